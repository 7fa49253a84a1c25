/**
 * The only module that reads collections from `astro:content`. The loader already drops entries that are not public; this module checks
 * them again and brands them as `Published`, the only entries that higher layers accept.
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
  /** The fields; `src` of a photo is the picture instead of its path. */
  data: CollectionEntry<Name>['data'];
}

export type ExemplarEntry = Published<Entry<'exemplars'>>;
export type StoryEntry = Published<Entry<'stories'>>;
/** An entry of a collection that shows people. */
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
  /** Movements of the current plan first, then of the other plans; in the order of each plan. */
  movements: MovementEntry[];
  units: UnitEntry[];
  documents: DocumentEntry[];
  settings: Settings;
  tombstones: Tombstone[];
  /** Day of the build in Việt Nam, `YYYY-MM-DD`. */
  today: string;
  production: boolean;
}

let store: Promise<Store> | undefined;

/** All public content. A build reads it once; the development server reads it for each request. */
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
