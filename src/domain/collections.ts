/** The registry of collections: the folder of each, the path of its entries on the site, and its fields. */
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
  /** Path of the collection's list page (for `pages`, of the home page); the path of an entry starts with it. */
  path: `/${string}` & `${string}/`;
  /** Set when entries have no page: each entry is an anchor on the page at `path`. */
  isOnePage?: true;
  /** Whether entries show people. A gated entry is published only with approval and consent. */
  isGated: boolean;
  /** `whole`: one feed for the collection. `each`: one feed for each entry, with the items that belong to it. */
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
/** Collections whose entries have photos. */
export type FolderName = NamesWith<'form', 'folder'>;
/** Collections whose entries have a body below the front matter. */
export type TextName = NamesWith<'form', 'folder' | 'mdx'>;

const hasFeedOf =
  <Of extends 'whole' | 'each'>(of: Of) =>
  (name: CollectionName): name is NamesWith<'feed', { of: Of }> =>
    collections[name].feed?.of === of;
/** Collections with one feed for all their entries. */
export const collectionsWithFeed = collectionNames.filter(hasFeedOf('whole'));
/** Collections with one feed for each entry. */
export const collectionsWithFeedPerEntry = collectionNames.filter(hasFeedOf('each'));

/** Collection and id together identify an entry; neither changes after publication. */
export interface EntryKey<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
}

type EntryWith<Name extends CollectionName, Values> = EntryKey<Name> & {
  /** Path from the project root. */
  file: string;
  values: Values;
};

/** An entry whose fields are all valid. */
export type Entry<Name extends CollectionName = CollectionName> = {
  [Each in Name]: EntryWith<Each, EntryTypes[Each]>;
}[Name];

/** An entry that may have invalid fields; `values` holds only the valid ones. */
export type PartialEntry<Name extends CollectionName = CollectionName> = {
  [Each in Name]: EntryWith<Each, Partial<EntryTypes[Each]>>;
}[Name];

type Of<Item extends { collection: CollectionName }, Name extends CollectionName> = Extract<Item, { collection: Name }>;
interface Keyed {
  collection: CollectionName;
}

export const isGatedName = (name: string): name is GatedName =>
  collectionNames.some((known) => known === name && collections[known].isGated);
export const isGated = <Item extends Keyed>(entry: Item): entry is Of<Item, GatedName> =>
  collections[entry.collection].isGated;
export const hasPhotos = <Item extends Keyed>(entry: Item): entry is Of<Item, FolderName> =>
  collections[entry.collection].form === 'folder';
export const hasText = <Item extends Keyed>(entry: Item): entry is Of<Item, TextName> =>
  collections[entry.collection].form !== 'yaml';

/**
 * The collection whose list page or entries are at `path`; undefined when there is none, and for collections at `/`.
 */
export const collectionAt = (path: string): CollectionName | undefined =>
  collectionNames.find((name) => collections[name].path !== '/' && path.startsWith(collections[name].path));

const hasFolders = (name: CollectionName): name is FolderName => collections[name].form === 'folder';
/** Collections whose entries are folders. */
export const folderNames = collectionNames.filter(hasFolders);
/** Like `collectionAt`, for collections whose entries are folders. */
export const folderNameAt = (path: string): FolderName | undefined =>
  folderNames.find((name) => path.startsWith(collections[name].path));

/** Path of an entry on the site, without the configured base path. */
export function pathOf({ collection, id }: EntryKey): string {
  const { path, isOnePage } = collections[collection];
  return isOnePage ? `${path}#${id}` : `${path}${id}/`;
}
