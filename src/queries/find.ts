import type { CollectionName } from '../domain/fields.ts';
import { asQuestion } from '../recording/questions.ts';
import { positionOf } from './indexes.ts';
import type { DocumentEntry, MovementEntry, PageEntry, Store, UnitEntry } from './store.ts';

type FindEntry = <Name extends CollectionName>(store: Store, name: Name, id: string) => Store[Name][number] | undefined;

/** The entry with this id; undefined when it does not exist or is not public. */
export const findEntry = asQuestion(
  'findEntry',
  (store: Store, name: CollectionName, id: string) => store[name][positionOf(store[name], id)],
) as FindEntry;

function getEntry<Name extends CollectionName>(store: Store, name: Name, id: string): Store[Name][number] {
  const entry = findEntry(store, name, id);
  if (entry === undefined) throw new Error(`Không có “${id}” trong ${name}; content:check đã phải báo lỗi này.`);
  return entry;
}

export const getMovement = (store: Store, id: string): MovementEntry => getEntry(store, 'movements', id);
export const getUnit = (store: Store, id: string): UnitEntry => getEntry(store, 'units', id);
export const getPage = (store: Store, id: string): PageEntry => getEntry(store, 'pages', id);
export const findDocument = (store: Store, id: string): DocumentEntry | undefined => findEntry(store, 'documents', id);
