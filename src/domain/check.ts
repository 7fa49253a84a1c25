/**
 * Applies the schemas and the rules to entries, and collects all problems instead of stopping at the first. Files,
 * photos and the markup of bodies are checked in `src/corpus` and `src/mdx`.
 */
import { countWords } from '../text/typography.ts';
import type { RuleCode } from './catalogue.ts';
import { collections, type CollectionDefinition, type Entry } from './collections.ts';
import { explainTexts } from './explain-texts.ts';
import { parseValue, unknownKey, type Written } from './explain.ts';
import { schemaAt } from './schema.ts';
import type { CollectionName } from './fields.ts';
import { listGone } from './gone.ts';
import { toMessages, type Problem } from './problem.ts';
import { changeRules, unrecordedChanges } from './rules/changes.ts';
import { noReplicationCycle, noSuccessionCycle, referencesResolve } from './rules/corpus.ts';
import { noWithdrawnPath, type WithdrawalContext } from './rules/withdrawn.ts';
import { pickedAreShown } from './rules/booklets.ts';
import { implausibleDates } from './rules/dates.ts';
import { addressIsFree, linksLeadSomewhere } from './rules/links.ts';
import { figuresListed } from './rules/photos.ts';
import { movementRules } from './rules/movements.ts';
import { noPersonalData } from './rules/personal-data.ts';
import { exemplarRules } from './rules/exemplar.ts';
import { publicationRules } from './rules/publication.ts';
import { documentRules, eventRules, unitRules } from './rules/reference-data.ts';
import type { BodyFacts, BodyText, CheckedEntry, Corpus, Finding, Rule } from './rules/rule.ts';
import { storyRules } from './rules/story.ts';
import type { Withdrawal } from './withdrawal.ts';

/** An entry as read from its file, before validation. */
export interface SourceEntry {
  collection: CollectionName;
  id: string;
  file: string;
  data: Readonly<Record<string, unknown>>;
  /** Returns the text of a value as the file writes it, without surrounding quotation marks. */
  written?: Written;
  body?: BodyText;
}

export interface EntryReport {
  entry: CheckedEntry;
  /** The validated entry; undefined when at least one field is invalid. */
  whole: Entry | undefined;
  problems: Problem[];
}

/** The result of checking one entry by itself. It is plain data, so that it can be cached. */
export interface ParsedEntry extends Omit<EntryReport, 'whole'> {
  /** Names of the fields that do not match their schema. */
  broken: ReadonlySet<string>;
  /** Problems from rules that look at this entry only. */
  findings: Problem[];
  /** Raw values of the known fields, valid or not. The rules about references and personal data read these. */
  rawValues: Readonly<Record<string, unknown>>;
}

const rules: { [Name in CollectionName]?: Rule<Name>[] } = {
  exemplars: [...exemplarRules, ...publicationRules.exemplars, ...changeRules.exemplars],
  stories: [...storyRules, ...publicationRules.stories, ...changeRules.stories],
  events: [...eventRules, ...changeRules.events],
  pages: changeRules.pages,
  movements: movementRules,
  documents: documentRules,
  units: unitRules,
};

/** All entries after each field was validated, before rules that compare fields or entries have run. */
export interface ParsedContent {
  entries: readonly ParsedEntry[];
  corpus: Corpus;
}

export type UnreadEntry = Pick<SourceEntry, 'collection' | 'id' | 'file'>;

/** `unread` are entries with an unreadable file; references to them are not reported as broken. */
export function toContent(entries: readonly ParsedEntry[], unread: readonly UnreadEntry[] = []): ParsedContent {
  const known = [...entries.map(({ entry }) => entry), ...unread.map((item) => ({ ...item, values: {} }))];
  return { entries, corpus: toCorpus(known) };
}

export const parseEntries = (sources: readonly SourceEntry[], unread?: readonly UnreadEntry[]): ParsedContent =>
  toContent(sources.map(parseFields), unread);

export function checkEntries(
  { entries, corpus }: ParsedContent,
  withdrawals: readonly Withdrawal[],
  today: string,
  { home, vanished }: { home?: string | undefined; vanished?: readonly string[] | undefined } = {},
): EntryReport[] {
  const all = entries.map(({ entry }) => entry);
  const gone = listGone(withdrawals, all, today, vanished);
  const listed = new Set(withdrawals.map(({ path }) => path));
  return entries.map((entry) => applyAll(entry, { corpus, listed, gone, today, home, isComplete: true }));
}

/** Checks one entry in the form. `others` may lack fields that no rule reads; `shown` is the entry as published. */
export function checkEntry(
  source: SourceEntry,
  others: readonly CheckedEntry[],
  today: string,
  shown?: CheckedEntry,
): EntryReport {
  const parsed = parseFields(source);
  const corpus = toCorpus([...others, parsed.entry]);
  const report = applyAll(parsed, { corpus, listed: new Set(), gone: new Map(), today, isComplete: false });
  if (parsed.broken.size > 0) return report;
  return { ...report, problems: [...report.problems, ...findUnrecordedChanges(parsed.entry, shown)] };
}

/** Finds changes of an event, compared with its published version, that are not recorded in its `changes`. */
export function findUnrecordedChanges(entry: CheckedEntry, shown: CheckedEntry | undefined): Problem[] {
  if (entry.collection !== 'events' || shown?.collection !== 'events') return [];
  const { fields } = collections.events;
  return unrecordedChanges(entry.values, shown.values).map((finding) => toProblem('R8', fields, finding));
}

interface CheckContext extends WithdrawalContext {
  corpus: Corpus;
  /**
   * Whether `corpus` holds every entry of the site. The editors' pages know only the published ones, and of others only
   * the id.
   */
  isComplete: boolean;
}

