/** Finds words in the output that would reveal an entry that may not be shown. */
import { namesWithin, toBareName, toComparable } from '../text/names.ts';
import { wholeWords } from '../text/whole-words.ts';
import { isGated, pathOf, type Entry } from './collections.ts';
import { isTakenBack, listGone } from './gone.ts';
import { shownPeople, shownSubject } from './shown-names.ts';
import { singlePathOf } from './single-files.ts';
import { namesOf } from './story.ts';
import { mayShow, withdrawnWhilePublic, type Audience } from './public.ts';
import type { Withdrawal } from './withdrawal.ts';

export interface Trace {
  /** The file of the hidden entry, or the list of withdrawals. */
  source: string;
  kind: 'đường dẫn' | 'tiêu đề' | 'tên người, tập thể';
  /** Normalized by `toComparable`. */
  words: string;
  /**
   * File of the page that says that the entry was withdrawn. Only this page and its versions for portals may contain
   * the words.
   */
  tombstone?: string;
}

/** The name and the names that it consists of: `Hộ ông A và bà B` also reveals A and B. */
const toNames = (name: string): string[] => [toBareName(name), ...namesWithin(name)];

/** Traces of everything that is hidden: of what was withdrawn, and of other entries that are not public. */
export function listTraces(entries: readonly Entry[], withdrawals: readonly Withdrawal[], audience: Audience): Trace[] {
  const shown = entries.filter((entry) => mayShow(entry, audience));
  const said = new Set(shown.flatMap(({ id, values }) => [id, ...stringsIn(values)]).map(toComparable));
  const withdrawn = withdrawnAmong(withdrawals, audience);
  const neverPublic = entries.filter((entry) => !mayShow(entry, audience) && !withdrawn(entry));
  return [
    ...neverPublic
      .flatMap((entry) => tracesOf(entry, { toWords: (name) => [toBareName(name)] }))
      .filter(({ words }) => !said.has(words)),
    ...listWithdrawnTraces(entries, withdrawals, audience),
  ];
}

export function listWithdrawnTraces(
  entries: readonly Entry[],
  withdrawals: readonly Withdrawal[],
  audience: Audience,
): Trace[] {
  const shown = entries.filter((entry) => mayShow(entry, audience));
  const said = new Set(shown.flatMap((entry) => [entry.id, ...namesOfShown(entry)]).flatMap(toNames));
  const listed = new Set(withdrawals.map(({ path }) => path));
  const ofEntries = entries.filter(withdrawnAmong(withdrawals, audience)).flatMap((entry) => {
    const path = pathOf(entry);
    const wasPublic =
      listed.has(path) || (isGated(entry) && withdrawnWhilePublic(entry.values, audience) !== undefined);
    return tracesOf(entry, { toWords: wordsOf(entry), ...(wasPublic && { tombstone: tombstoneOf(path) }) });
  });
  const ofList = withdrawals.map(({ path }): Trace => {
    const words = path.split('/').at(-2) ?? path;
    return { source: singlePathOf('withdrawals'), kind: 'đường dẫn', words, tombstone: tombstoneOf(path) };
  });
  return [...ofEntries, ...ofList].filter(({ words }) => !said.has(words));
}

/** Whether an entry is hidden because it was withdrawn. */
function withdrawnAmong(withdrawals: readonly Withdrawal[], audience: Audience): (entry: Entry) => boolean {
  const gone = listGone(withdrawals, [], audience.today);
  return (entry) => !mayShow(entry, audience) && (gone.has(pathOf(entry)) || isTakenBack(entry, audience.today));
}

/**
 * The names that stay public although a withdrawn entry has them too: titles, people who consented to this entry,
 * authors, units and movements. A person who is mentioned anywhere else, for example in a body, must no longer be named
 * once their own entry is withdrawn.
 */
function namesOfShown(entry: Entry): string[] {
  if (entry.collection === 'units') return [entry.values.name, entry.values.shortName ?? ''];
  if (entry.collection === 'movements') return [entry.values.shortName, entry.values.officialName];
  const author = entry.collection === 'stories' ? [entry.values.author.name] : [];
  return [entry.values.title, ...shownNamesIn(entry), ...author];
}

