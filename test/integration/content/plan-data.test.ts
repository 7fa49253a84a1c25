/** Content made from the plan must agree with the plan: rule R18, and which wards and communes succeeded which. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface PlanMovement {
  order: number;
  slug: string;
  kind: 'movement' | 'campaign' | 'field';
  official_name: string;
  heading: string;
  names_in_assignment?: string[];
  criteria: Record<string, string>;
  assignment: string;
  assignment_verb: string;
  lead: string[];
  coordinating: string[];
  coordinating_others: boolean;
  target: { collectives: number; individuals: number; per_sector?: string[]; note_verbatim?: string };
  period: { from: number; to: number; verbatim: string | null };
  eligibility?: { individual_max_age: number; verbatim: string };
  plan_lines: [number, number];
}
interface PlanCorrection {
  id: string;
  movement: number;
  field: string;
  from: string;
  to: string;
  kind: string;
  certainty: string;
}
interface PlanUnit {
  code: string;
  name: string;
  slug: string;
  valid_from?: string;
  valid_to?: string;
  succeeded_by?: string;
}
interface PlanSteps {
  deadlines: { key: string; kind: string; section: string; verbatim: string }[];
  organisations_named: { name: string; role: string }[];
  legal_references: { ref: string; date?: string; title?: string }[];
}

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const readEntry = (path: string) => readYaml(path) as Record<string, unknown>;
const readFrontMatter = (path: string) =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path, 'utf8'))?.[1] ?? '') as Record<string, unknown>;
const idsIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));

const planFolder = 'test/fixtures/plan';
const movementPlan = readYaml(`${planFolder}/movements.yaml`) as { movements: PlanMovement[]; corrections: PlanCorrection[] };
const unitPlan = readYaml(`${planFolder}/units.yaml`) as {
  town: { until: string };
  old_units: PlanUnit[];
  new_units: PlanUnit[];
};
const steps = readYaml(`${planFolder}/steps.yaml`) as PlanSteps;
const collapse = (text: string) => text.replace(/[#*]+/g, '').replace(/\s+/g, ' ');
const planText = collapse(readFileSync(`${planFolder}/ke-hoach.md`, 'utf8'));

const unitName = (id: unknown) => readEntry(`content/don-vi/${String(id)}.yaml`)['name'];
const unitNames = (ids: unknown) => (ids as unknown[]).map(unitName);

describe('movements', () => {
  const kinds = { movement: 'phong-trao', campaign: 'cuoc-van-dong', field: 'linh-vuc' };
  const sectors: Record<string, string> = { 'Công an thị xã': 'cong-an', 'Ban Chỉ huy quân sự thị xã': 'quan-su' };

  test('are the 15 of the plan', () => {
    const ofThisPlan = idsIn('content/phong-trao').filter(
      (id) => readEntry(`content/phong-trao/${id}.yaml`)['plan'] === 'ke-hoach-2021-2025',
    );
    expect(ofThisPlan.toSorted()).toEqual(movementPlan.movements.map(({ slug }) => slug).toSorted());
  });

  test.each(movementPlan.movements)('$slug is word for word the plan’s', (planned) => {
    const { shortName, order, icon, hue, plan, planSection, lead, coordinating, ...locked } = readEntry(
      `content/phong-trao/${planned.slug}.yaml`,
    );
    expect([shortName, order, icon, hue, plan]).not.toContain(undefined);
    expect(planSection).toBe(`III.${planned.order}`);
    expect(unitNames(lead)).toEqual(planned.lead);
    expect(unitNames(coordinating)).toEqual(planned.coordinating);

    const { target, period, eligibility } = planned;
    const corrections = movementPlan.corrections
      .filter(({ movement }) => movement === planned.order)
      .map(({ id, field, from, to, kind, certainty }) => ({
        id,
        field,
        from,
        to,
        kind: kind === 'OCR' ? 'ocr' : 'danh-may',
        certainty: certainty.startsWith('certain') ? 'chac-chan' : 'co-le',
      }));
    expect(locked).toEqual({
      kind: kinds[planned.kind],
      officialName: planned.official_name,
      heading: planned.heading,
      ...(planned.names_in_assignment && { namesInAssignment: planned.names_in_assignment }),
      criteria: planned.criteria,
      assignment: planned.assignment,
      assignmentVerb: planned.assignment_verb,
      coordinatingOthers: planned.coordinating_others,
      target: {
        collectives: target.collectives,
        individuals: target.individuals,
        ...(target.per_sector && { perSector: target.per_sector.map((sector) => sectors[sector]) }),
        ...(planned.criteria['collective']?.includes('hộ gia đình') && { householdsCountAs: 'tap-the' }),
        ...(target.note_verbatim && { noteVerbatim: target.note_verbatim }),
      },
      period: { from: period.from, to: period.to, ...(period.verbatim && { verbatim: period.verbatim }) },
      ...(eligibility && {
        eligibility: { individualMaxAge: eligibility.individual_max_age, verbatim: eligibility.verbatim },
      }),
      ...(corrections.length > 0 && { corrections }),
      planLines: planned.plan_lines,
    });
  });

  test.each(movementPlan.movements)('$slug quotes sentences that stand in the plan', ({ slug }) => {
    const entry = readEntry(`content/phong-trao/${slug}.yaml`);
    const quoted = [entry['officialName'], entry['heading'], entry['assignment'], ...Object.values((entry['criteria'] ?? {}) as Record<string, unknown>)];
    expect(quoted.filter((text) => !planText.includes(String(text)))).toEqual([]);
  });
});

describe('wards and communes', () => {
  const successorOf = ({ succeeded_by: text = '' }: PlanUnit) => {
    const [, code, since] = /^(\d+) \(.*, (\d{4}-\d\d-\d\d)\)$/.exec(text) ?? [];
    const candidates = since === '2024-11-01' ? unitPlan.old_units : unitPlan.new_units;
    return candidates.find((unit) => unit.code === code)?.slug;
  };

  test('are the 27 old and the 8 new', () => {
    const places = idsIn('content/don-vi').filter((id) => readEntry(`content/don-vi/${id}.yaml`)['code'] !== undefined);
    const planned = [...unitPlan.old_units, ...unitPlan.new_units].map(({ slug }) => slug);
    expect(planned).toHaveLength(35);
    expect(places).toEqual(expect.arrayContaining(planned));
  });

  test.each(unitPlan.old_units)('$name ends and is succeeded as listed', (planned) => {
    expect(readEntry(`content/don-vi/${planned.slug}.yaml`)).toMatchObject({
      name: planned.name,
      kind: 'xa-phuong',
      code: planned.code,
      validTo: planned.valid_to,
      succeededBy: [successorOf(planned)],
    });
  });

  test.each(unitPlan.new_units)('$name begins as listed', (planned) => {
    expect(readEntry(`content/don-vi/${planned.slug}.yaml`)).toMatchObject({
      name: planned.name,
      kind: 'xa-phuong',
      code: planned.code,
      validFrom: planned.valid_from,
    });
  });
});

describe('bodies named in the plan', () => {
  const entries = idsIn('content/don-vi').map((id) => readEntry(`content/don-vi/${id}.yaml`));

  test.each(steps.organisations_named)('$name is there once, with its role', ({ name, role }) => {
    const found = entries.filter((entry) => entry['name'] === name);
    expect(found.map((entry) => entry['roleInPlan'])).toEqual([role]);
    expect(planText).toContain(name);
  });

  test('the town’s committee ends with the town', () => {
    expect(readEntry('content/don-vi/ubnd-thi-xa.yaml')['validTo']).toBe(unitPlan.town.until);
  });
});

describe('milestones', () => {
  const planned = steps.deadlines.filter(({ kind }) => kind !== 'monthly');

  test('are the dated and undated deadlines, without the monthly one', () => {
    const folders = readdirSync('content/su-kien').filter((folder) => folder.startsWith('moc-'));
    expect(folders.toSorted()).toEqual(planned.map(({ key }) => `moc-${key}`).toSorted());
  });

  test.each(planned)('$key quotes the plan', ({ key, section, verbatim }) => {
    const entry = readFrontMatter(`content/su-kien/moc-${key}/index.mdx`);
    expect(entry).toMatchObject({ kind: 'moc-ke-hoach', planSection: section, verbatim });
    expect(planText).toContain(verbatim);
    expect(entry['start'] ?? entry['dateText']).toBeDefined();
  });
});

describe('legal references', () => {
  const documents = idsIn('content/van-ban')
    .map((id) => readEntry(`content/van-ban/${id}.yaml`))
    .filter(({ kind }) => kind === 'can-cu');

  test.each(steps.legal_references)('$ref is there once', ({ ref, date, title }) => {
    const number = title === undefined ? null : ref.replace('Chỉ thị số ', '');
    const found = documents.filter((document) =>
      number === null ? document['title'] === ref : document['number'] === number,
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ number, date: date ?? null });
    if (title !== undefined) expect(String(found[0]?.['title']).toLowerCase()).toBe(title.toLowerCase());
    expect(planText).toContain(title ?? ref);
  });

  test('the plan itself has neither number nor date', () => {
    expect(readEntry('content/van-ban/ke-hoach-2021-2025.yaml')).toMatchObject({
      kind: 'ke-hoach',
      number: null,
      date: null,
      issuer: { unit: 'ubnd-thi-xa' },
    });
  });
});
