/** Turns the text that a reader typed into ranked records, and reports what was changed in the words. */
import { analyse } from '../analyse.ts';
import type { Catalogue } from '../files.ts';
import type { Found } from './found.ts';
import { hasRow, lookUp, unknownAmong, type Engine } from './lookup.ts';
import type { MendingSources } from './mend.ts';
import { toQuestion, type AskedWord, type Question } from './question.ts';
import { sortRanked } from './rank.ts';
import { findWords, foldedOf, otherWordings } from './wordings.ts';

export interface Answer {
  ranked: Found[];
  /** Records that have the words apart or with other marks. They are shown on demand. */
  wider: Found[];
  /** The words as typed. With `open`, the last one may be unfinished. */
  typed: Pick<Question, 'words' | 'open'>;
  /** The words that the first record was found by, or the typed words if it was found by a synonym. */
  words: readonly AskedWord[];
  /** True if the last word is taken for the beginning of longer words. */
  unfinished: boolean;
  /** True if the first record was found neither by the words and marks as typed nor by a synonym. */
  changed: boolean;
  /** Words that the first record lacks. Empty if any record has all the words. */
  leftOut: readonly AskedWord[];
  /** Synonyms that records shown have instead of typed words. */
  also: readonly string[];
  /** Name of a place (ward or commune) whose records under old or new names are included. */
  place: string | undefined;
}

interface Asked {
  query: string;
  /** Search the words exactly as typed: correct nothing, add no synonyms. */
  exactly: boolean;
}

type Context = MendingSources & Engine & { catalogue: Catalogue };

/** Factor for the rank of records found by synonyms, which come a little after those found as typed. */
const shareOfWording = 0.97;
/**
 * If no record has the words side by side, one that lacks words is shown if its rank is at least this share of the best
 * one's.
 */
const leastShare = 0.5;

export async function answer(context: Context, { query, exactly }: Asked): Promise<Answer> {
  const question = toQuestion(query);
  const { words } = question;
  const empty: Answer = {
    ranked: [],
    wider: [],
    typed: question,
    words,
    unfinished: false,
    changed: false,
    leftOut: [],
    also: [],
    place: undefined,
  };
  if (words.length === 0) return empty;
  if (exactly) return { ...empty, ranked: await (await loadMending()).findExactly(context, question) };
  const wordings = otherWordings(words, context.catalogue.synonyms);
  await context.reader.load([...words, ...wordings.flatMap((wording) => wording.words)].map(({ folded }) => folded));
  const typed = await lookUp(context, words);
  const found: Found[] = typed.map((one) => ({ ...one, words }));
  for (const wording of wordings) {
    if (unknownAmong(context.reader, wording.put).length > 0) continue;
    for (const one of await lookUp(context, wording.words, { best: typed[0]?.rank ?? 0 }))
      found.push({ ...one, rank: one.rank * shareOfWording, words: wording.words, wording });
  }
  let all = mergeFound(found);
  let unfinished = false;
  if (isWeak(context, question, all)) {
    const mended = await (await loadMending()).mend(context, question, all);
    all = mergeFound([...mended.found, ...(mended.isInstead ? [] : all)]);
    ({ unfinished } = mended);
  }
  const { phrases } = question;
  if (phrases.length > 0) all = await (await loadMending()).withPhrases(context, phrases, all);
  const chosen = choose(context, question, all);
  const named = mayNamePlace(context, question) ? await (await loadMending()).findInPlace(context, words) : undefined;
  const ranked = [...chosen.ranked, ...without(named?.found ?? [], chosen.ranked)];
  const [first] = ranked;
  const leftOut = all.some(({ isWhole }) => isWhole) ? [] : missingFrom(first);
  const kept = withoutUnknown(context, first?.reading ?? first?.words ?? words, leftOut);
  return {
    ...empty,
    ranked,
    wider: without(chosen.wider, ranked),
    words: first?.wording === undefined ? kept : words,
    unfinished,
    changed: first !== undefined && first.wording === undefined && (kept !== words || first.phrase === 1),
    leftOut,
    also: saidIn(context, ranked),
    place: named?.name,
  };
}

