/**
 * Replaces `src/queries/body.ts`, which reads files. Of entries other than the draft, only the words on their cards are
 * known.
 */
import type { EntryKey } from '../../../src/domain/collections.ts';
import type { EntryBody } from '../../../src/queries/body.ts';
import { addressOf } from '../../../src/urls.ts';
import { getShown } from '../shown.ts';

export function getBody({ collection, id }: EntryKey): EntryBody {
  const shown = getShown();
  if (collection === shown.collection && id === shown.id) return shown.body;
  const told = shown.words.get(addressOf({ collection, id }));
  const words = told === undefined ? [] : [told.words];
  const isSaid = told?.isSaid === true;
  const of = { headings: [], quotes: isSaid ? words : [], lines: isSaid ? [] : words };
  return { ...shown.body, body: { ...shown.body.body, ...of } };
}
