/**
 * Corrects a question to words that the index knows. The question may be unfinished, typed as keys of an input method,
 * or contain a typing slip.
 */
import { toPrefix, toTerm } from '../analyse.ts';
import { readKeys } from './keys.ts';
import { unknownAmong } from './lookup.ts';
import { decodeWords, mendWord, type Sources } from './mend.ts';
import { continuationsOf, isFixed, type AskedWord, type Question } from './question.ts';
import type { FindTitles, NearTitle } from './titles.ts';
import type { Wording } from './wordings.ts';

export type MendingSources = Sources & { titles: () => Promise<FindTitles> };

export interface Mended {
  words: readonly AskedWord[];
  open: boolean;
  unfinished: boolean;
  leftOut: AskedWord[];
  /** Titles that show which word the reader meant, or may have meant. */
  near: NearTitle[];
  /** Other possible meanings: “Phụg” is one letter away from both Phú and Phụng. */
  others: Wording[];
}

/** Returns the nearest words that the index knows. */
export async function mendQuestion(context: MendingSources, { words, open, text }: Question): Promise<Mended> {
  const { reader } = context;
  const asTyped = { words, open, unfinished: false, leftOut: [], near: [], others: [] };
  const keyed = readKeys(text);
  const last = words.length - 1;
  const isTyped = keyed === undefined || keyed.isOnlyLast;
  // “Cheste” is more likely the beginning of a name than keys of an input method.
  const unfinished = open && isTyped && (await isBeginning(context, words));
  const decoded = unfinished ? words : await decodeWords(reader, words, keyed);
  const unknown = (await unknownAmong(reader, decoded)).filter((index) => !(unfinished && index === last));
  if (unknown.length === 0) return { ...asTyped, words: decoded, unfinished };
  const near = await findNearTitles(context, [decoded, words], open);
  const meant = near[0]?.reading;
  const isMeant = unknown.every((index) => meant !== undefined && meant.words[index] !== decoded[index]);
  if (meant !== undefined && isMeant) return { ...asTyped, words: meant.words, unfinished, near };
  return { near, ...(await mendWords(context, { words: decoded, unknown, open, unfinished })) };
}

async function mendWords(
  context: MendingSources,
  { words, unknown, open, unfinished }: Pick<Mended, 'words' | 'open' | 'unfinished'> & { unknown: readonly number[] },
): Promise<Omit<Mended, 'near'>> {
  // Unknown words start as `undefined`. While one is mended, those not yet mended are left out: no record has them.
  const mended: (AskedWord | undefined)[] = words.map((word, index) => (unknown.includes(index) ? undefined : word));
  const others: Wording[] = [];
  for (const index of unknown) {
    const around = words.flatMap((word, other) => {
      const known = other === index ? word : mended[other];
      return known === undefined ? [] : [{ known, isIt: other === index }];
    });
    const known = around.map((word) => word.known);
    const at = around.findIndex(({ isIt }) => isIt);
    const [best, ...rest] = await mendWord(context, known, at);
    const word = words[index];
    mended[index] = best ?? (word !== undefined && isFixed(word) ? word : undefined);
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

/** Whether the index knows the last word, with its marks, only as a prefix. */
async function isBeginning({ reader }: MendingSources, words: readonly AskedWord[]): Promise<boolean> {
  const last = words.at(-1);
  if (last === undefined || (await reader.count([toTerm(last)], last.marked)) > 0) return false;
  await reader.prepare(continuationsOf(last));
  return (await reader.count([toPrefix(last)], last.marked)) > 0;
}

/** Titles near one of the readings of the question, best rank first. */
export async function findNearTitles(
  { titles }: Pick<MendingSources, 'titles'>,
  readings: readonly (readonly AskedWord[])[],
  open: boolean,
) {
  const long = [...new Set(readings)].filter((words) => words.length > 1);
  if (long.length === 0) return [];
  const find = await titles();
  return long.flatMap((words) => find(words, open)).sort((a, b) => b.rank - a.rank);
}
