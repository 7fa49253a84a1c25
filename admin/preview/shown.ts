/** Holds the draft that is being drawn. The modules in `stand-ins/` read it. */
import type { ToldWords } from '../../src/components/card/to-tell.ts';
import type { EntryKey } from '../../src/domain/collections.ts';
import type { EntryBody } from '../../src/queries/body.ts';
import type { ContentCounts } from '../../src/queries/content-counts.ts';
import type { Quarter } from '../../src/queries/quarters.ts';
import type { Store } from '../../src/queries/store.ts';

export interface Shown extends EntryKey {
  store: Store;
  /** How often entries were corrected and withdrawn, by quarter. */
  quarters: readonly Quarter[];
  /** Counts that pages state, such as those of exemplars and booklets. */
  counts: ContentCounts;
  body: EntryBody;
  /** The words that other entries' cards show, by the entry's address. */
  words: ReadonlyMap<string, ToldWords>;
  /** Address of the draft's drawn cover, which is shown if the draft has no photo. */
  cover: string;
  /** Sizes of the files of documents, as text, by the document's id. */
  fileSizes: ReadonlyMap<string, string>;
}

let shown: Shown | undefined;

export function setShown(value: Shown): void {
  shown = value;
}

export function getShown(): Shown {
  if (shown === undefined) throw new Error('Nothing is being drawn.');
  return shown;
}
