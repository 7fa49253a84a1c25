/** Suggests titles of entries, worries and knacks for the text typed so far. */
import { analyse } from '../analyse.ts';
import { toPieces } from '../excerpt.ts';
import type { Titles } from '../files.ts';
import type { SuggestReply, Suggestion } from '../protocol.ts';
import { findTitles, toTitled, type Match } from './titled.ts';

export type Suggest = (query: string) => Promise<SuggestReply>;

export function suggestService(listed: Titles): Suggest {
  const titled = toTitled(listed);

  return async (query) => {
    const typed = analyse(query);
    if (typed.length === 0) return { kind: 'suggest', suggestions: [] };
    const found = findTitles(titled, typed);
    if (found.length > 0) return toReply(found);
    const { findOtherwise } = await import('./otherwise.ts');
    return toReply(findOtherwise(titled, query, listed.synonyms));
  };
}

const toReply = (found: readonly Match[]): SuggestReply => ({ kind: 'suggest', suggestions: found.map(toSuggestion) });

const toSuggestion = ({ item: { path, section, label, title }, words }: Match): Suggestion => ({
  path,
  section,
  label,
  title: toPieces(title, { words, unfinished: true }),
});
