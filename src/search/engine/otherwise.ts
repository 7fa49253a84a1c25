/**
 * Other readings of a text for which no title can be suggested as it was typed: keys of an input method that was
 * switched off, abbreviations and other synonyms, a space too many or too few, the first letters of a title's words,
 * and typing slips. The first kind of reading that finds a title decides.
 */
import type { Word } from '../analyse.ts';
import { isOneSlip } from '../../text/slip.ts';
import { confusedWith } from './confusions.ts';
import { readKeys } from './keys.ts';
import { analyseQuestion, isFixed, type AskedWord } from './question.ts';
import { joinWords, splitWords } from './spaces.ts';
import { bestOf, findTitles, matches, type Match, type Titled } from './titled.ts';
import { otherWordings } from './wordings.ts';
import { fold } from '../../text/fold.ts';

export function findOtherwise(
  titled: readonly Titled[],
  query: string,
  synonyms: readonly (readonly string[])[],
): Match[] {
  const asked = analyseQuestion(query);
  const known = new Set(titled.flatMap(({ words }) => words.map(({ folded }) => folded)));
  const findAny = (readings: readonly (readonly Word[])[]) =>
    bestOf(readings.flatMap((words) => findTitles(titled, words)).filter(isFirst));
  const tries = [
    () => findAny([readKeys(query)?.words].filter((words) => words !== undefined)),
    () => findAny(otherWordings(asked, synonyms).map(({ words }) => words)),
    () => findAny(otherSpaces(asked, known)),
    () => findByInitials(titled, asked),
    () => findWithSlips(titled, asked, known),
  ];
  for (const attempt of tries) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether no match before this one found the same title. */
const isFirst = ({ item }: Match, index: number, all: readonly Match[]): boolean =>
  all.findIndex((other) => other.item === item) === index;

function otherSpaces(asked: readonly AskedWord[], known: ReadonlySet<string>): AskedWord[][] {
  const unknown = asked.flatMap(({ folded }, index) => (known.has(folded) ? [] : [index]));
  return [...joinWords(asked, new Set(asked.keys()), known), ...splitWords(asked, unknown, known)];
}

/** “ldg” for “Lao động giỏi”. Two letters stand for too many titles. */
const leastInitials = 3;

function findByInitials(titled: readonly Titled[], [asked, ...others]: readonly AskedWord[]): Match[] {
  if (asked === undefined || others.length > 0 || asked.folded.length < leastInitials) return [];
  return bestOf(
    titled.map((item) => {
      const at = item.words
        .map(({ folded }) => folded.charAt(0))
        .join('')
        .indexOf(asked.folded);
      const words = item.words.slice(at, at + asked.folded.length);
      return { item, words, weight: at === -1 ? 0 : 1 + (at === 0 ? 1 : 0) + 1 / item.words.length };
    }),
  );
}

/** One word of three may be wrong, rounded up: one of two, two of four. */
const wordsForOneSlip = 3;

function findWithSlips(titled: readonly Titled[], asked: readonly AskedWord[], known: ReadonlySet<string>): Match[] {
  const last = asked.length - 1;
  const most = Math.ceil(asked.length / wordsForOneSlip);
  const meant = asked.map((word, index) => othersMeantBy(word, known, index === last));
  return bestOf(
    titled.map((item) => {
      const words = asked.map((word, index) => {
        const typed = item.words.some((one) => matches(one, word, index === last));
        return typed ? word : item.words.find(({ folded }) => meant[index]?.has(folded));
      });
      const found = words.filter((word) => word !== undefined);
      const slips = words.filter((word, index) => word !== asked[index]).length;
      const isFound = found.length === asked.length && slips <= most;
      return { item, words: found, weight: isFound ? 1 / Math.max(1, slips) + 1 / item.words.length : 0 };
    }),
  );
}

/** A shorter beginning is one slip away from the beginnings of too many words. */
const leastLettersOfBeginning = 4;

/** Words of titles that may have been meant. A word may be wrong before it is finished. */
function othersMeantBy(word: AskedWord, known: ReadonlySet<string>, isOpen: boolean): ReadonlySet<string> {
  const { canonical, folded } = word;
  if (isFixed(word) || word.isName === true || folded.length < 2) return new Set();
  const sounds = confusedWith(canonical).map(fold);
  const mayBeBegun = isOpen && folded.length >= leastLettersOfBeginning;
  const isSlip = (other: string) =>
    folded.length > 2 && (isOneSlip(other, folded) || (mayBeBegun && isOneSlip(other.slice(0, folded.length), folded)));
  return new Set([...known].filter((other) => sounds.includes(other) || isSlip(other)));
}
