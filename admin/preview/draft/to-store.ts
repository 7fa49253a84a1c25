/** Puts the draft into the site's data, in the form in which the site's own queries read it. */
import { collections, type EntryKey } from '../../../src/domain/collections.ts';
import type { CollectionName } from '../../../src/domain/fields.ts';
import type { Store } from '../../../src/queries/store.ts';
import type { KnownCollection, ShownPhoto, SiteData } from '../site-fields.ts';
import { blank, completeObject, type IsKnown } from './complete.ts';
import type { Draft } from './draft.ts';
import { withoutCircles } from './without-circles.ts';

export interface Entry extends EntryKey {
  data: Record<string, unknown>;
}

export function toStore(draft: Draft, site: SiteData, today: string): { store: Store; entry: Entry } {
  const entry = { collection: draft.collection, id: draft.id, data: dataOf(draft, site) };
  const all = (name: KnownCollection): Entry[] => {
    const known = site[name].map((each) => toEntry(name, each));
    return name === draft.collection ? withDraft(known, entry) : known;
  };
  const store = {
    exemplars: all('exemplars').sort(newestFirst),
    stories: all('stories').sort(newestFirst),
    events: all('events'),
    pages: [entry],
    movements: [...all('movements'), ...(entry.data['movement'] === blank ? [openMovement(site)] : [])],
    units: [...all('units'), { collection: 'units', id: blank, data: completeAll('units', {}) }],
    documents: all('documents'),
    settings: site.settings,
    tombstones: [],
    today,
    production: false,
  };
  // Drafts may be incomplete, but `complete` gives every required key a value.
  return { store: store as unknown as Store, entry };
}

interface Known {
  id: string;
  data: object;
  photo?: ShownPhoto & { alt: string };
  approvedBy?: string | undefined;
}

const toEntry = (collection: CollectionName, { id, data, photo, approvedBy }: Known): Entry => ({
  collection,
  id,
  data: {
    ...data,
    photos: photo === undefined ? [] : [{ src: photo, alt: photo.alt }],
    approval: { document: approvedBy },
  },
});

/** Replaces the entry at its index, because other code may depend on the order. */
const withDraft = (known: readonly Entry[], entry: Entry): Entry[] =>
  known.some(({ id }) => id === entry.id)
    ? known.map((other) => (other.id === entry.id ? entry : other))
    : [...known, entry];

const publishedOn = ({ data }: Entry): string => String(data['publishedOn']);
const newestFirst = (a: Entry, b: Entry): number =>
  publishedOn(b).localeCompare(publishedOn(a)) || a.id.localeCompare(b.id);

/** Placeholder for a movement that is not chosen yet. */
const openMovement = (site: SiteData): Entry => ({
  collection: 'movements',
  id: blank,
  data: { ...completeAll('movements', {}), ...fixedOf(blank, site) },
});

function dataOf({ collection, id, data, photos }: Draft, site: SiteData): Record<string, unknown> {
  const isKnown: IsKnown = (name, other) =>
    (name !== 'units' && name !== 'movements') || site[name].some((known) => known.id === other);
  const written = completeAll(collection, data, isKnown);
  const whole = withoutCircles(collection === 'movements' ? { ...written, ...fixedOf(id, site) } : written, {
    collection,
    id,
    site,
  });
  return Array.isArray(whole['photos']) ? { ...whole, photos: withFiles(whole['photos'] as Named[], photos) } : whole;
}

/** Values of a movement that no form changes. For an unknown id, those of the first movement. */
function fixedOf(id: string, { movements }: SiteData): object {
  const known = movements.find((movement) => movement.id === id) ?? movements[0];
  if (known === undefined) return {};
  const { icon, hue, target, plan } = known.data;
  return { icon, hue, target, plan };
}

const completeAll = (
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  isKnown: IsKnown = () => true,
): Record<string, unknown> => completeObject(collections[collection].fields, data, isKnown);

interface Named {
  src: string;
}

/** Leaves out photos that the browser has not loaded yet. */
const withFiles = (list: readonly Named[], photos: Draft['photos']): object[] =>
  list.flatMap((photo) => {
    const src = photos.get(photo.src);
    return src === undefined ? [] : { ...photo, src, name: photo.src };
  });
