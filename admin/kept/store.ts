/** Stores unsaved drafts in IndexedDB, where they survive the closing of the tab and a crash. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { millisecondsNow } from '../today.ts';

export interface KeptDraft {
  /** Id of the form session in which the draft was written. */
  id: string;
  collection: string;
  /** Decap's slug of the entry; empty for a new entry. */
  slug: string;
  /** Time of the last change, in milliseconds since 1970. */
  at: number;
  title: string;
  values: Readonly<Record<string, unknown>>;
  /** Ids of the files that the server does not have yet. */
  files: readonly string[];
  /** Text of the file that was edited, as `asFile` writes it. */
  base: string;
  /**
   * Failed saves of a new entry, oldest first, with the slug that it was to have. Older versions of the desk did not
   * keep them.
   */
  unanswered?: readonly { slug: string; values: Readonly<Record<string, unknown>> }[];
}

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  /** Photos and documents by draft and id. Each blob is written once, however often its draft changes. */
  files: { key: [draft: string, id: string]; value: { draft: string; id: string; file: File } };
}

interface KeptFile {
  id: string;
  file: File;
}

/** Milliseconds that a draft is kept. It is limited because office computers are shared. */
const keptFor = 7 * 24 * 60 * 60_000;

let opening: Promise<IDBPDatabase<Schema>> | undefined;
let opened: IDBPDatabase<Schema> | undefined;

async function open(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('ban-dang-viet', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' });
      db.createObjectStore('files', { keyPath: ['draft', 'id'] });
    },
  });
  opened = await opening;
  return opened;
}

const ofDraft = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/**
 * Rejects when the browser cannot store the draft. Once the database is open, the write is already requested when this
 * returns, so it also works while the page closes.
 */
export function keep(draft: KeptDraft, files: readonly KeptFile[]): Promise<void> {
  return opened === undefined ? open().then((db) => write(db, draft, files)) : write(opened, draft, files);
}

/** Keys of the blobs that this tab has already written. */
const written = new Set<string>();

async function write(db: IDBPDatabase<Schema>, draft: KeptDraft, files: readonly KeptFile[]): Promise<void> {
  // `strict` makes the browser flush to disk, so that drafts survive a power cut.
  const change = db.transaction(['drafts', 'files'], 'readwrite', { durability: 'strict' });
  const fresh = files.filter(({ id }) => !written.has(`${draft.id} ${id}`));
  const requests: Promise<unknown>[] = [
    change.objectStore('drafts').put(draft),
    ...fresh.map((file) => change.objectStore('files').put({ draft: draft.id, ...file })),
  ];
  // Commit now: a page that is closing does not wait for the automatic commit.
  change.commit();
  await Promise.all([...requests, change.done]);
  for (const { id } of fresh) written.add(`${draft.id} ${id}`);
}

/** Newest first. Deletes the drafts that are too old. */
export async function listKept(): Promise<KeptDraft[]> {
  const db = await open();
  const all = await db.getAll('drafts');
  const oldest = millisecondsNow() - keptFor;
  await Promise.all(all.filter(({ at }) => at < oldest).map(({ id }) => forget(id)));
  return all.filter(({ at }) => at >= oldest).toSorted((a, b) => b.at - a.at);
}

export async function filesOf({ id: draft, files }: KeptDraft): Promise<KeptFile[]> {
  const all = await (await open()).getAll('files', ofDraft(draft));
  return all.filter(({ id }) => files.includes(id)).map(({ id, file }) => ({ id, file }));
}

export async function forget(id: string): Promise<void> {
  const change = (await open()).transaction(['drafts', 'files'], 'readwrite');
  await Promise.all([
    change.objectStore('drafts').delete(id),
    change.objectStore('files').delete(ofDraft(id)),
    change.done,
  ]);
  for (const key of written) if (key.startsWith(`${id} `)) written.delete(key);
}
