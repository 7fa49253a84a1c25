/** What would betray an entry that may not be shown. */
import type { CorpusEntry } from '../../corpus/corpus.ts';
import { mayShow, type Audience } from '../../domain/public.ts';
import { pathOf } from '../../domain/rules/corpus.ts';
import type { Withdrawal } from '../../domain/withdrawal.ts';

export interface Trace {
  /** The content file that is hidden. */
  source: string;
  kind: 'đường dẫn' | 'tiêu đề' | 'tên người, tập thể';
  /** In the form of `toComparable`. */
  words: string;
  /** The page that tells an entry was withdrawn: it may say it, and so may what stands for it in a portal. */
  tombstone?: string;
}

/** `Hộ ông Nguyễn Văn A` is also betrayed by `Nguyễn Văn A`. */
const honorific = /^(?:hộ |gia đình )?(?:ông |bà |anh |chị |em |cụ |cháu |thầy |cô )?/;

export const toComparable = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

export function listTraces(
  entries: readonly CorpusEntry[],
  withdrawals: readonly Withdrawal[],
  audience: Audience,
): Trace[] {
  const isShown = ({ collection, gate }: CorpusEntry) => mayShow(collection, gate, audience);
  const shown = entries.filter(isShown);
  const said = new Set(shown.flatMap(({ id, data }) => [id, ...stringsIn(data)]).map(toComparable));
  const hidden = entries.filter((entry) => !isShown(entry)).flatMap(tracesOf);
  const withdrawn = withdrawals.map(({ path }): Trace => {
    const words = path.split('/').at(-2) ?? path;
    return { source: 'content/da-go.yaml', kind: 'đường dẫn', words, tombstone: tombstoneOf(path) };
  });
  return [...hidden, ...withdrawn].filter(({ words }) => !said.has(words));
}

function tracesOf({ collection, id, file, data, gate }: CorpusEntry): Trace[] {
  const path = pathOf(collection, id);
  const tombstone =
    path !== undefined && gate.consent?.withdrawnOn !== undefined ? { tombstone: tombstoneOf(path) } : {};
  const titles = [data['title']].filter(isString).map(toComparable);
  const names = namesIn(data).map((name) => toComparable(name).replace(honorific, ''));
  return [
    { source: file, kind: 'đường dẫn', words: id, ...tombstone },
    ...titles.map((words): Trace => ({ source: file, kind: 'tiêu đề', words })),
    // A single word says too little to betray anyone.
    ...names
      .filter((name) => name.includes(' '))
      .map((words): Trace => ({ source: file, kind: 'tên người, tập thể', words })),
  ];
}

const tombstoneOf = (path: string): string => `${path.slice(1)}index.html`;

function namesIn(data: Readonly<Record<string, unknown>>): string[] {
  const people = Array.isArray(data['people']) ? (data['people'] as unknown[]) : [];
  return [data['subject'], ...people].map((person) => (isRecord(person) ? person['name'] : undefined)).filter(isString);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The traces that a file holds, in its name or its text. */
export function findTraces(file: string, comparableText: string, traces: readonly Trace[]): Trace[] {
  return traces.filter(
    (trace) =>
      trace.tombstone !== pageOf(file) && (standsIn(file, trace.words) || standsIn(comparableText, trace.words)),
  );
}

/** The page for which a portal gets this file, as a frame, a fragment or a record; a page itself. */
const pageOf = (file: string): string =>
  file
    .replace(/^(?:nhung\/(?:manh\/)?|oembed\/)/, '')
    .replace(/(?:\/toi)?\/index\.html$|\.(?:html|json)$/, '/index.html');

/** As words of their own: `xa-ninh` does not stand in `xa-ninh-hoa`. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + words.length] ?? ' ');
    if (!/[\p{L}\p{N}-]/u.test(around)) return true;
  }
  return false;
}