function applyAll(parsed: ParsedEntry, context: CheckContext): EntryReport {
  const { entry, problems, broken } = parsed;
  const found = [...applyRules(entry, broken, context.corpus, context.today), ...applyToCorpus(parsed, context)];
  const whole = broken.size === 0 ? (entry as Entry) : undefined;
  return { entry, whole, problems: [...problems, ...found] };
}

/** Each field is parsed separately, so that one invalid field does not hide problems of the others. */
export function parseFields(source: SourceEntry): ParsedEntry {
  const { fields } = collections[source.collection];
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const broken = new Set<string>();
  for (const [key, schema] of Object.entries(fields)) {
    const parsed = parseValue(schema, source.data[key], [key], source.written);
    problems.push(...parsed.problems);
    if (parsed.result.success) values[key] = parsed.result.data;
    else broken.add(key);
  }
  for (const key of Object.keys(source.data)) {
    if (Object.hasOwn(fields, key)) continue;
    const wording = unknownKey(key, Object.keys(fields));
    problems.push({ rule: 'R1', severity: 'error', path: [key], label: key, ...toMessages(wording) });
    problems.push(...explainTexts(source.data[key], [key], [], () => key));
  }
  const { data: _, written: _written, body, ...rest } = source;
  const rawValues = Object.fromEntries(Object.entries(source.data).filter(([key]) => Object.hasOwn(fields, key)));
  // The schemas of the collection were applied above, so `values` has the type of the collection.
  const entry = { ...rest, values, ...(body !== undefined && { body: factsOf(body) }) };
  return { entry, problems, broken, rawValues, findings: applyToEntry(entry, rawValues, body) };
}

const factsOf = ({ text, ...facts }: BodyText): BodyFacts => ({ ...facts, words: countWords(text) });

function applyToEntry(entry: CheckedEntry, rawValues: ParsedEntry['rawValues'], body: BodyText | undefined): Problem[] {
  const { fields } = collections[entry.collection];
  const problem = (code: RuleCode) => (finding: Finding) => toProblem(code, fields, finding);
  return [
    ...figuresListed(entry).map(problem('R2')),
    // An unknown field must be deleted anyway, so personal data in it is not reported as well.
    ...noPersonalData(entry, rawValues, body)
      .filter(({ path }) => isKnownPlace(entry.collection, path))
      .map(problem('R10')),
  ];
}

function toCorpus(entries: readonly CheckedEntry[]): Corpus {
  const those = <Name extends CollectionName>(name: Name) => {
    const isOne = (entry: CheckedEntry): entry is Extract<CheckedEntry, { collection: Name }> =>
      entry.collection === name;
    return new Map(entries.filter(isOne).map((entry) => [entry.id, entry]));
  };
  return {
    exemplars: those('exemplars'),
    stories: those('stories'),
    events: those('events'),
    pages: those('pages'),
    movements: those('movements'),
    units: those('units'),
    documents: those('documents'),
  };
}

function applyRules(entry: CheckedEntry, broken: ReadonlySet<string>, corpus: Corpus, today: string): Problem[] {
  const own = (rules[entry.collection] ?? []) as Rule<CollectionName>[];
  return own
    .filter((rule) => rule.reads.every((key) => !broken.has(key)))
    .flatMap((rule) => {
      const findings = rule.check(entry.values as never, { entry, corpus, today });
      return findings.map((finding) => toProblem(rule.code, collections[entry.collection].fields, finding));
    });
}

function applyToCorpus({ entry, rawValues, problems, findings }: ParsedEntry, context: CheckContext): Problem[] {
  const { corpus, gone, today } = context;
  const { fields } = collections[entry.collection];
  const told = new Set(problems.map(({ path }) => path.join('.')));
  const problem = (code: RuleCode) => (finding: Finding) => toProblem(code, fields, finding);
  return [
    ...referencesResolve(fields, rawValues, (name, id) => corpus[name].has(id), gone)
      .filter(({ path }) => !told.has(path.join('.')))
      .map(problem('R2')),
    ...linksLeadSomewhere(entry, fields, gone, context).map(problem('R2')),
    ...pickedAreShown(entry, context).map(problem('R2')),
    ...addressIsFree(entry).map(problem('R13')),
    ...implausibleDates(fields, entry.values, today).map(problem('R8')),
    ...(entry.collection === 'exemplars' ? noReplicationCycle(entry, corpus).map(problem('R3')) : []),
    ...(entry.collection === 'units' ? noSuccessionCycle(entry, corpus).map(problem('R3')) : []),
    ...findings,
    ...noWithdrawnPath(entry, fields, context).map(problem('R20')),
  ];
}

function isKnownPlace(collection: CollectionName, [key, ...rest]: readonly PropertyKey[]): boolean {
  const field = collections[collection].fields[String(key)];
  return key === 'body' || (field !== undefined && schemaAt(field, rest) !== undefined);
}

export function toProblem(code: RuleCode, fields: CollectionDefinition['fields'], finding: Finding): Problem {
  return {
    rule: code,
    severity: finding.severity ?? 'error',
    path: finding.path,
    label: labelOf(fields, finding.path),
    message: finding.message,
    ...(finding.formMessage !== undefined && { formMessage: finding.formMessage }),
  };
}

function labelOf(fields: CollectionDefinition['fields'], path: readonly PropertyKey[]): string {
  const [key, ...rest] = path;
  if (key === undefined) return 'Đường dẫn';
  if (key === 'body') return 'Nội dung';
  const field = fields[String(key)];
  const label = field && schemaAt(field, rest)?.meta()?.label;
  return label ?? String(path.at(-1));
}
