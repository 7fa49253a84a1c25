/** From what a reader typed to records in order, and what was done to the words on the way. */
import type { Word } from '../analyse.ts';
import type { Catalogue } from '../files.ts';
import { isSyllable } from '../../text/syllable.ts';
import { leaveOut } from './leave-out.ts';
import { lookUp, type Engine, type Found } from './lookup.ts';
import { decodeWords, mendWord, unknownAmong, type Sources } from './mend.ts';
import { toPrefix, toTerm } from '../analyse.ts';
import { continuationsOf, decodeKeys, termsOf, toQuestion, type Question } from './question.ts';
import { mergeRanked, type Ranked } from './rank.ts';
import type { FindTitles, NearTitle } from './titles.ts';
import { findPlace, otherWordings, type Wording } from './wordings.ts';

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
  /** Wordings of the same meaning, and what else may have been meant, that were searched for too. */
  also: readonly (Wording & { ranked: Ranked[] })[];
  /** A place whose former or present self was searched for too. */
  place: string | undefined;
}

export interface Asked {
  query: string;
  /** The words just as they stand: nothing mended, nothing added. */
  exactly: boolean;
}

type Context = Sources & Engine & { catalogue: Catalogue; titles: () => Promise<FindTitles> };

export async function answer(context: Context, { query, exactly }: Asked): Promise<Answer> {
  const question = toQuestion(query);
  const empty = { also: [], place: undefined, leftOut: [], changed: false, unfinished: false };
  if (question.words.length === 0) return { ...empty, ranked: [], wider: [], words: [] };
  if (exactly) return { ...empty, ...(await findExactly(context, question)), words: question.words };
  await context.reader.prepare(termsOf(question.words));
  const wordings = await lookUpWordings(context, otherWordings(question.words, context.catalogue.synonyms));
  // An abbreviation that no record writes is no slip when its full form is there.
  const mended = await mendQuestion(context, question, wordings.length > 0);
  const also = [...wordings, ...(await lookUpWordings(context, mended.others))];
  const found = await lookUp(context, { ...question, ...mended });
  const isEnough = question.quoted || isSure(found, mended);
  const near = isEnough ? mended.near : await findNearTitles(context, [mended.words, question.words], mended.open);
  const named = await findInPlace(context, mended.words);
  const ranked = withPlace(
    mergeRanked(found.ranked, near, ...also.map(({ ranked: list }) => list)),
    named?.ranked ?? [],
  );
  const { words, unfinished } = ranked[0]?.reading ?? mended;
  const result = { ...mended, words, unfinished, also, place: named?.name, changed: words !== question.words };
  if (ranked.length > 0) return { ...result, ranked, wider: found.wider };
  const fallback = question.quoted ? (await lookUp(context, { words: mended.words })).ranked : [];
  if (fallback.length > 0) return { ...result, ranked: fallback, wider: [] };
  return { ...result, ranked: await leaveOut(context, mended.words), wider: [], leftOut: mended.words };
}

/**
 * What stands side by side, or is a short title, is most likely what was meant. Of a long question, whose words come
 * again, only a title is: “và phòng giáo dục và đào” has six of the words of “phòng giáo dục và đào toạ” in a row.
 */
function isSure({ ranked, isPhrase }: Found, { words, open, unfinished }: Mended): boolean {
  if (words.length > 3) return ranked.some((found) => found.isPhrase && found.isNearTitle);
  const last = words.at(-1)?.canonical ?? '';
  // “Vương quốc H”: common words stand before any letter.
  const isCut = open && !unfinished && /^\p{L}+$/u.test(last) && !isSyllable(last);
  return (isPhrase && !isCut) || ranked.some(({ isNearTitle }) => isNearTitle);
}

/** For each way to read the question. */
async function findNearTitles({ titles }: Context, readings: readonly (readonly Word[])[], open: boolean) {
  const long = [...new Set(readings)].filter((words) => words.length > 1);
  if (long.length === 0) return [];
  const find = await titles();
  return long.flatMap((words) => find(words, open));
}

