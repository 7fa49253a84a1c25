/** Replaces `src/queries/body.ts`, which reads files; a preview knows only the draft's body. */
import type { EntryKey } from '../../../src/domain/collections.ts';
import type { EntryBody } from '../../../src/queries/body.ts';
import { getShown } from '../shown.ts';

export function getBody({ collection, id }: EntryKey): EntryBody {
  const shown = getShown();
  const isShown = collection === shown.collection && id === shown.id;
  return isShown ? shown.body : { ...shown.body, body: { ...shown.body.body, quotes: [] } };
}
