/** What a card without a photo shows on its tile: a result, somebody's own words, or a sentence of the text. */
import { getBody } from '../../queries/body.ts';
import type { Article, Store } from '../../queries/store.ts';
import { asQuestion } from '../../recording/questions.ts';
import { resultToTell, wordsToTell, type ToldResult, type ToldWords } from './to-tell.ts';

/**
 * The words are wrapped as a question, so that a card does not depend on the rest of the body, and so that the body is
 * read once although an entry has cards on many pages.
 */
const wordsOf = asQuestion('wordsToldBy', (_store: Store, entry: Article): ToldWords | undefined =>
  wordsToTell(getBody(entry).body),
);

export function toldOf(store: Store, entry: Article): ToldResult | ToldWords | undefined {
  if (entry.data.photos.length > 0) return undefined;
  const [result] = entry.collection === 'exemplars' ? entry.data.results : [];
  return result === undefined ? wordsOf(store, entry) : resultToTell(result);
}
