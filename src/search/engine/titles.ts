/**
 * Finds titles that nearly match the question: with one typing slip, with one word too many, or not typed to the end. A
 * slip can produce a word that other records have, and “Phụg” is one letter away from both Phú and Phụng: only the
 * titles show what may have been meant.
 */
import { analyse, isSameWord, type ReadWord, type Word } from '../analyse.ts';
import { isOneSlip } from '../../text/slip.ts';
import { isFixed, type AskedWord } from './question.ts';
import { longestRun, rateWords, type Ranked } from './rank.ts';

export type NearTitle = Required<Ranked>;

export type FindTitles = (words: readonly AskedWord[], open: boolean) => NearTitle[];

type IsLike = (known: Word, asked: Word) => boolean;

const mostFound = 10;
/** In a question with at least this many words, the title may lack one of them. */
const leastForOneLess = 4;
const penaltyOfSlip = -0.5;
const penaltyOfBeginning = -0.25;

const isSame: IsLike = (known, asked) => isSameWord(known, asked, 'folded');
const isBegunBy: IsLike = (known, asked) => known.folded.startsWith(asked.folded);

export function titleFinder(texts: readonly string[], read: ReadWord): FindTitles {
  const titles = texts.map((text) => analyse(text, read));
  const known = titles.map((words) => new Set(words.flatMap(({ folded, whole }) => [folded, whole?.folded])));

  return (words, open) => {
    if (words.length < 2) return [];
    const isPossible = (record: number) => words.filter(({ folded }) => known[record]?.has(folded) !== true).length < 2;
    return titles
      .flatMap((title, record) => {
        const near = isPossible(record) ? compare(title, words, open) : undefined;
        return near === undefined ? [] : [{ record, ...near }];
      })
      .sort((a, b) => b.rank - a.rank)
      .slice(0, mostFound);
  };
}

function compare(
  title: readonly Word[],
  words: readonly AskedWord[],
  open: boolean,
): Omit<NearTitle, 'record'> | undefined {
  const seats = seatWords(title, words);
  const missing = seats.indexOf(-1);
  const asked = words[missing];
  if (asked === undefined) return rate(title, { words, unfinished: false }, seats);
  if (seats.lastIndexOf(-1) !== missing || isFixed(asked)) return undefined;
  const free = (isLike: IsLike) => findSeat(title, seats, missing, (word) => isLike(word, asked));
  const begun = open && missing === words.length - 1 ? free(isBegunBy) : -1;
  if (begun !== -1) return rate(title, { words, unfinished: true }, seats.with(missing, begun), penaltyOfBeginning);
  const slipped = free((word) => asked.isName !== true && isOneSlip(word.folded, asked.folded));
  const meant = title[slipped];
  if (meant !== undefined) {
    const reading = { words: words.with(missing, meant), unfinished: false };
    return rate(title, reading, seats.with(missing, slipped), penaltyOfSlip);
  }
  return words.length < leastForOneLess ? undefined : rate(title, { words, unfinished: false }, seats);
}

/** Undefined if the words are too small a part of the title, unless the title begins with them. */
function rate(title: readonly Word[], reading: NearTitle['reading'], seats: readonly number[], penalty = 0) {
  const wordCount = reading.words.length;
  const positions = seats.filter((position) => position !== -1).sort((a, b) => a - b);
  const rated = rateWords(positions, { wordCount, ofTitle: title.length });
  const run = longestRun(positions);
  const isBeginning = run.start === 0 && run.length === wordCount;
  return rated.isNearTitle || isBeginning ? { ...rated, rank: rated.rank + penalty, reading } : undefined;
}

/** For each word its position in the title, side by side if possible. -1 for a word that the title lacks. */
function seatWords(title: readonly Word[], words: readonly Word[]): number[] {
  const seats: number[] = [];
  for (const [index, asked] of words.entries())
    seats.push(findSeat(title, seats, index, (word) => isSame(word, asked)));
  return seats;
}

/**
 * The position after the word before, if the title has the right word there; otherwise the first free position with
 * such a word.
 */
function findSeat(
  title: readonly Word[],
  seats: readonly number[],
  index: number,
  isRight: (word: Word) => boolean,
): number {
  const isFree = (word: Word, seat: number) => !seats.includes(seat) && isRight(word);
  const before = seats.findLastIndex((seat, other) => other < index && seat !== -1);
  const next = before === -1 ? 0 : (seats[before] ?? 0) + index - before;
  const word = title[next];
  return word !== undefined && isFree(word, next) ? next : title.findIndex(isFree);
}
