/** Finds the titles that have the words typed so far. */
import { isSameWord, type Word } from '../analyse.ts';
import { sectionOrder, type Section } from '../files.ts';

export interface Titled {
  path: string;
  title: string;
  section: Section;
  label: string;
  words: Word[];
}

/** A title, and the words by which it was found. */
export interface Match {
  item: Titled;
  words: readonly Word[];
  /** 0 for no match. */
  weight: number;
}

const mostSuggestions = 8;

/** The titles with each of the words, best first. The last word may be a prefix. */
export const findTitles = (titled: readonly Titled[], words: readonly Word[]): Match[] =>
  bestOf(titled.map((item) => ({ item, words, weight: weigh(item.words, words) })));

export function bestOf(matches: readonly Match[]): Match[] {
  return matches
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || sectionOrder.indexOf(a.item.section) - sectionOrder.indexOf(b.item.section))
    .slice(0, mostSuggestions);
}

function weigh(words: readonly Word[], typed: readonly Word[]): number {
  const last = typed.length - 1;
  const at = (start: number) => typed.every((word, index) => matches(words[start + index], word, index === last));
  const row = words.findIndex((_word, start) => at(start));
  if (row !== -1) {
    const marks = typed.filter((word, index) => words[row + index]?.canonical.startsWith(word.canonical)).length;
    return 4 + (row === 0 ? 2 : 0) + marks / typed.length + 1 / words.length;
  }
  return typed.every((word, index) => words.some((known) => matches(known, word, index === last))) ? 1 : 0;
}

export function matches(known: Word | undefined, typed: Word, isOpen: boolean): boolean {
  return known !== undefined && isSameWord(known, typed, 'folded', isOpen);
}
