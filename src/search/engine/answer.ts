/** Turns the text that a reader typed into ranked records, and reports what was changed in the words. */
import { isSyllable } from '../../text/syllable.ts';
import type { Catalogue } from '../files.ts';
import { isThere, lookUp, unknownAmong, withCodes, type Engine, type Found } from './lookup.ts';
import type { Mended, MendingSources } from './mend-question.ts';
import { termsOf, toQuestion, type AskedWord, type Question } from './question.ts';
import { mergeRanked, type Ranked } from './rank.ts';
import { findPlace, otherWordings, type Wording } from './wordings.ts';

export interface Answer {
  ranked: Ranked[];
  wider: Ranked[];
  /** The words as typed. With `open`, the last one may be unfinished. */
  typed: Pick<Question, 'words' | 'open'>;
  /** The words that were searched for. They are highlighted in the results. */
  words: readonly AskedWord[];
  /** The index knows the last word only as a prefix of other words. */
  unfinished: boolean;
  /** Whether `words` differ from the words that were typed. */
  changed: boolean;
  /** Typed words that the records shown may lack. */
  leftOut: readonly AskedWord[];
  /** Synonyms and other possible meanings of the question that were searched for too. */
  also: readonly (Wording & { ranked: Ranked[] })[];
  /** Name of a place (ward or commune) whose records under old or new names are included. */
  place: string | undefined;
}

export interface Asked {
  query: string;
  /** Search the words exactly as typed: correct nothing, add no synonyms. */
  exactly: boolean;
}

type Context = MendingSources & Engine & { catalogue: Catalogue };

export async function answer(context: Context, { query, exactly }: Asked): Promise<Answer> {
  const question = toQuestion(query);
  const empty = { typed: question, also: [], place: undefined, leftOut: [], changed: false, unfinished: false };
  if (question.words.length === 0) return { ...empty, ranked: [], wider: [], words: [] };
  if (exactly)
    return { ...empty, ...(await (await loadMending()).findExactly(context, question)), words: question.words };
  await context.reader.prepare(termsOf(question.words));
  const wordings = await lookUpWordings(context, otherWordings(question.words, context.catalogue.synonyms));
  const mended = await mend(context, question, wordings.length > 0);
  const also = [...wordings, ...(await lookUpWordings(context, mended.others))];
  const found = await lookUp(context, { ...question, ...mended });
  const isEnough = question.quoted || isSure(found, mended);
  const keep = await withCodes(context, question.words);
  const near = keep(
    isEnough
      ? mended.near
      : await (await loadMending()).findNearTitles(context, [mended.words, question.words], mended.open),
  );
  const named = question.quoted ? undefined : await findInPlace(context, mended.words);
  const all = withPlace(mergeRanked(found.ranked, near, ...also.map(({ ranked: list }) => list)), named?.ranked ?? []);
  const { phrases } = question;
  const ranked = phrases.length === 0 ? all : await (await loadMending()).withPhrases(context, phrases, all);
  const { words, unfinished } = ranked[0]?.reading ?? mended;
  const result = {
    ...mended,
    typed: question,
    words,
    unfinished,
    also,
    place: named?.name,
    changed: words !== question.words,
  };
  if (ranked.length > 0) return { ...result, ranked, wider: found.wider };
  const fallback = question.quoted ? (await lookUp(context, { words: mended.words })).ranked : [];
  if (fallback.length > 0) return { ...result, ranked: fallback, wider: [] };
  return {
    ...result,
    ranked: await (await loadMending()).leaveOut(context, mended.words),
    wider: [],
    leftOut: mended.words,
  };
}

const loadMending = () => import('./mending.ts');

/**
 * With `isKnown`, a synonym of the question was found. An abbreviation that no record uses is then not corrected as a
 * slip.
 */
async function mend(context: Context, question: Question, isKnown: boolean): Promise<Mended> {
  const { words, open } = question;
  const asTyped = { words, open: open && !isKnown, unfinished: false, leftOut: [], near: [], others: [] };
  const isPlain = isKnown || (await isWhole(context, question));
  return isPlain ? asTyped : (await loadMending()).mendQuestion(context, question);
}

/**
 * Whether the index knows every word (an open last word with the marks that were typed) and some record has all of
 * them.
 */
async function isWhole({ reader }: Context, { words, open }: Question): Promise<boolean> {
  if ((await unknownAmong(reader, words)).length > 0) return false;
  const last = open ? words.at(-1) : undefined;
  if (last !== undefined && (await reader.count(termsOf([last]), last.marked)) === 0) return false;
  return isThere(reader, words);
}

/**
 * Whether the records found are most likely what the reader meant: the words stand side by side, or are most of a
 * title. In a question of more than three words a word may be repeated, and then “side by side” can be wrong: “và phòng
 * giáo dục và đào” has six words of “phòng giáo dục và đào toạ” in a row. Such a question must also match a title.
 */
function isSure({ ranked, isPhrase }: Found, { words, open, unfinished }: Mended): boolean {
  if (words.length > 3) return ranked.some((found) => found.isPhrase && found.isNearTitle);
  const last = words.at(-1)?.canonical ?? '';
  // “Vương quốc H”: the last word is not finished. Common words stand before any letter, so this proves nothing.
  const isCut = open && !unfinished && /^\p{L}+$/u.test(last) && !isSyllable(last);
  return (isPhrase && !isCut) || ranked.some(({ isNearTitle }) => isNearTitle);
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

/**
 * Records of the place that the question names, under its old and new names. Undefined if the place has only one name.
 */
async function findInPlace(context: Context, words: readonly AskedWord[]) {
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

/** Adds the records of the place below the records that name it. */
function withPlace(ranked: readonly Ranked[], inPlace: readonly Ranked[]): Ranked[] {
  const known = new Set(ranked.map(({ record }) => record));
  return [...ranked, ...inPlace.filter(({ record }) => !known.has(record))];
}
