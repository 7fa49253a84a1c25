/** Suggests titles of entries, movements and units for the text typed so far. */
import { analyse, isSameWord, type Word } from '../analyse.ts';
import { toPieces } from '../excerpt.ts';
import { sectionOrder, type Catalogue, type Section, type Titles } from '../files.ts';
import type { SuggestReply, Suggestion } from '../protocol.ts';
import { sectionNameOf, sectionOf } from './search-service.ts';

interface Titled {
  path: string;
  title: string;
  section: Section;
  label: string;
  words: Word[];
}

const mostSuggestions = 8;

export function suggestService(
  catalogue: Catalogue,
  { titles, paths }: Titles,
): (query: string) => Promise<SuggestReply> {
  const titled = titles
    .map((title, record): Titled => {
      return {
        title,
        path: paths[record] ?? '/',
        section: sectionOf(catalogue, record),
        label: sectionNameOf(catalogue, record),
        words: analyse(title),
      };
    })
    .filter(({ section, words }) => section !== 'trang' && words.length > 0);

  return async (query) => {
    const typed = analyse(query);
    const found = typed.length === 0 ? [] : find(titled, typed);
    if (found.length > 0 || typed.length === 0) return toReply(found, typed);
    const { readKeys } = await import('./mending.ts');
    const decoded = readKeys(query)?.words ?? typed;
    return toReply(find(titled, decoded), decoded);
  };
}

const toReply = (found: readonly Titled[], words: readonly Word[]): SuggestReply => {
  return { kind: 'suggest', suggestions: found.map((item) => toSuggestion(item, words)) };
};

function find(titled: readonly Titled[], typed: readonly Word[]): Titled[] {
  return titled
    .flatMap((item) => {
      const weight = weigh(item.words, typed);
      return weight === 0 ? [] : [{ item, weight }];
    })
    .sort((a, b) => b.weight - a.weight || sectionOrder.indexOf(a.item.section) - sectionOrder.indexOf(b.item.section))
    .slice(0, mostSuggestions)
    .map(({ item }) => item);
}

/** 0 when the title lacks a typed word. The last typed word may be a prefix. */
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

function matches(known: Word | undefined, typed: Word, isOpen: boolean): boolean {
  return known !== undefined && isSameWord(known, typed, 'folded', isOpen);
}

const toSuggestion = ({ path, section, label, title }: Titled, words: readonly Word[]): Suggestion => ({
  path,
  section,
  label,
  title: toPieces(title, { words, unfinished: true }),
});