async function findExactly(context: Context, { words, quoted }: Question): Promise<Found> {
  await context.reader.prepare(termsOf(words));
  const isMarked = words.some(({ marked }) => marked);
  const none = { ranked: [], wider: [], isPhrase: false };
  if ((await context.reader.count(termsOf(words), isMarked)) === 0) return none;
  if ((await unknownAmong(context.reader, words)).length > 0) return none;
  return { ...(await lookUp(context, { words, quoted })), wider: [] };
}

interface Mended {
  words: readonly Word[];
  open: boolean;
  unfinished: boolean;
  leftOut: Word[];
  /** Titles that tell which word was meant, or may have been. */
  near: NearTitle[];
  /** What else may have been meant: “Phụg” is a letter from both Phú and Phụng. */
  others: Wording[];
}

/** Words that the index knows, as near as can be to those that were typed. */
async function mendQuestion(context: Context, { words, open }: Question, isKnown: boolean): Promise<Mended> {
  const { reader } = context;
  const asTyped = { words, open, unfinished: false, leftOut: [], near: [], others: [] };
  if (isKnown) return { ...asTyped, open: false };
  const last = words.length - 1;
  const isTyped = words.every((word, index) => index === last || decodeKeys(word) === undefined);
  // “Cheste” is the beginning of a name sooner than the keys of a word.
  const unfinished = open && isTyped && (await isBeginning(context, words));
  const decoded = unfinished ? words : await decodeWords(reader, words);
  const unknown = (await unknownAmong(reader, decoded)).filter((index) => !(unfinished && index === last));
  if (unknown.length === 0) return { ...asTyped, words: decoded, unfinished };
  const near = await findNearTitles(context, [decoded, words], open);
  const meant = near[0]?.reading;
  const isMeant = unknown.every((index) => meant !== undefined && meant.words[index] !== decoded[index]);
  if (meant !== undefined && isMeant) return { ...asTyped, words: meant.words, unfinished, near };
  return { near, ...(await mendWords(context, { words: decoded, unknown, open, unfinished })) };
}

async function mendWords(
  context: Context,
  { words, unknown, open, unfinished }: Pick<Mended, 'words' | 'open' | 'unfinished'> & { unknown: readonly number[] },
): Promise<Omit<Mended, 'near'>> {
  // A word that is still unknown would find nothing, so the others are looked at without it.
  const mended: (Word | undefined)[] = words.map((word, index) => (unknown.includes(index) ? undefined : word));
  const others: Wording[] = [];
  for (const index of unknown) {
    const around = words.flatMap((word, other) => {
      const known = other === index ? word : mended[other];
      return known === undefined ? [] : [{ known, isIt: other === index }];
    });
    const known = around.map((word) => word.known);
    const at = around.findIndex(({ isIt }) => isIt);
    const [best, ...rest] = await mendWord(context, known, at);
    mended[index] = best;
    if (unknown.length === 1) others.push(...rest.map((word) => ({ words: known.with(at, word) })));
  }
  const kept = mended.filter((word) => word !== undefined);
  const isLastGiven = mended.at(-1) === undefined;
  return {
    words: kept.length === 0 ? words : kept,
    open: open && !isLastGiven,
    unfinished: unfinished && !isLastGiven,
    leftOut: words.filter((_word, index) => mended[index] === undefined),
    others,
  };
}

/** Whether the last word, with its marks, is only known as the beginning of others. */
async function isBeginning({ reader }: Context, words: readonly Word[]): Promise<boolean> {
  const last = words.at(-1);
  if (last === undefined || (await reader.count([toTerm(last)], last.marked)) > 0) return false;
  await reader.prepare(continuationsOf(last));
  return (await reader.count([toPrefix(last)], last.marked)) > 0;
}

async function lookUpWordings(context: Context, wordings: readonly Wording[]) {
  const found: (Wording & { ranked: Ranked[] })[] = [];
  for (const wording of wordings) {
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
