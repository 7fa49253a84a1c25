/** From what a reader typed to records in order, and what was done to the words on the way. */
import type { Word } from '../analyse.ts';
import type { Catalogue } from '../files.ts';
import { findNearTitles, leaveOut } from './leave-out.ts';
import { lookUp, type Engine, type Found } from './lookup.ts';
import { decodeWords, mendWord, unknownAmong, type Sources } from './mend.ts';
import { toPrefix, toTerm } from '../analyse.ts';
import { continuationsOf, termsOf, toQuestion, type Question } from './question.ts';
import { mergeRanked, type Ranked } from './rank.ts';
import { findPlace, otherWordings } from './wordings.ts';

export interface Answer {
  ranked: Ranked[];
  wider: Ranked[];
  /** The words that were searched for, to be marked in the texts. */
  words: readonly Word[];
  /** The last word is the beginning of others. */
  unfinished: boolean;
  /** Whether these are other words than those typed. */
  changed: boolean;
  /** Words typed that no shown record needs to have. */
  leftOut: readonly Word[];
  /** Wordings of the same meaning that were searched for too. */
  also: readonly { words: readonly Word[]; said: string }[];
  /** A place whose former or present self was searched for too. */
  place: string | undefined;
}

export interface Asked {
  query: string;
  /** The words just as they stand: nothing mended, nothing added. */
  exactly: boolean;
}

type Context = Sources & Engine & { catalogue: Catalogue };

export async function answer(context: Context, { query, exactly }: Asked): Promise<Answer> {
  const question = toQuestion(query);
  const empty = { also: [], place: undefined, leftOut: [], changed: false, unfinished: false };
  if (question.words.length === 0) return { ...empty, ranked: [], wider: [], words: [] };
  if (exactly) return { ...empty, ...(await findExactly(context, question)), words: question.words };
  await context.reader.prepare(termsOf(question.words));
  const also = await lookUpWordings(context, question.words);
  // An abbreviation that no record writes is no slip when its full form is there.
  const mended = await mendQuestion(context, question, also.length > 0);
  const found = await lookUp(context, { ...question, ...mended });
  const isSure = question.quoted || found.ranked.some(({ isPhrase, isNearTitle }) => isPhrase || isNearTitle);
  const near = isSure ? [] : await findNearTitles(context, mended.words);
  const named = await findInPlace(context, question.words);
  const ranked = withPlace(
    mergeRanked(found.ranked, near, ...also.map(({ ranked: list }) => list)),
    named?.ranked ?? [],
  );
  const result = { ...mended, also, place: named?.name, changed: mended.words !== question.words };
  if (ranked.length > 0) return { ...result, ranked, wider: found.wider };
  const fallback = question.quoted ? (await lookUp(context, { words: mended.words })).ranked : [];
  if (fallback.length > 0) return { ...result, ranked: fallback, wider: [] };
  return { ...result, ranked: await leaveOut(context, mended.words), wider: [], leftOut: mended.words };
}

async function findExactly(context: Context, { words, quoted }: Question): Promise<Found> {
  await context.reader.prepare(termsOf(words));
  const isMarked = words.some(({ marked }) => marked);
  if ((await context.reader.count(termsOf(words), isMarked)) === 0) return { ranked: [], wider: [] };
  if ((await unknownAmong(context.reader, words)).length > 0) return { ranked: [], wider: [] };
  const { ranked } = await lookUp(context, { words, quoted });
  return { ranked, wider: [] };
}

interface Mended {
  words: readonly Word[];
  open: boolean;
  unfinished: boolean;
  leftOut: Word[];
}

/** Words that the index knows, as near as can be to those that were typed. */
async function mendQuestion(context: Context, { words, open }: Question, isKnown: boolean): Promise<Mended> {
  const { reader } = context;
  if (isKnown) return { words, open: false, unfinished: false, leftOut: [] };
  const decoded = await decodeWords(reader, words);
  const isUnfinished = open && decoded === words && (await isBeginning(context, words));
  const last = decoded.length - 1;
  const unknown = (await unknownAmong(reader, decoded)).filter((index) => !(isUnfinished && index === last));
  if (unknown.length === 0) return { words: decoded, open, unfinished: isUnfinished, leftOut: [] };
  // A word that is still unknown would find nothing, so the others are looked at without it.
  const mended: (Word | undefined)[] = decoded.map((word, index) => (unknown.includes(index) ? undefined : word));
  for (const index of unknown) {
    const around = decoded.flatMap((word, other) => {
      const known = other === index ? word : mended[other];
      return known === undefined ? [] : [{ known, isIt: other === index }];
    });
    const words = around.map(({ known }) => known);
    mended[index] = await mendWord(
      context,
      words,
      around.findIndex(({ isIt }) => isIt),
    );
  }
  const kept = mended.filter((word) => word !== undefined);
  const leftOut = decoded.filter((_word, index) => mended[index] === undefined);
  const isLastGiven = mended[last] === undefined;
  return {
    words: kept.length === 0 ? decoded : kept,
    open: open && !isLastGiven,
    unfinished: isUnfinished && !isLastGiven,
    leftOut,
  };
}

/** Whether the last word, with its marks, is only known as the beginning of others. */
async function isBeginning({ reader }: Context, words: readonly Word[]): Promise<boolean> {
  const last = words.at(-1);
  if (last === undefined || (await reader.count([toTerm(last)], last.marked)) > 0) return false;
  await reader.prepare(continuationsOf(last));
  return (await reader.count([toPrefix(last)], last.marked)) > 0;
}

async function lookUpWordings(context: Context, words: readonly Word[]) {
  const found: { words: readonly Word[]; said: string; ranked: Ranked[] }[] = [];
  for (const wording of otherWordings(words, context.catalogue.synonyms)) {
    if ((await unknownAmong(context.reader, wording.words)).length > 0) continue;
    const { ranked } = await lookUp(context, wording);
    if (ranked.length > 0) found.push({ ...wording, ranked });
  }
  return found;
}

/** Records of the place under its other names. */
async function findInPlace(context: Context, words: readonly Word[]) {
  const { places, facets } = context.catalogue;
  const named = findPlace(words, places);
  if (named === undefined || named.ids.size < 2) return undefined;
  const { values, records } = facets['don-vi'];
  const { rest, place, ids } = named;
  const all: Ranked[] = records.map((_values, record) => ({ record, rank: 0, isPhrase: false, isNearTitle: false }));
  const unitsOf = (record: number) => (records[record] === 0 ? [] : (records[record] ?? []));
  const candidates = rest.length === 0 ? all : (await lookUp(context, { words: rest })).ranked;
  const ranked = candidates.filter(({ record }) => unitsOf(record).some((value) => ids.has(values[value]?.[0] ?? '')));
  return ranked.length === 0 ? undefined : { name: place.name, ranked };
}

/** Below those that name the place. */
function withPlace(ranked: readonly Ranked[], inPlace: readonly Ranked[]): Ranked[] {
  const known = new Set(ranked.map(({ record }) => record));
  return [...ranked, ...inPlace.filter(({ record }) => !known.has(record))];
}