function shownNamesIn(entry: Entry): string[] {
  if (entry.collection === 'exemplars') return [shownSubject(entry.values) ?? []].flat();
  return entry.collection === 'stories' ? shownPeople(entry.values).flatMap(({ name }) => name ?? []) : [];
}

function tracesOf(
  entry: Entry,
  { toWords, tombstone }: { toWords: (name: string) => string[]; tombstone?: string },
): Trace[] {
  const { id, file } = entry;
  const own = tombstone === undefined ? {} : { tombstone };
  const titles = titlesOf(entry).map(toComparable);
  // A single word is too common to reveal anyone.
  const names = namesIn(entry)
    .flatMap(toWords)
    .filter((name) => name.includes(' '));
  return [
    { source: file, kind: 'đường dẫn', words: id, ...own },
    ...titles.map((words): Trace => ({ source: file, kind: 'tiêu đề', words })),
    ...[...new Set(names)].map((words): Trace => ({ source: file, kind: 'tên người, tập thể', words })),
  ];
}

const tombstoneOf = (path: string): string => `${path.slice(1)}index.html`;

/**
 * Returns how to split the names of an entry. The name of a collective is not split, because its parts may be common
 * words.
 */
const wordsOf = (entry: Entry): ((name: string) => string[]) =>
  entry.collection === 'exemplars' && entry.values.subject.kind === 'tap-the' ? (name) => [toBareName(name)] : toNames;

/** Movements and units have names instead of titles, and are never hidden. */
const titlesOf = (entry: Entry): string[] =>
  entry.collection === 'movements' || entry.collection === 'units' ? [] : [entry.values.title];

function namesIn(entry: Entry): string[] {
  if (entry.collection === 'exemplars') return [entry.values.subject.name];
  return entry.collection === 'stories' ? namesOf(entry.values.people) : [];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

export type FindTraces = (file: string, comparableText: string) => Trace[];

/** Splits traces and texts into words. A hyphen belongs to the word, so `xa-ninh` is not found in `xa-ninh-hoa`. */
const word = /[\p{L}\p{N}-]+/gu;
const inWord = /[\p{L}\p{N}-]/u;

/**
 * Finds the traces in the path and the text of a file, as whole words. A trace is compared only where its first word
 * occurs, so the time hardly depends on the number of traces.
 */
export function traceFinder(traces: readonly Trace[]): FindTraces {
  const byFirstWord = Map.groupBy(traces, ({ words }) => words.match(word)?.[0] ?? '');
  const wordless = byFirstWord.get('') ?? [];
  const inText = (text: string): Set<Trace> => {
    const found = new Set(wordless.filter(({ words }) => text.includes(words)));
    for (const { 0: first, index } of text.matchAll(word)) {
      for (const trace of byFirstWord.get(first) ?? []) {
        const from = index - trace.words.indexOf(first);
        const after = text[from + trace.words.length] ?? ' ';
        if (text.startsWith(trace.words, from) && !inWord.test(after)) found.add(trace);
      }
    }
    return found;
  };
  if (traces.length === 0) return () => [];
  return (file, comparableText) => {
    const found = new Set([...inText(file), ...inText(comparableText)]);
    return traces.filter((trace) => found.has(trace) && trace.tombstone !== pageOf(file));
  };
}

/** Replaces the traces in a text with “…”. */
export function hideTraces(traces: readonly Trace[]): (text: string) => string {
  if (traces.length === 0) return (text) => text;
  const all = wholeWords(traces.map(({ words }) => words));
  return (text) => text.replace(all, '…');
}

/** The page that a file for portals (frame, fragment, oEmbed record) was made from. For a page, the page itself. */
const pageOf = (file: string): string =>
  file
    .replace(/^(?:nhung\/(?:manh\/)?|oembed\/)/, '')
    .replace(/(?:\/toi)?\/index\.html$|\.(?:html|json)$/, '/index.html');
