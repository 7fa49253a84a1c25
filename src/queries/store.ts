/**
 * The only reader of astro:content. What the loader lets through is public; it passes the gate here once more and gets
 * its brand, and everything above accepts only branded entries.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { EntryKey } from '../domain/collections.ts';
import type { CollectionName } from '../domain/fields.ts';
import { toPlans } from '../domain/plans.ts';
import { mayShow, type Published } from '../domain/public.ts';
import { environment } from '../environment.ts';
import { newestFirst } from './newest-first.ts';

interface Entry<Name extends CollectionName> extends EntryKey<Name> {
  /** Path of the file from the project root. */
  file: string;
  digest: string;
  /** Its values, with photos as pictures. */
  data: CollectionEntry<Name>['data'];
}

export type ExemplarEntry = Published<Entry<'exemplars'>>;
export type StoryEntry = Published<Entry<'stories'>>;
/** An entry that shows people. */
export type Article = ExemplarEntry | StoryEntry;
export type EventEntry = Published<Entry<'events'>>;
export type PageEntry = Published<Entry<'pages'>>;
export type MovementEntry = Published<Entry<'movements'>>;
export type UnitEntry = Published<Entry<'units'>>;
export type DocumentEntry = Published<Entry<'documents'>>;
type Settings = CollectionEntry<'settings'>['data'];
type Tombstone = CollectionEntry<'tombstones'>['data'];

export interface Store {
  /** Newest first. */
  exemplars: ExemplarEntry[];
  /** Newest first. */
  stories: StoryEntry[];
  events: EventEntry[];
  pages: PageEntry[];
  /** Of the plan that runs first, then of the others; each in the order of its plan. */
  movements: MovementEntry[];
  units: UnitEntry[];
  documents: DocumentEntry[];
  settings: Settings;
  tombstones: Tombstone[];
  /** Civil day of the build. */
  today: string;
  production: boolean;
}

let store: Promise<Store> | undefined;

/** The whole public content; read once in a build, anew for each request in development. */
export function getStore(): Promise<Store> {
  if (import.meta.env.DEV) return readStore();
  store ??= readStore();
  return store;
}

async function readStore(): Promise<Store> {
  const [exemplars, stories, events, pages, movements, units, documents, settings, tombstones] = await Promise.all([
    read('exemplars'),
    read('stories'),
    read('events'),
    read('pages'),
    read('movements'),
    read('units'),
    read('documents'),
    getCollection('settings'),
    getCollection('tombstones'),
  ]);
  const [only] = settings;
  if (only === undefined) throw new Error('Thiếu tệp content/cai-dat.yaml.');
  return {
    exemplars: exemplars.sort(newestFirst),
    stories: stories.sort(newestFirst),
    events,
    pages: pages.sort((a, b) => a.data.order - b.data.order),
    movements: toPlans(
      movements.sort((a, b) => a.data.order - b.data.order),
      only.data,
    ).flatMap((plan) => plan.movements),
    units,
    documents,
    settings: only.data,
    tombstones: tombstones.map((entry) => entry.data),
    today: environment.today,
    production: environment.production,
  };
}

async function read<Name extends CollectionName>(name: Name): Promise<Published<Entry<Name>>[]> {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data, filePath: file = '', digest = '' }) => ({
      collection: name,
      id,
      file,
      digest: String(digest),
      data,
    }))
    .filter(isShown)
    .sort((a, b) => a.id.localeCompare(b.id));
}

const isShown = <Name extends CollectionName>(entry: Entry<Name>): entry is Published<Entry<Name>> =>
  mayShow({ collection: entry.collection, values: entry.data }, environment);
