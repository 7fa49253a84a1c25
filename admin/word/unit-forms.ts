/** Reads the unit forms. The row in which an answer stands says which field or section it is for. */
import { collections } from '../../src/domain/collections.ts';
import { copyForm, introductionForm, type UnitForm } from '../../src/domain/unit-forms.ts';
import { element, text as textNode } from './layout.ts';
import type { Labelled } from './labels.ts';
import { toBlocks, type Block } from './lines.ts';
import type { Proposal, SiteFacts } from './proposal.ts';
import { plainOf } from './spelt.ts';
import { toDraft, type ProposedDraft } from './to-draft.ts';
import { proposeUnit } from './unit.ts';
import { unitFormCalled } from './unit-form-name.ts';

/** Reads a form of our own by its rows. If a reader recognises its form in a file, the file is not read as a report. */
export interface ExactReader {
  recognises: (blocks: readonly Block[]) => boolean;
  read: (blocks: readonly Block[], site: SiteFacts) => ProposedDraft[];
}

type Answers = Readonly<Partial<Record<string, readonly string[]>>>;

interface Filled {
  form: UnitForm;
  answers: Answers;
}

export const unitFormReader: ExactReader = {
  recognises: (blocks) => blocks.some((block) => formOf(block) !== undefined),
  read: (blocks, site) =>
    blocks.flatMap((block) => {
      const form = formOf(block);
      return form === undefined ? [] : [toDraftOf({ form, answers: answersIn(block, form) }, site)];
    }),
};

/** The form whose name stands in the first cell. */
const formOf = ({ rows }: Block): UnitForm | undefined => unitFormCalled(rows?.[0]?.[0]?.[0]?.text ?? '');

/** True for a line with a letter or a digit: a line of dots, or a rule, was left open. */
const isAnswer = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function answersIn({ rows = [] }: Block, form: UnitForm): Answers {
  const found = rows.map((cells): [string, string[]] => [
    plainOf(cells[0]?.[0]?.text ?? ''),
    (cells[1] ?? []).map(({ text }) => text).filter(isAnswer),
  ]);
  return Object.fromEntries(
    Object.entries(form.rows).map(([key, { label }]) => {
      const [, lines = []] = found.find(([said]) => said === plainOf(label)) ?? [];
      return [key, lines];
    }),
  );
}

function toDraftOf({ form, answers }: Filled, site: SiteFacts): ProposedDraft {
  const isCopy = form === copyForm;
  const labels = labelsOf(form, answers);
  const body = isCopy ? copyParts(answers) : introductionParts(answers);
  const draft = toDraft({
    report: { head: [], kinds: [], labels, body: toBlocks(element('div', body)), foot: [] },
    photos: [],
    site,
    given: answers['unit']?.join(' '),
    collection: 'exemplars',
  });
  const exact = [...(isCopy ? ofCopy(form, answers, site) : []), ...needsOf(form, answers)];
  const replaced = new Set(exact.map(({ field }) => field));
  return { ...draft, proposals: [...draft.proposals.filter(({ field }) => !replaced.has(field)), ...exact] };
}

/** Turns answers into the labels that reports have too, so that `toDraft` reads both in the same way. */
function labelsOf({ rows }: UnitForm, answers: Answers): Labelled[] {
  const of = (row: string, key: Labelled['key']): Labelled[] => {
    const value = answers[row]?.join(' ') ?? '';
    return value === '' ? [] : [{ key, value, line: `${rows[row]?.label ?? ''}: ${value}` }];
  };
  const kind = plainOf(answers['kind']?.join(' ') ?? '');
  const subject = kind.includes('ho gia dinh') ? 'household' : kind.includes('ca nhan') ? 'person' : 'collective';
  return [
    ...of('title', 'title'),
    ...of('name', subject),
    ...of('role', 'role'),
    ...of('unit', 'unit'),
    ...of('movement', 'movement'),
    ...of('model', 'model'),
    ...of('recognised', 'recognised'),
    ...of('summary', 'summary'),
  ];
}

const paragraphs = (lines: readonly string[] = []) => lines.map((line) => element('p', [textNode(line)]));
const part = (heading: string, lines: readonly string[] | undefined) =>
  lines === undefined || lines.length === 0 ? [] : [element('h2', [textNode(heading)]), ...paragraphs(lines)];

const introductionParts = (answers: Answers) =>
  (['before', 'how', 'result', 'lessons', 'conditions'] as const).flatMap((key) =>
    part(introductionForm.rows[key].label, answers[key]),
  );

const copyParts = (answers: Answers) => [
  ...part('Cách làm', answers['how']),
  ...part('Kết quả', answers['accountResult']),
];

function needsOf({ rows }: UnitForm, answers: Answers): Proposal[] {
  const needs = answers['needs'] ?? [];
  if (needs.length === 0) return [];
  const shown = needs.join('; ');
  return [{ field: 'needs', value: needs, shown, source: `${rows['needs']?.label ?? ''}: ${shown}` }];
}

function ofCopy({ rows }: UnitForm, answers: Answers, site: SiteFacts): Proposal[] {
  const said = (key: string) => answers[key]?.join(' ') ?? '';
  const sourceOf = (key: string) => `${rows[key]?.label ?? ''}: ${said(key)}`;
  const [, origin] = new RegExp(`${collections.exemplars.path}([a-z0-9-]+)/`).exec(said('address')) ?? [];
  const [months] = /\d+/.exec(said('months')) ?? [];
  const confirmed = proposeUnit(
    {
      report: { head: [], kinds: [], labels: [], body: [], foot: [] },
      title: '',
      given: said('confirmedBy'),
      day: undefined,
    },
    site,
  );
  const account = {
    kept: said('kept'),
    ...(said('changed') !== '' && { changed: said('changed') }),
    ...(said('accountResult') !== '' && { result: said('accountResult') }),
    ...(months !== undefined && { months: Number(months) }),
    ...(said('confirmedBy') !== '' && confirmed !== undefined && { confirmedBy: confirmed.value }),
  };
  return [
    ...(origin === undefined
      ? []
      : [{ field: 'replicatedFrom', value: origin, shown: said('origin') || origin, source: sourceOf('address') }]),
    ...(account.kept === ''
      ? []
      : [
          {
            field: 'replicationAccount',
            value: account,
            shown: ['kept', 'changed', 'accountResult', 'months', 'confirmedBy']
              .filter((key) => said(key) !== '')
              .map(sourceOf)
              .join('. '),
            source: sourceOf('kept'),
          },
        ]),
  ];
}
