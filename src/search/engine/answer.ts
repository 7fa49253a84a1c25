/** From what a reader typed to records in order, and what was done to the words on the way. */
import { isSyllable } from '../../text/syllable.ts';
import type { Word } from '../analyse.ts';
import type { Catalogue } from '../files.ts';
import { leaveOut } from './leave-out.ts';
import { findPhrases, lookUp, type Engine, type Found } from './lookup.ts';
import { findNearTitles, mendQuestion, type Mended, type MendingSources } from './mend-question.ts';
import { unknownAmong } from './mend.ts';
import { termsOf, toQuestion, type Question } from './question.ts';
import { mergeRanked, type Ranked } from './rank.ts';
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

type Context = MendingSources & Engine & { catalogue: Catalogue };

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
  const named = question.quoted ? undefined : await findInPlace(context, mended.words);
  const all = withPlace(mergeRanked(found.ranked, near, ...also.map(({ ranked: list }) => list)), named?.ranked ?? []);
  const withPhrases = await findPhrases(context, question.phrases);
  const ranked = withPhrases.size === 0 ? all : all.filter(({ record }) => withPhrases.has(record));
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

async function findExactly(context: Context, { words, quoted }: Question): Promise<Found> {
  await context.reader.prepare(termsOf(words));
  const isMarked = words.some(({ marked }) => marked);
  const none = { ranked: [], wider: [], isPhrase: false };
  if ((await context.reader.count(termsOf(words), isMarked)) === 0) return none;
  if ((await unknownAmong(context.reader, words)).length > 0) return none;
  return { ...(await lookUp(context, { words, quoted })), wider: [] };
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
