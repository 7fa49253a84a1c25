/** What outputs need beyond the content: full addresses and pictures, which the pages that write them know. */
import type { EntryKey } from '../domain/collections.ts';
import type { Article, Store } from '../queries/store.ts';

/** Full addresses, with the scheme. */
export interface Addresses {
  home: string;
  terms: string;
  /** Of a path without the base. */
  at: (path: string) => string;
  of: (entry: EntryKey) => string;
}

export interface Picture {
  url: string;
  width: number;
  height: number;
  alt: string;
  /** Undefined for what is drawn. */
  credit: string | undefined;
}

export interface OutputContext {
  store: Store;
  addresses: Addresses;
  pictureOf: (entry: Article) => Picture;
}
