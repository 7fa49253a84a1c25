/**
 * The only module that reads collections from `astro:content`. The loader already drops entries that are not public;
 * this module checks them again and brands them as `Published`, the only entries that pages and components accept. It
 * also lets `src/recording` note what each page reads.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { hasPhotos, type EntryKey } from '../domain/collections.ts';
import type { CollectionName } from '../domain/fields.ts';
import { toPlans } from '../domain/plans.ts';
import { mayShow, type Published } from '../domain/public.ts';
import { environment } from '../environment.ts';
import { digestOf, nameObject, shortHash } from '../recording/digest.ts';
import { askAgain, recordAnswer, rememberAnswersOf } from '../recording/questions.ts';
import {
  allFields,
  bodyField,
  fileField,
  recorded,
  recording,
  type AskedContent,
  type EntryDigests,
  type Plan,
} from '../recording/recorder.ts';
import { newestFirst } from './newest-first.ts';

interface Entry<Name extends CollectionName> extends EntryKey<Name> {
  /** Path of the file from the project root. */
  file: string;
  digest: string;
  /** The fields; `src` of a photo is the picture instead of its path. */
  data: CollectionEntry<Name>['data'];
}

type AnyEntry = { [Name in CollectionName]: Entry<Name> }[CollectionName];

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

/** A process may build again and again: the store belongs to the build with this plan. */
let known: { store: Promise<Store>; plan: Plan | undefined } | undefined;

/** All public content. A build reads it once; the development server reads it for each request. */
export function getStore(): Promise<Store> {
  if (import.meta.env.DEV) return readStore();
  if (known?.plan !== recording.plan) known = undefined;
  known ??= { store: readStore(), plan: recording.plan };
  return known.store;
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
  const settingsKey = keyOf('settings', only.id);
  const entries = [exemplars, stories, events, pages, movements, units, documents].flat();
  return openStore(
    {
      exemplars: asBefore('exemplars', exemplars.sort(newestFirst)),
      stories: asBefore('stories', stories.sort(newestFirst)),
      events: asBefore('events', events),
      pages: asBefore(
        'pages',
        pages.sort((a, b) => a.data.order - b.data.order),
      ),
      movements: asBefore(
        'movements',
        toPlans(
          movements.sort((a, b) => a.data.order - b.data.order),
          only.data,
        ).flatMap((plan) => plan.movements),
      ),
      units: asBefore('units', units),
      documents: asBefore('documents', documents),
      settings: withRecording(only.data, settingsKey),
      tombstones: tombstones.map((entry) => entry.data),
      today: environment.today,
      production: environment.production,
    },
    new Map([
      ...entries.map((entry) => [keyOf(entry.collection, entry.id), digestsOf(entry, digestsOfFiles(entry))] as const),
      [settingsKey, digestsOf({ digest: String(only.digest), data: only.data })],
    ]),
  );
}

const keyOf = (collection: string, id: string): string => `${collection}/${id}`;

/**
 * Properties of the store that are recorded as questions when a page reads them. `settings` is recorded by field
 * instead. `production` is not recorded, because builds with another value continue from another room.
 */
const asked = [
  'exemplars',
  'stories',
  'events',
  'pages',
  'movements',
  'units',
  'documents',
  'tombstones',
  'today',
] as const satisfies (keyof Store)[];

function openStore(content: Store, digests: AskedContent['entries']): Store {
  const opened = Object.defineProperties(
    { ...content },
    {
      ...Object.fromEntries(
        asked.map((name) => [
          name,
          {
            enumerable: true,
            get: () => {
              recordAnswer(opened, name, content[name]);
              return content[name];
            },
          },
        ]),
      ),
    },
  );
  rememberAnswersOf(opened);
  const own = Object.fromEntries(asked.map((name) => [name, () => content[name]]));
  const lists = [content.exemplars, content.stories, content.events, content.pages, content.movements, content.units];
  const entries = new Map(
    [...lists, content.documents].flat().map((entry) => [keyOf(entry.collection, entry.id), entry]),
  );
  const findEntry = (key: string) => entries.get(key);
  recording.content = {
    answerTo: (question) => askAgain(question, { store: opened, own, findEntry }),
    entries: digests,
  };
  return opened;
}

function withRecording<Values extends object>(values: Values, key: string): Values {
  const door = recorded(values, key);
  nameObject(door, key);
  return door;
}

interface FileDigests {
  pictures: string;
  attached: string;
}

/** Digests of photos and of the attached file, because these may be replaced under the same name. */
function digestsOfFiles(entry: Published<AnyEntry>): FileDigests {
  const pictures = hasPhotos(entry) ? digestOf(entry.data.photos) : '';
  const file = entry.collection === 'documents' ? entry.data.file : undefined;
  return { pictures, attached: file === undefined ? '' : digestOfFile(join(dirname(entry.file), file)) };
}

function digestsOf(
  { digest, data }: { digest: string; data: object },
  { pictures, attached }: FileDigests = { pictures: '', attached: '' },
): EntryDigests {
  return {
    whole: shortHash(`${digest} ${pictures} ${attached}`),
    fields: () => ({
      ...Object.fromEntries(Object.entries(data).map(([name, value]: [string, unknown]) => [name, digestOf(value)])),
      [allFields]: digestOf(Object.keys(data)),
      [bodyField]: shortHash(digest),
      [fileField]: attached,
    }),
  };
}

const digestOfFile = (path: string): string => shortHash(readFileSync(path, 'latin1'));

/**
 * The lists of the last store. In a process that builds again, an unchanged entry or list stays the same object, so
 * that what `src/queries` has worked out of it is found again.
 */
const lastLists: { [Name in CollectionName]?: Published<Entry<Name>>[] } = {};

function asBefore<Name extends CollectionName>(name: Name, list: Published<Entry<Name>>[]): Published<Entry<Name>>[] {
  const before = lastLists[name];
  if (before?.length === list.length && list.every((entry, index) => entry === before[index])) return before;
  (lastLists as Record<Name, typeof list>)[name] = list;
  return list;
}

async function read<Name extends CollectionName>(name: Name): Promise<Published<Entry<Name>>[]> {
  const entries = await getCollection(name);
  const before = new Map((lastLists[name] ?? []).map((entry) => [entry.id, entry]));
  return entries
    .map(({ id, data, filePath: file = '', digest = '' }): Entry<Name> => {
      const known = before.get(id);
      if (known?.file === file && known.digest === digest && hasSamePhotos(known.data, data)) return known;
      const entry = { collection: name, id, file, digest: String(digest), data: withRecording(data, keyOf(name, id)) };
      nameObject(entry, keyOf(name, id));
      return entry;
    })
    .filter(isShown)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** A photo may be replaced under the same name, which the digest of its entry does not show. */
const hasSamePhotos = (one: object, other: object): boolean => digestOf(photosOf(one)) === digestOf(photosOf(other));
const photosOf = (data: { photos?: unknown }): unknown => data.photos;

const isShown = <Name extends CollectionName>(entry: Entry<Name>): entry is Published<Entry<Name>> =>
  mayShow({ collection: entry.collection, values: entry.data }, environment);
