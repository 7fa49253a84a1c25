/** Stores in IndexedDB the imported drafts that wait to be opened: they survive a reload, a crash and a logout. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';
import { millisecondsNow } from '../today.ts';
import type { Proposal } from './proposal.ts';
import type { ImportedDraft } from './read-files.ts';
import type { ProposedDraft } from './to-draft.ts';

export interface WaitingDraft {
  id: string;
  imported: ImportedDraft;
  /** Proposals that the editor has accepted. */
  accepted: Set<Proposal>;
}

/** `turned` is a function, which cannot be stored, so the draft of the other kind is stored too. */
type Stored = Omit<ProposedDraft, 'turned'>;

interface Kept {
  id: string;
  imported: Omit<ImportedDraft, 'draft'>;
  draft: Stored;
  other: Stored;
  /** Indexes of the accepted proposals among those of the draft. */
  accepted: readonly number[];
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Kept };
}

/** Milliseconds that a draft is kept. It is limited because office computers are shared. */
const keptFor = 7 * 24 * 60 * 60_000;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

const open = (): Promise<IDBPDatabase<Schema>> =>
  (opening ??= openDB<Schema>('bai-tu-word', 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' });
    },
  }));

/** Ids are in the order of the import, and begin with its time. `randomUUID` is missing on a page without HTTPS. */
let made = 0;
export function newId(): string {
  made += 1;
  return `${millisecondsNow()}-${String(made).padStart(4, '0')}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
}

export async function keepWaiting({ id, imported, accepted }: WaitingDraft): Promise<void> {
  const { draft, personal, notes, ...rest } = imported;
  const db = await open();
  await db.put('drafts', {
    id,
    // Personal data is told once; it is not kept on a computer that others use too.
    imported: { ...rest, personal: [], notes: personal.length > 0 ? [phrases.leftOutBefore, ...notes] : notes },
    draft: toStored(draft),
    other: toStored(draft.turned()),
    accepted: draft.proposals.flatMap((proposal, place) => (accepted.has(proposal) ? [place] : [])),
  });
}

function toStored({ turned: _, ...stored }: ProposedDraft): Stored {
  return { ...stored, left: [] };
}

export async function forgetWaiting(id: string): Promise<void> {
  await (await open()).delete('drafts', id);
}

/** The store without the drafts that are too old: ids begin with the time of the import. */
async function current(): Promise<IDBPDatabase<Schema>> {
  const db = await open();
  await db.delete('drafts', IDBKeyRange.upperBound(String(millisecondsNow() - keptFor)));
  return db;
}

/** In the order of the import. */
export const listWaiting = async (): Promise<WaitingDraft[]> =>
  (await (await current()).getAll('drafts')).map(toWaiting);

/** Reads no draft, because the button asks for this at the start. */
export const countWaiting = async (): Promise<number> => (await current()).count('drafts');

function toWaiting({ id, imported, draft, other, accepted }: Kept): WaitingDraft {
  const own: ProposedDraft = { ...draft, turned: () => turned };
  const turned: ProposedDraft = { ...other, turned: () => own };
  return {
    id,
    imported: { ...imported, draft: own },
    accepted: new Set(accepted.flatMap((place) => own.proposals[place] ?? [])),
  };
}
