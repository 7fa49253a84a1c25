/** Chooses the part of a text that best shows why the record was found. The text keeps its own spelling and marks. */
import { isSameWord, readTerm, type ReadWord, type Word } from './analyse.ts';
import type { Term } from './term.ts';
import { placeTerms, startOfCode } from './terms.ts';

export interface Piece {
  text: string;
  /** Whether this piece consists of words that the reader asked for. */
  hit: boolean;
}

export interface Highlight {
  words: readonly Word[];
  /** True if the last word is taken for a prefix of other words. */
  unfinished: boolean;
  read?: ReadWord;
}

/** Whether the record has more text before or after the given text. */
interface GoesOn {
  before?: boolean;
  after?: boolean;
}

const wordsShown = 34;
const wordsBeforeHit = 7;

/** For each word of the text: the index of the asked word that it matches, or -1. */
function matchWords(words: readonly Term[], { words: asked, unfinished, read }: Highlight): number[] {
  const text = words.map((term) => readTerm(term, read));
  const withMarks = new Set(text.map(({ canonical }) => canonical));
  const matches = text.map((word) =>
    asked.findIndex((wanted, index) => {
      // If the text has the word with the marks that were typed, only that spelling matches.
      const key = wanted.marked && withMarks.has(wanted.canonical) ? 'canonical' : 'folded';
      return isSameWord(word, wanted, key, unfinished && index === asked.length - 1);
    }),
  );
  return withoutStrays(matches, asked.length);
}

/**
 * If all the words asked for stand side by side somewhere, a single match elsewhere is another word and is not
 * highlighted: “hình” in “mô hình”, when “điển hình” was asked for.
 */
function withoutStrays(matches: readonly number[], asked: number): number[] {
  const isNext = (index: number) => (matches[index] ?? -1) > 0 && matches[index - 1] === (matches[index] ?? 0) - 1;
  const isWhole = asked > 1 && matches.some((_match, start) => neighbours(matches, start) >= asked);
  if (!isWhole) return [...matches];
  return matches.map((match, index) => (isNext(index) || isNext(index + 1) ? match : -1));
}

/** The whole text, with the words asked for as hits. */
export function toPieces(text: string, highlight: Highlight): Piece[] {
  const words = placeTerms(text);
  return cut(text, words, matchWords(words, highlight), 0, text.length);
}

/** Chooses the part of the text where as many as possible of the words asked for stand close together. */
export function makeExcerpt(text: string, highlight: Highlight, goesOn: GoesOn = {}): Piece[] {
  const words = placeTerms(text);
  const matches = matchWords(words, highlight);
  const start = startOfCode(words, Math.max(0, bestStart(matches) - wordsBeforeHit));
  const last = start + wordsShown;
  const end = last >= words.length ? words.length : startOfCode(words, last);
  const from = start === 0 ? 0 : (words[start]?.start ?? 0);
  const to = end === words.length ? text.length : (words[end - 1]?.end ?? text.length);
  return [
    ...(from > 0 || goesOn.before === true ? [{ text: '… ', hit: false }] : []),
    ...cut(text, words, matches, from, to),
    ...(to < text.length || goesOn.after === true ? [{ text: ' …', hit: false }] : []),
  ];
}

function bestStart(matches: readonly number[]): number {
  let best = { start: 0, weight: 0 };
  for (const [start, match] of matches.entries()) {
    if (match === -1) continue;
    const near = matches.slice(start, start + wordsShown - wordsBeforeHit).filter((other) => other !== -1);
    const weight = new Set(near).size * 10 + neighbours(matches, start) * 5 + Math.min(near.length, 9);
    if (weight > best.weight) best = { start, weight };
  }
  return best.start;
}

/** How many matching words stand side by side from `start` on. */
function neighbours(matches: readonly number[], start: number): number {
  let end = start;
  while (matches[end] !== undefined && matches[end] !== -1) end += 1;
  return end - start;
}

function cut(text: string, words: readonly Term[], matches: readonly number[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [index, { start, end }] of words.entries()) {
    if (matches[index] === -1 || start < from || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return joined(pieces).map((piece) => ({ ...piece, text: piece.text.replace(/\n/g, ' ') }));
}

/** Joins neighbouring hits that have nothing, a space or one punctuation mark between them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = result.at(-1);
    const isGap = /^[ ./,-]$/.test(piece.text) && last?.hit === true && pieces[index + 1]?.hit === true;
    if (last?.hit === true && (isGap || piece.hit)) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}
