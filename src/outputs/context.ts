/** What outputs need besides the content: full addresses and pictures, which the calling pages provide. */
import type { EntryKey } from '../domain/collections.ts';
import type { Article, Store } from '../queries/store.ts';

/** Full addresses, including the scheme. */
export interface Addresses {
  home: string;
  terms: string;
  /** Full address of a path without the base. */
  at: (path: string) => string;
  of: (entry: EntryKey) => string;
}

export interface Picture {
  url: string;
  width: number;
  height: number;
  alt: string;
  /** Undefined for drawn pictures. */
  credit: string | undefined;
}

export interface OutputContext {
  store: Store;
  addresses: Addresses;
  pictureOf: (entry: Article) => Picture;
}
