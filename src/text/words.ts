/** A word is a run of letters and digits; what stands between words is never searched for. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

export interface PlacedWord {
  text: string;
  start: number;
  end: number;
}

/** Words of the text as it stands, with their places in it. */
export const placeWords = (text: string): PlacedWord[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({ text: found, start: index, end: index + found.length }));

export const wordsOf = (text: string): string[] => text.match(word) ?? [];
