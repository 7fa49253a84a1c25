/** Drafts that the server has not got, in this browser's IndexedDB, where they outlive the page, the tab and a crash. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { millisecondsNow } from '../today.ts';

export interface KeptDraft {
  /** Of the opening of the form that it was written in. */
  id: string;
  collection: string;
  /** Decap's name for the entry; empty for a new one. */
  slug: string;
  /** Milliseconds since 1970. */
  at: number;
  title: string;
  values: Readonly<Record<string, unknown>>;
  /** Ids of those files that the values name. */
  files: readonly string[];
  /** The file that these values change, in the words of `asFile`. */
  base: string;
  /** Of a new entry that is on its way to the server: its name to be, and what was sent. */
  sent?: { slug: string; file: string };
}

interface Schema extends DBSchema {
  drafts: { key: string; value: KeptDraft };
  /** Photos and documents, by draft and place; a blob is written once, however often its draft changes. */
  files: { key: [draft: string, id: string]; value: { draft: string; id: string; file: File } };
}

interface KeptFile {
  id: string;
  file: File;
}

/** Office computers are shared. */
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

/** Throws when the browser keeps nothing. Once the database is open, what is asked for is on its way when this returns. */
export function keep(draft: KeptDraft, files: readonly KeptFile[]): Promise<void> {
  return opened === undefined ? open().then((db) => write(db, draft, files)) : write(opened, draft, files);
}

/** Blobs that are there already; those of other tabs are never asked for. */
const written = new Set<string>();

async function write(db: IDBPDatabase<Schema>, draft: KeptDraft, files: readonly KeptFile[]): Promise<void> {
  // Power cuts are what it is for.
  const change = db.transaction(['drafts', 'files'], 'readwrite', { durability: 'strict' });
  const fresh = files.filter(({ id }) => !written.has(`${draft.id} ${id}`));
  const requests: Promise<unknown>[] = [
    change.objectStore('drafts').put(draft),
    ...fresh.map((file) => change.objectStore('files').put({ draft: draft.id, ...file })),
  ];
  // A page that is being closed waits for nothing.
  change.commit();
  await Promise.all([...requests, change.done]);
  for (const { id } of fresh) written.add(`${draft.id} ${id}`);
}

/** The newest first. Those that are too old are gone. */
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
