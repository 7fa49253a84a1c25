/** What a card without a photo shows on its tile: a result, or a line in somebody's own words. */
import { getBody } from '../../queries/body.ts';
import type { Article } from '../../queries/store.ts';
import { formatNumber } from '../../text/format.ts';

export type Told = { kind: 'result'; value: string; unit: string; label: string } | { kind: 'words'; words: string };

/** Characters that fit on a tile in four lines. */
const mostLetters = 110;

const known = new Map<string, string | undefined>();

/** The first quotation that is short enough. Remembered, because an entry has cards on many pages. */
function wordsOf(entry: Article): string | undefined {
  const key = `${entry.file} ${entry.digest}`;
  if (!known.has(key)) {
    const lines = getBody(entry).body.quotes.map((quote) => quote.replaceAll('\n', ' '));
    known.set(
      key,
      lines.find((line) => line.length <= mostLetters),
    );
  }
  return known.get(key);
}

export function toldOf(entry: Article): Told | undefined {
  if (entry.data.photos.length > 0) return undefined;
  const [result] = entry.collection === 'exemplars' ? entry.data.results : [];
  if (result !== undefined)
    return { kind: 'result', value: formatNumber(result.value), unit: result.unit, label: result.label };
  const words = wordsOf(entry);
  return words === undefined ? undefined : { kind: 'words', words };
}
