/** How the town's wards and communes became the present ones. Ids are the key: codes were used again. */
import { isValidWithin } from '../domain/unit.ts';
import { compareVi } from '../text/collate.ts';
import { formerUnitsOf, predecessorsOf, successorsOf } from './selections.ts';
import type { Store, UnitEntry } from './store.ts';

export interface PlaceState {
  /** First day of the state; undefined for the earliest one. */
  from: string | undefined;
  /** Last day of the state; undefined for the present one. */
  to: string | undefined;
  places: UnitEntry[];
  /** Places of the state before that ended as this one began. */
  ended: UnitEntry[];
}

export interface PlaceTree {
  place: UnitEntry;
  formers: PlaceTree[];
}

export interface EntryCounts {
  exemplars: number;
  stories: number;
}

const byName = (a: UnitEntry, b: UnitEntry): number => compareVi(a.data.name, b.data.name);

const isPlace = ({ data }: UnitEntry): boolean => data.kind === 'xa-phuong';

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Every set of wards and communes that stood at one time, oldest first. */
export function listPlaceStates(units: readonly UnitEntry[]): PlaceState[] {
  const places = units.filter(isPlace).sort(byName);
  const changes = places.flatMap(({ data }) => [
    ...(data.validFrom === undefined ? [] : [data.validFrom]),
    ...(data.validTo === undefined ? [] : [shiftDay(data.validTo, 1)]),
  ]);
  const starts = [undefined, ...[...new Set(changes)].sort()];
  const states: PlaceState[] = [];
  for (const [index, from] of starts.entries()) {
    const next = starts[index + 1];
    const to = next === undefined ? undefined : shiftDay(next, -1);
    const day = from ?? to;
    const standing = places.filter(({ data }) => day === undefined || isValidWithin(data, { first: day, last: day }));
    const ended = (states.at(-1)?.places ?? []).filter((place) => !standing.includes(place));
    if (standing.length > 0) states.push({ from, to, places: standing, ended });
  }
  return states;
}

/** Wards and communes of today, each with the places that went into it. */
export function listPlaceTrees(store: Store): PlaceTree[] {
  const present = store.units.filter((unit) => isPlace(unit) && isValidWithin(unit.data, today(store)));
  return present.sort(byName).map((place) => toTree(store, place));
}

const today = (store: Store) => ({ first: store.today, last: store.today });

const toTree = (store: Store, place: UnitEntry): PlaceTree => ({
  place,
  formers: predecessorsOf(store, place.id)
    .sort(byName)
    .map((former) => toTree(store, former)),
});

/** What the unit became, step by step, up to the units of today; empty for one that still stands. */
export function successionOf(store: Store, unit: UnitEntry): UnitEntry[][] {
  const next = successorsOf(store, unit);
  if (next.length === 0) return [];
  const [first, ...others] = next.map((successor) => successionOf(store, successor));
  const later = (first ?? []).map((step, index) => [...new Set([step, ...others.map((line) => line[index] ?? [])].flat())]);
  return [next, ...later];
}

export function countByUnit(store: Store): (id: string) => EntryCounts {
  const exemplars = Map.groupBy(store.exemplars, ({ data }) => data.unit);
  const stories = Map.groupBy(store.stories, ({ data }) => data.unit);
  return (id) => ({ exemplars: exemplars.get(id)?.length ?? 0, stories: stories.get(id)?.length ?? 0 });
}

/** Former units of a place, those nearest in name first. */
export const listFormerUnits = (store: Store, id: string): UnitEntry[] => formerUnitsOf(store, id).sort(byName);
