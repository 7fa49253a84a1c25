/** What the place of storage knows of an entry beside its text: the earlier versions of its file. */
export interface EntryPlace {
  collection: string;
  slug: string;
  /** Path of the entry's file. */
  path: string;
  /** Whether there is an unpublished draft. */
  isDraft: boolean;
}

export interface Version {
  id: string;
  /** Moment, ISO 8601. */
  at: string;
  by: string;
}

export interface Versions {
  /** Newest first. */
  versions: readonly Version[];
  hasMore: boolean;
}

export interface Records {
  /** The versions of the draft, if there is one, and of what is published. Pages count from 1. */
  listVersions(place: EntryPlace, page: number): Promise<Versions>;
  /** Text of the file in that version; undefined when the version removed it. */
  readVersion(path: string, id: string): Promise<string | undefined>;
}
