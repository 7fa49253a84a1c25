/** Makes a draft from a report, or from one entry of a monthly list. */
import type { GatedName } from '../../src/domain/collections.ts';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';
import { formatDay } from '../../src/text/format.ts';
import { titles } from '../../src/text/person-names.ts';
import { bodyOf } from './body.ts';
import { dayOfReport, proposeHappened, proposeRecognised, yearOfReport } from './dates.ts';
import type { Report } from './frame.ts';
import { element, text as textNode } from './layout.ts';
import { textOf, toBlocks, type Block, type Line } from './lines.ts';
import { proposeCriterion, proposeMovement } from './movement.ts';
import { findCredit, proposeAuthor, proposePeople, proposeSubject, type Subject } from './people.ts';
import type { FoundPhoto } from './photos.ts';
import type { KnownMovement, Proposal, SiteFacts } from './proposal.ts';
import { proposeResults } from './results.ts';
import { plainOf, sentencesOf } from './spelt.ts';
import { proposeSummary } from './summary.ts';
import { findTitle, proposeTitle, type FoundTitle, type KnownNames } from './title.ts';
import { proposeUnit } from './unit.ts';

export interface ProposedDraft {
  collection: GatedName;
  /** In the order of the form. */
  proposals: readonly Proposal[];
  /** The body as the form takes it. */
  body: string;
  /** True when no heading meant a preset section, so that the parts were guessed from how the paragraphs begin. */
  isGuessed: boolean;
  photos: readonly FoundPhoto[];
  credit: string | undefined;
  /** What an editor should know of this draft, such as text that stands in no field. */
  notes: readonly string[];
  /** Personal numbers that were found only in the body, and left out. */
  left: readonly string[];
  /** The same text as the other kind of entry. */
  turned: () => ProposedDraft;
}

export interface Material {
  report: Report;
  photos: readonly FoundPhoto[];
  site: SiteFacts;
  /** The unit that a list or a unit form gives for its entry. */
  given: string | undefined;
  collection: GatedName;
  /** The name that a list gives for its entry. */
  name?: string;
  /** The entry of a list without the list's own head and foot. */
  about?: Report;
  /** Labels at the head of a list, which tell of its sender. */
  shared?: Report['labels'];
  notes?: readonly string[];
}

export function toDraft(material: Material): ProposedDraft {
  const { report, photos, site, given, collection, name, about = report, shared = [] } = material;
  const known: KnownNames = {
    names: [
      ...site.units.flatMap(({ name: unit }) => unit.replace(/^(?:Xã|Phường)\s/u, '')),
      ...site.synonyms.flat().filter((word) => /^\p{Lu}{2,}$/u.test(word)),
    ],
    movements: site.movements.flatMap(({ shortName, officialName = '' }) => [shortName, officialName]),
    prose: site.movements.flatMap(({ criteria }) => criteria.map(({ passage }) => passage)),
  };
  const found = titleOf(report, known, name);
  const body = report.body.filter((block) => found?.blocks.includes(block) !== true);
  const lines = body.flatMap((block) => block.lines);
  const text = textOf(body);
  const foundKinds = found?.kinds ?? [];
  const writers = (found?.writers ?? []).map((line) => ({ key: 'author', value: line, line }) as const);
  const rest = { ...report, body, kinds: [...report.kinds, ...foundKinds], labels: [...report.labels, ...writers] };
  const isExemplar = collection === 'exemplars';
  const ofEntry = { ...rest, labels: rest.labels.filter((label) => !shared.includes(label)) };
  const subject = isExemplar ? proposeSubject(ofEntry, found?.title ?? '') : undefined;
  const day = isExemplar ? proposeRecognised(rest, site.today) : proposeHappened(rest, site.today);
  const dayOfUnit = typeof day?.value === 'string' ? day.value : dayOfReport(report, site.today)?.day;
  const year = yearOfReport(report, site.today);
  const movement = proposeMovement(
    {
      report: { ...about, body, kinds: [...about.kinds, ...foundKinds] },
      title: found?.title ?? '',
      day: dayOfUnit ?? String(year ?? site.today),
    },
    site,
  );
  const chosen = site.movements.find(({ id }) => id === movement?.value);
  const isPerson = (subject?.value as Subject | undefined)?.kind === 'ca-nhan';
  const proposals = [
    found && proposeTitle(found),
    proposeSummary(
      lines.filter((line) => !isOfTable(line, body)),
      report.labels,
    ),
    subject,
    proposeUnit({ report: rest, title: found?.title ?? '', given, day: dayOfUnit }, site),
    isExemplar ? proposeModel(report, text, found?.title ?? '') : undefined,
    movement,
    isExemplar ? proposeSector(chosen, report, text) : undefined,
    isExemplar ? proposeStage(rest, text, found?.title ?? '') : undefined,
    day,
    isExemplar && chosen !== undefined
      ? proposeCriterion(chosen, isPerson, `${found?.title ?? ''}. ${text}`)
      : undefined,
    ...(isExemplar
      ? proposeResults({ text, year, latest: Number(site.today.slice(0, 4)) })
      : proposePeople(rest, found?.title ?? '')),
    isExemplar ? undefined : proposeAuthor(rest),
    proposePublished(site.today),
  ].filter((proposal) => proposal !== undefined);
  const { left, ...written } = bodyOf([...headKept(name, proposals), ...body], collection);
  const credit = findCredit(report);
  const unused = unusedLines([...rest.labels, ...(found?.blocks ?? []).flatMap(toLabels)], proposals, [
    credit,
    ...photos.map((photo) => photo.credit),
  ]);
  let other: ProposedDraft | undefined;
  return {
    collection,
    proposals,
    ...written,
    photos,
    credit,
    notes: [...(material.notes ?? []), ...(unused.length > 0 ? [phrases.linesUnused(unused)] : [])],
    left,
    turned: () => (other ??= toDraft({ ...material, collection: isExemplar ? 'stories' : 'exemplars' })),
  };
}