const missingFrom = (first: Found | undefined): AskedWord[] =>
  first?.missing.flatMap((index) => first.words[index] ?? []) ?? [];

/** The words without those of `leftOut` that no record has, because nothing was searched for these. */
function withoutUnknown(
  { reader }: Context,
  words: readonly AskedWord[],
  leftOut: readonly AskedWord[],
): readonly AskedWord[] {
  const kept = words.filter((word) => !leftOut.includes(word) || reader.find(word.folded) !== undefined);
  return kept.length === 0 || kept.length === words.length ? words : kept;
}

/** Whether the name of a place, without its kind, stands in the question. */
function mayNamePlace({ catalogue }: Context, { words, quoted }: Question): boolean {
  const asked = foldedOf(words);
  return !quoted && catalogue.places.some(({ name }) => findWords(asked, foldedOf(analyse(name)).slice(1)) !== -1);
}

const loadMending = () => import('./mending.ts');

function without(found: readonly Found[], others: readonly Found[]): Found[] {
  const known = new Set(others.map(({ record }) => record));
  return found.filter(({ record }) => !known.has(record));
}

/** Each record once, with its best match; the best record first. */
function mergeFound(found: readonly Found[]): Found[] {
  const best = new Map<number, Found>();
  for (const one of found) {
    const known = best.get(one.record);
    if (known === undefined) best.set(one.record, one);
    else {
      const better = one.phrase > known.phrase || (one.phrase === known.phrase && one.rank > known.rank) ? one : known;
      best.set(one.record, { ...better, isWhole: one.isWhole || known.isWhole });
    }
  }
  return sortRanked([...best.values()]);
}

/** Whether no record is clearly what was asked for, so that other readings of the words should be tried. */
function isWeak({ reader }: Context, { words, quoted, open }: Question, [best]: readonly Found[]): boolean {
  if (best === undefined) return true;
  if (best.phrase === 2 || quoted) return false;
  if (best.wording !== undefined && best.isWhole) return false;
  const last = open ? words.at(-1) : undefined;
  const isOpen = last?.marked === true && reader.find(last.folded)?.forms.includes(last.canonical) !== true;
  return isOpen || unknownAmong(reader, words).length > 0 || (best.phrase === 0 && best.alone.length > 0);
}

/**
 * Chooses the records to show, and those to show on demand. For two words, the records that have them side by side come
 * before those that have a synonym, or only the one that is no filler (“việc gì”).
 */
function choose(
  { reader }: Engine,
  { words, quoted }: Question,
  all: readonly Found[],
): { ranked: Found[]; wider: Found[] } {
  const [best] = all;
  if (best === undefined) return { ranked: [], wider: [] };
  const isShort = best.words.length <= 2 || quoted;
  if (best.phrase > 0 && isShort) {
    const isClose = (one: Found) => one.phrase === best.phrase || (!quoted && one.isInTitle);
    const close = all.filter(isClose);
    const pair = words.length === 2 ? words.flatMap(({ folded }) => reader.find(folded) ?? []) : [];
    const beside = new Set(pair.length === 2 ? close.filter(({ record }) => hasRow(pair, record)) : close);
    const ranked = [...beside, ...close.filter((one) => !beside.has(one))];
    return { ranked, wider: all.filter((one) => !isClose(one) && one.isWhole) };
  }
  const least = best.rank * (best.phrase > 0 ? 0.8 : leastShare);
  return { ranked: all.filter(({ isWhole, phrase, rank }) => isWhole || phrase > 0 || rank >= least), wider: [] };
}

/** At most three synonyms by which a record was found and which the record contains. */
function saidIn({ reader }: Context, found: readonly Found[]): string[] {
  const said = found.flatMap(({ record, wording }) => {
    const words = wording?.said === undefined ? [] : analyse(wording.said);
    const known = words.flatMap(({ folded }) => reader.find(folded) ?? []);
    return words.length > 0 && known.length === words.length && hasRow(known, record) ? [wording?.said ?? ''] : [];
  });
  return [...new Set(said)].slice(0, 3);
}
