/** The registry: where the files of each collection lie, where its entries stand on the site, and what they hold. */
import type * as z from 'zod';
import { documentFields, type Document } from './document.ts';
import { eventFields, type Event } from './event.ts';
import { exemplarFields, type Exemplar } from './exemplar.ts';
import { collectionNames, type CollectionName } from './fields.ts';
import { movementFields, type Movement } from './movement.ts';
import { pageFields, type Page } from './page.ts';
import { photoPath } from './photo.ts';
import { storyFields, type Story } from './story.ts';
import { unitFields, type Unit } from './unit.ts';

export interface EntryTypes {
  exemplars: Exemplar;
  stories: Story;
  events: Event;
  pages: Page;
  movements: Movement;
  units: Unit;
  documents: Document;
}

export interface CollectionDefinition {
  label: string;
  /** Folder below the content root. */
  folder: string;
  /** `folder`: `<id>/index.mdx` with photos beside it; `mdx`: `<id>.mdx`; `yaml`: `<id>.yaml`. */
  form: 'folder' | 'mdx' | 'yaml';
  /** The path below which its entries stand. */
  path: `/${string}` & `${string}/`;
  /** Its entries have no page of their own: each is a place on the page at `path`. */
  isOnePage?: true;
  /** Shows people: closed until approval and consent are there. */
  isGated: boolean;
  /** What is new in it, or in what belongs to each of its entries, can be followed. */
  feed?: { of: 'whole'; description: string } | { of: 'each' };
  fields: Readonly<Record<string, z.ZodType>>;
}

const definitions = {
  exemplars: {
    label: 'Điển hình tiên tiến',
    folder: 'dien-hinh',
    form: 'folder',
    path: '/dien-hinh/',
    isGated: true,
    feed: { of: 'whole', description: 'Điển hình tiên tiến mới đăng.' },
    fields: exemplarFields(photoPath),
  },
  stories: {
    label: 'Người tốt, việc tốt',
    folder: 'viec-tot',
    form: 'folder',
    path: '/nguoi-tot-viec-tot/',
    isGated: true,
    feed: { of: 'whole', description: 'Gương “Người tốt, việc tốt” mới đăng.' },
    fields: storyFields(photoPath),
  },
  events: {
    label: 'Sự kiện',
    folder: 'su-kien',
    form: 'folder',
    path: '/su-kien/',
    isGated: false,
    fields: eventFields(photoPath),
  },
  pages: { label: 'Trang', folder: 'trang', form: 'mdx', path: '/', isGated: false, fields: pageFields },
  movements: {
    label: 'Phong trào thi đua',
    folder: 'phong-trao',
    form: 'yaml',
    path: '/phong-trao/',
    isGated: false,
    feed: { of: 'each' },
    fields: movementFields,
  },
  units: { label: 'Đơn vị', folder: 'don-vi', form: 'yaml', path: '/don-vi/', isGated: false, fields: unitFields },
  documents: {
    label: 'Văn bản',
    folder: 'van-ban',
    form: 'yaml',
    path: '/van-ban/',
    isOnePage: true,
    isGated: false,
    fields: documentFields,
  },
} as const satisfies Record<CollectionName, CollectionDefinition>;

type Definitions = typeof definitions;

export const collections: {
  readonly [Name in CollectionName]: CollectionDefinition & Pick<Definitions[Name], 'folder'>;
} = definitions;

type NamesWith<Property extends keyof CollectionDefinition, Value> = {
  [Name in CollectionName]: Definitions[Name] extends Readonly<Record<Property, Value>> ? Name : never;
}[CollectionName];

/** Collections that show people. */
export type GatedName = NamesWith<'isGated', true>;
/** Those whose entries have photos. */
export type FolderName = NamesWith<'form', 'folder'>;
/** Those whose entries have a text of their own below their fields. */
export type TextName = NamesWith<'form', 'folder' | 'mdx'>;

const hasFeedOf =
  <Of extends 'whole' | 'each'>(of: Of) =>
  (name: CollectionName): name is NamesWith<'feed', { of: Of }> =>
    collections[name].feed?.of === of;
/** Collections that have a feed of all their entries. */
export const followedWhole = collectionNames.filter(hasFeedOf('whole'));
/** Collections each of whose entries has a feed of what belongs to it. */
export const followedEach = collectionNames.filter(hasFeedOf('each'));

/** What names an entry for good. */
export interface EntryKey<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
}

type Holding<Name extends CollectionName, Values> = EntryKey<Name> & {
  /** Path from the project root. */
  file: string;
  values: Values;
};

/** An entry without a fault. */
export type Entry<Name extends CollectionName = CollectionName> = {
  [Each in Name]: Holding<Each, EntryTypes[Each]>;
}[Name];

/** An entry whose well-formed fields are in `values`; broken fields are absent. */
export type PartialEntry<Name extends CollectionName = CollectionName> = {
  [Each in Name]: Holding<Each, Partial<EntryTypes[Each]>>;
}[Name];

type Of<Item extends { collection: CollectionName }, Name extends CollectionName> = Extract<Item, { collection: Name }>;
interface Keyed {
  collection: CollectionName;
}

export const isGated = <Item extends Keyed>(entry: Item): entry is Of<Item, GatedName> =>
  collections[entry.collection].isGated;
export const hasPhotos = <Item extends Keyed>(entry: Item): entry is Of<Item, FolderName> =>
  collections[entry.collection].form === 'folder';
export const hasText = <Item extends Keyed>(entry: Item): entry is Of<Item, TextName> =>
  collections[entry.collection].form !== 'yaml';

/** The collection that an entry at this path, or a list of such entries, would be of; undefined below the root. */
export const collectionAt = (path: string): CollectionName | undefined =>
  collectionNames.find((name) => collections[name].path !== '/' && path.startsWith(collections[name].path));

/** Where an entry stands on the site, below its base. */
export function pathOf({ collection, id }: EntryKey): string {
  const { path, isOnePage } = collections[collection];
  return isOnePage ? `${path}#${id}` : `${path}${id}/`;
}
