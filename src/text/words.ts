/** A word is a run of letters and digits. The characters between words are never searched for. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

export const wordsOf = (text: string): string[] => text.match(word) ?? [];

export const replaceWords = (text: string, replace: (word: string) => string): string => text.replace(word, replace);
