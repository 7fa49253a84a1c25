import { isSameWord, readTerm } from './analyse.ts';
import type { Highlight } from './excerpt.ts';
import { placeTerms } from './terms.ts';

/**
 * The words asked for, spelt as in `text`: “điển hình” for `dien hinh`. An occurrence with the marks that were typed is
 * preferred.
 */
export function asWritten(text: string, { words: asked, unfinished, read }: Highlight): string {
  const terms = placeTerms(text);
  const words = terms.map((term) => readTerm(term, read));
  const find = (isAt: (at: number, key: 'canonical' | 'folded') => boolean): number => {
    const marked = words.findIndex((_word, at) => isAt(at, 'canonical'));
    return marked === -1 ? words.findIndex((_word, at) => isAt(at, 'folded')) : marked;
  };
  const isSame = (at: number, index: number, key: 'canonical' | 'folded'): boolean => {
    const [word, wanted] = [words[at], asked[index]];
    const isBegun = unfinished && index === asked.length - 1;
    return (
      word !== undefined && wanted !== undefined && isSameWord(word, wanted, wanted.marked ? key : 'folded', isBegun)
    );
  };
  const start = find((at, key) => asked.every((_wanted, index) => isSame(at + index, index, key)));
  const found = asked.map((_wanted, index) => {
    return terms[start === -1 ? find((at, key) => isSame(at, index, key)) : start + index];
  });
  let written = '';
  for (const [index, wanted] of asked.entries()) {
    const [term, before] = [found[index], found.slice(0, index).findLast((other) => other && other.start < other.end)];
    const part = term === undefined ? wanted.canonical : text.slice(term.start, term.end).toLowerCase();
    const gap =
      term !== undefined && before !== undefined && before.end <= term.start ? text.slice(before.end, term.start) : ' ';
    if (part !== '') written += (written === '' ? '' : /^[./,-]?$/.test(gap) ? gap : ' ') + part;
  }
  return written;
}
