/** Suggests titles of entries, movements and units for the text typed so far. */
import { analyse } from '../analyse.ts';
import { toPieces } from '../excerpt.ts';
import type { Catalogue, Titles } from '../files.ts';
import type { SuggestReply, Suggestion } from '../protocol.ts';
import { sectionNameOf, sectionOf } from './search-service.ts';
import { findTitles, type Match, type Titled } from './titled.ts';

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
    if (typed.length === 0) return { kind: 'suggest', suggestions: [] };
    const found = findTitles(titled, typed);
    if (found.length > 0) return toReply(found);
    const { findOtherwise } = await import('./otherwise.ts');
    return toReply(findOtherwise(titled, query, catalogue.synonyms));
  };
}

const toReply = (found: readonly Match[]): SuggestReply => ({ kind: 'suggest', suggestions: found.map(toSuggestion) });

const toSuggestion = ({ item: { path, section, label, title }, words }: Match): Suggestion => ({
  path,
  section,
  label,
  title: toPieces(title, { words, unfinished: true }),
});
