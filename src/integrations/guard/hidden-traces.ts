/** Finds words in the output that would reveal an entry that may not be shown. */
import { isGated, pathOf, type Entry } from '../../domain/collections.ts';
import { singlePathOf } from '../../domain/single-files.ts';
import { namesOf } from '../../domain/story.ts';
import { mayShow, withdrawnWhilePublic, type Audience } from '../../domain/public.ts';
import type { Withdrawal } from '../../domain/withdrawal.ts';

export interface Trace {
  /** The content file that is hidden. */
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

/** Titles before names. They are removed, because `Nguyễn Văn A` also reveals `Hộ ông Nguyễn Văn A`. */
const honorific = /^(?:hộ |gia đình )?(?:ông |bà |anh |chị |em |cụ |cháu |thầy |cô )?/;

export const toComparable = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

export function listTraces(entries: readonly Entry[], withdrawals: readonly Withdrawal[], audience: Audience): Trace[] {
  const isShown = (entry: Entry) => mayShow(entry, audience);
  const shown = entries.filter(isShown);
  const said = new Set(shown.flatMap(({ id, values }) => [id, ...stringsIn(values)]).map(toComparable));
  const hidden = entries.filter((entry) => !isShown(entry)).flatMap((entry) => tracesOf(entry, audience));
  const withdrawn = withdrawals.map(({ path }): Trace => {
    const words = path.split('/').at(-2) ?? path;
    return { source: singlePathOf('withdrawals'), kind: 'đường dẫn', words, tombstone: tombstoneOf(path) };
  });
  return [...hidden, ...withdrawn].filter(({ words }) => !said.has(words));
}

function tracesOf(entry: Entry, audience: Audience): Trace[] {
  const { id, file } = entry;
  const wasPublic = isGated(entry) && withdrawnWhilePublic(entry.values, audience) !== undefined;
  const tombstone = wasPublic ? { tombstone: tombstoneOf(pathOf(entry)) } : {};
  const titles = titlesOf(entry).map(toComparable);
  const names = namesIn(entry).map((name) => toComparable(name).replace(honorific, ''));
  return [
    { source: file, kind: 'đường dẫn', words: id, ...tombstone },
    ...titles.map((words): Trace => ({ source: file, kind: 'tiêu đề', words })),
    // A single word is too common to reveal anyone.
    ...names
      .filter((name) => name.includes(' '))
      .map((words): Trace => ({ source: file, kind: 'tên người, tập thể', words })),
  ];
}

const tombstoneOf = (path: string): string => `${path.slice(1)}index.html`;

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
 * occurs, so the time depends on the length of the text and not on the number of traces.
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

/** The page that a file for portals (frame, fragment, oEmbed record) stands for. A page stands for itself. */
const pageOf = (file: string): string =>
  file
    .replace(/^(?:nhung\/(?:manh\/)?|oembed\/)/, '')
    .replace(/(?:\/toi)?\/index\.html$|\.(?:html|json)$/, '/index.html');
