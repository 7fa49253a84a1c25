/** What a card without a photo shows on its tile: a result, or a line in somebody's own words. */
import { getBody } from '../../queries/body.ts';
import type { Article, Store } from '../../queries/store.ts';
import { asQuestion } from '../../recording/questions.ts';
import { formatNumber } from '../../text/format.ts';

type Told = { kind: 'result'; value: string; unit: string; label: string } | { kind: 'words'; words: string };

/** Characters that fit on a tile in four lines. */
const mostLetters = 110;

/**
 * The first quotation that is short enough. It is wrapped as a question, so that a card does not depend on the rest of
 * the body, and so that the body is read once although an entry has cards on many pages.
 */
const wordsOf = asQuestion('wordsToldBy', (_store: Store, entry: Article): string | undefined =>
  getBody(entry)
    .body.quotes.map((quote) => quote.replaceAll('\n', ' '))
    .find((line) => line.length <= mostLetters),
);

export function toldOf(store: Store, entry: Article): Told | undefined {
  if (entry.data.photos.length > 0) return undefined;
  const [result] = entry.collection === 'exemplars' ? entry.data.results : [];
  if (result !== undefined)
    return { kind: 'result', value: formatNumber(result.value), unit: result.unit, label: result.label };
  const words = wordsOf(store, entry);
  return words === undefined ? undefined : { kind: 'words', words };
}
