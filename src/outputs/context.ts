/** What outputs need beyond the content: full addresses and pictures, which the pages that write them know. */
import type { ExemplarEntry, Store, StoryEntry } from '../queries/store.ts';

/** Full addresses, with the scheme. */
export interface Addresses {
  home: string;
  terms: string;
  exemplar: (id: string) => string;
  story: (id: string) => string;
  event: (id: string) => string;
  movement: (id: string) => string;
  unit: (id: string) => string;
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
  pictureOf: (entry: ExemplarEntry | StoryEntry) => Picture;
}
