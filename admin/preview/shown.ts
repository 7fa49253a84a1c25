/** The data of the page being drawn, from which the replaced modules of the site answer. */
import type { EntryBody } from '../../src/queries/body.ts';
import type { Store } from '../../src/queries/store.ts';

export interface Shown {
  store: Store;
  body: EntryBody;
  /** Picture for a draft without a photo: the tiles of its movement. */
  cover: { id: string; src: string };
  /** Sizes of the documents' files as text, by document id. */
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