const isOfTable = (line: Line, body: readonly Block[]): boolean =>
  body.some(({ rows, lines }) => rows !== undefined && lines.includes(line));

/** A name with fewer characters is no title. */
const leastInTitle = 15;

function titleOf(report: Report, known: KnownNames, name = ''): FoundTitle | undefined {
  const isSubject = report.labels.some(({ line }) => line === name);
  if (name.length < leastInTitle || isSubject) return findTitle(report, known);
  return findTitle({ ...report, labels: [{ key: 'title', value: name, line: name }] }, known);
}

const namedBy: ReadonlySet<string> = new Set(['title', 'subject', 'people', 'unit', 'model']);

/** The heading of a part stays in the body if one of its words would be lost. */
function headKept(name = '', proposals: readonly Proposal[]): Block[] {
  const shown = proposals.flatMap(({ field, shown: said }) => (namedBy.has(field) ? plainOf(said).split(' ') : []));
  const known = new Set([...shown, ...forms]);
  const isKnown = plainOf(name)
    .split(' ')
    .every((word) => word === '' || known.has(word));
  return isKnown ? [] : toBlocks(element('div', [element('p', [element('strong', [textNode(name)])])]));
}

/** Forms of address, which the fields leave out. */
const forms = plainOf(titles.replaceAll('|', ' ')).split(' ');

/** The lines of a block that stays out of the body. */
const toLabels = ({ lines }: Block): { value: string; line: string }[] =>
  lines.flatMap(({ text }) => (text === '' ? [] : { value: text, line: text }));

/** Lines such as “Nghề nghiệp: …”, and lines around the title, that no proposal shows. */
function unusedLines(
  labels: readonly Pick<Report['labels'][number], 'value' | 'line'>[],
  proposals: readonly Proposal[],
  credits: readonly (string | undefined)[],
): string[] {
  const isUsed = ({ line, value }: (typeof labels)[number]) =>
    credits.some((credit) => credit !== undefined && value.includes(credit)) ||
    proposals.some(({ source, shown }) => source.includes(line) || shown.includes(value));
  return [...new Set(labels.filter((label) => !isUsed(label)).map(({ line }) => line))];
}

const proposePublished = (today: string): Proposal => ({
  field: 'publishedOn',
  value: today,
  shown: formatDay(today),
  source: 'Ngày nhập tệp.',
  note: 'Đổi trong biểu mẫu nếu đăng vào ngày khác.',
});

/** Proposes the model: from the line with that label, or from a name in quotation marks after “mô hình”. */
function proposeModel({ labels }: Report, text: string, title: string): Proposal | undefined {
  const labelled = labels.find(({ key, value }) => key === 'model' && value.length <= 120);
  if (labelled !== undefined)
    return { field: 'model', value: { name: labelled.value }, shown: labelled.value, source: labelled.line };
  const [source = '', name = ''] = /[^.\n]*mô hình\s+[“"]([^”"\n]{3,90})[”"][^.\n]*/iu.exec(`${title}\n${text}`) ?? [];
  return name === '' ? undefined : { field: 'model', value: { name }, shown: name, source: source.trim() };
}

/** Some movements count their exemplars by sector. */
function proposeSector(
  movement: KnownMovement | undefined,
  { head, foot, labels }: Report,
  text: string,
): Proposal | undefined {
  if (movement?.perSector === undefined) return undefined;
  const offices = [
    ...head.map((line) => line.text),
    ...foot.map((line) => line.text),
    ...labels.map(({ line }) => line),
  ];
  const sources = [...offices, ...sentencesOf(text)];
  const police = sources.find((source) => plainOf(source).includes('cong an'));
  const army = sources.find((source) => /quan su|dan quan|bo doi/.test(plainOf(source)));
  if (police === undefined && army === undefined) return undefined;
  const isPolice = army === undefined || (police !== undefined && sources.indexOf(police) <= sources.indexOf(army));
  return {
    field: 'sector',
    value: isPolice ? 'cong-an' : 'quan-su',
    shown: isPolice ? 'Công an' : 'Quân sự',
    source: (isPolice ? police : army) ?? '',
  };
}

function proposeStage({ kinds, labels }: Report, text: string, title: string): Proposal {
  const sources = [...kinds.map((line) => line.text), ...labels.map(({ line }) => line), title, text.slice(0, 600)];
  const source = sources.find((each) => /điển hình tiên tiến|báo cáo thành tích|công nhận/iu.test(each));
  return source === undefined
    ? { field: 'stage', value: 'nhan-to-moi', shown: 'Nhân tố mới', source: 'Tệp không ghi là điển hình tiên tiến.' }
    : { field: 'stage', value: 'dien-hinh', shown: 'Điển hình tiên tiến', source: source.slice(0, 160) };
}
