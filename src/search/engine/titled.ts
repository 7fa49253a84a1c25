/** Finds the titles that have the words typed so far. */
import { analyse, isSameWord, type ReadWord, type Word } from '../analyse.ts';
import { sectionOrder, sections, type Section, type Titles } from '../files.ts';

export interface Titled {
  path: string;
  title: string;
  section: Section;
  label: string;
  words: Word[];
}

export const toTitled = ({ titles, paths, sections: numbers }: Titles, read?: ReadWord): Titled[] =>
  titles.map((title, index) => {
    const section = sectionOrder[numbers[index] ?? 0] ?? 'trang';
    return { title, path: paths[index] ?? '/', section, label: sections[section], words: analyse(title, read) };
  });

/** A title, and the words by which it was found. */
export interface Match {
  item: Titled;
  words: readonly Word[];
  /** 0 for no match. */
  weight: number;
}

export const mostSuggestions = 8;

/**
 * Weight of a title in which the words stand side by side from `start` on. `marks` is the share of words that have the
 * typed marks, `words` the number of words in the title.
 */
export const weightOfRow = (start: number, marks: number, words: number): number =>
  4 + (start === 0 ? 2 : 0) + marks + 1 / words;
export const weightOfScattered = 1;

/** The best titles that have all the words, best first. The last word may be a prefix. */
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
    return weightOfRow(row, marks / typed.length, words.length);
  }
  return typed.every((word, index) => words.some((known) => matches(known, word, index === last)))
    ? weightOfScattered
    : 0;
}

export function matches(known: Word | undefined, typed: Word, isOpen: boolean): boolean {
  return known !== undefined && isSameWord(known, typed, 'folded', isOpen);
}
