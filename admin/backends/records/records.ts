/**
 * What the place of storage knows of an entry beside its text: versions of its file, and notes and checks of its draft.
 */
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

export interface Note {
  /** Moment, ISO 8601. */
  at: string;
  by: string;
  text: string;
}

/** What another program says of the newest version of a draft, such as whether its preview is built. */
export interface Check {
  name: string;
  state: 'pending' | 'success' | 'failure';
}

export type DraftPlace = Pick<EntryPlace, 'collection' | 'slug'>;

export interface Records {
  /** The versions of the draft, if there is one, and of what is published. Pages count from 1. */
  listVersions(place: EntryPlace, page: number): Promise<Versions>;
  /** Text of the file in that version; undefined when the version removed it. */
  readVersion(path: string, id: string): Promise<string | undefined>;
  /** Oldest first. */
  listNotes(draft: DraftPlace): Promise<Note[]>;
  addNote(draft: DraftPlace, text: string): Promise<void>;
  listChecks(draft: DraftPlace): Promise<Check[]>;
}
