/** What is being drawn: the stand-ins of the site's own modules answer from it. */
import type { EntryKey } from '../../src/domain/collections.ts';
import type { EntryBody } from '../../src/queries/body.ts';
import type { Store } from '../../src/queries/store.ts';

export interface Shown extends EntryKey {
  store: Store;
  body: EntryBody;
  /** Where the draft has no photo: the tiles of its movement. */
  cover: string;
  /** Sizes of the files of documents, in words. */
  fileSizes: ReadonlyMap<string, string>;
}

let shown: Shown | undefined;

export function show(value: Shown): void {
  shown = value;
}

export function getShown(): Shown {
  if (shown === undefined) throw new Error('Nothing is being drawn.');
  return shown;
}
