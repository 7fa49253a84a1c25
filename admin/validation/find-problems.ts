/** Checks an entry in the form with the same rules and messages as `npm run content:check`. */
import { checkEntry } from '../../src/domain/check.ts';
import { explainValue } from '../../src/domain/explain.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { BodyText, CheckedEntry } from '../../src/domain/rules/rule.ts';
import { isSlug } from '../../src/text/slug.ts';
import type { Form } from './forms.ts';
import { hiddenEntries } from './known-entries.ts';

/** Returns the facts that the rules need from a body, and the problems in its markup. */
export type ReadBody = (
  markdown: string,
  place: { collection: CollectionName; id: string },
) => { facts?: BodyText; problems: readonly Problem[] };

export interface Draft {
  form: Form;
  /** Name of its folder or file; undefined while a new entry has none. */
  id: string | undefined;
  /** The values as the file will hold them, with the body's text. */
  data: Readonly<Record<string, unknown>>;
}

export interface Circumstances {
  known: readonly CheckedEntry[];
  today: string;
  readBody: ReadBody;
}

export function findProblems(draft: Draft, circumstances: Circumstances): Problem[] {
  const { collection } = draft.form;
  return collection === undefined
    ? problemsOfFile(draft, circumstances.known)
    : problemsOfEntry({ ...draft, collection }, circumstances);
}

/** Placeholder name for an entry that has none yet; it breaks no rule about names. */
const nameless = (today: string): string => `${today.slice(0, 4)}-bai-moi`;

function problemsOfEntry(
  { form, id: given, data, collection }: Draft & { collection: CollectionName },
  { known, today, readBody }: Circumstances,
): Problem[] {
  const id = given ?? nameless(today);
  const { body: markdown = '', ...fields } = data;
  const read = form.hasBody && typeof markdown === 'string' ? readBody(markdown, { collection, id }) : { problems: [] };
  const isOwn = (entry: CheckedEntry) => entry.collection === collection && entry.id === id;
  const others = known.filter((entry) => !isOwn(entry));
  const { problems } = checkEntry(
    { collection, id, file: '', data: fields, ...(read.facts !== undefined && { body: read.facts }) },
    [...others, ...hiddenEntries(form, fields, others)],
    today,
    known.find(isOwn),
  );
  return [...problemsOfName(id), ...problems, ...read.problems];
}

const ofName = new WeakSet<Problem>();

/** True for the problem that an entry cannot be saved under its name. */
export const isOfName = (problem: Problem): boolean => ofName.has(problem);

function problemsOfName(id: string): Problem[] {
  if (isSlug(id)) return [];
  const message = `“${id}” phải là chữ thường không dấu, số và gạch nối. Hãy bỏ ký hiệu lạ khỏi tiêu đề.`;
  const problem: Problem = { rule: 'R13', severity: 'error', path: [], label: 'Đường dẫn', message };
  ofName.add(problem);
  return [problem];
}

function problemsOfFile({ form, data }: Draft, known: readonly CheckedEntry[]): Problem[] {
  const problems = explainValue(form.schema, data);
  if (problems.length > 0) return problems;
  const others = [...known, ...hiddenEntries(form, data, known)];
  const exists = (collection: string, id: string) =>
    others.some((entry) => entry.collection === collection && entry.id === id);
  return form.rules?.(data, exists) ?? [];
}
