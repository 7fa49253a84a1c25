/**
 * The parts of this site that portals can embed. Each has a key, which is its address below `/nhung/`: the path of the
 * page that it shows a part of. Only the list of the newest entries has another key, because the home page has no path.
 */
import { pathOf, type EntryKey } from '../domain/collections.ts';
import { isValidWithin } from '../domain/unit.ts';
import { findEntry } from '../queries/find.ts';
import { newestFirst } from '../queries/newest-first.ts';
import { nameOfMovement } from '../queries/plans.ts';
import {
  exemplarsOfMovement,
  exemplarsOfUnit,
  formerUnitsOf,
  storiesOfMovement,
  storiesOfUnit,
} from '../queries/selections.ts';
import type { Article, MovementEntry, Store, UnitEntry } from '../queries/store.ts';
import { strings } from '../strings.ts';
import { addressOf, urls } from '../urls.ts';

/**
 * Height of each kind of frame in px, for any width from 280 px. The content is laid out to fill it, so a portal can
 * reserve the space and nothing shifts. A test renders the longest titles in all kinds.
 */
export const heights = { list: 600, entry: 440, figures: 360, search: 250 } as const;

const ofShortLists = [200, 320, 440] as const;
const heightOfList = (entries: number): number => ofShortLists[entries] ?? heights.list;

interface OfferBase {
  key: string;
  title: string;
  /** Path of the page that the offer shows a part of. */
  page: string;
  /** Height of the frame in px at any width. */
  height: number;
  /** Hue of the movement (`data-hue`). */
  hue?: number | undefined;
}
export interface ListOffer extends OfferBase {
  kind: 'list';
  /** Newest first, limited to what a frame can show. */
  entries: Article[];
  movement?: MovementEntry;
  unit?: UnitEntry;
}
export interface EntryOffer extends OfferBase {
  kind: 'entry';
  entry: Article;
}
export interface ToolOffer extends OfferBase {
  kind: 'figures' | 'search';
}
export type Offer = ListOffer | EntryOffer | ToolOffer;

/** Enough to fill two rows of a wide frame. */
const mostEntries = 6;

export function listOffers(store: Store): Offer[] {
  return [
    newest(store),
    { kind: 'figures', key: 'tien-do', title: strings.embed.figures, page: urls.progress, height: heights.figures },
    { kind: 'search', key: 'tim-kiem', title: strings.search, page: urls.search, height: heights.search },
    ...store.movements.map((movement) => ofMovement(store, movement)),
    ...store.units.flatMap((unit) => ofUnit(store, unit)),
    ...[...store.exemplars, ...store.stories].map((entry) => ofEntry(store, entry)),
  ];
}

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const newest = (store: Store): ListOffer =>
  toList({ key: 'moi', title: strings.embed.newest, page: urls.home }, [...store.exemplars, ...store.stories]);

const ofMovement = (store: Store, movement: MovementEntry): ListOffer => ({
  ...toList({ ...placeOf(movement), title: nameOfMovement(store, movement) }, [
    ...exemplarsOfMovement(store, movement.id),
    ...storiesOfMovement(store, movement.id),
  ]),
  movement,
  hue: movement.data.hue,
});

/**
 * The offer of a unit, with its entries and those of the units that became it. A current unit has an offer even without
 * entries, so that its address stays valid; any other unit only with entries.
 */
function ofUnit(store: Store, unit: UnitEntry): ListOffer[] {
  const units = [unit.id, ...formerUnitsOf(store, unit.id).map(({ id }) => id)];
  const entries = units.flatMap((id) => [...exemplarsOfUnit(store, id), ...storiesOfUnit(store, id)]);
  const stands = isValidWithin(unit.data, { first: store.today, last: store.today });
  if (!stands && entries.length === 0) return [];
  return [{ ...toList({ ...placeOf(unit), title: unit.data.name }, entries), unit }];
}

export function ofEntry(store: Store, entry: Article): EntryOffer {
  const { movement } = entry.data;
  return {
    kind: 'entry',
    ...placeOf(entry),
    title: entry.data.title,
    height: heights.entry,
    hue: movement === undefined ? undefined : findEntry(store, 'movements', movement)?.data.hue,
    entry,
  };
}

/** The key of the offer that shows a part of the page at `path`: that path without its outer slashes. */
export const keyOf = (path: string): string => path.replace(/^\/|\/$/g, '');

const placeOf = (entry: EntryKey) => ({ key: keyOf(pathOf(entry)), page: addressOf(entry) });

function toList(base: Omit<OfferBase, 'height'>, entries: readonly Article[]): ListOffer {
  const shown = entries.toSorted(newestFirst).slice(0, mostEntries);
  return { kind: 'list', ...base, entries: shown, height: heightOfList(shown.length) };
}
