/** How the town's wards and communes became the present ones. Ids are the key: codes were used again. */
import { addDays } from '../domain/days.ts';
import { isValidWithin } from '../domain/unit.ts';
import { compareVi } from '../text/collate.ts';
import { exemplarsOfUnit, predecessorsOf, storiesOfUnit, successorsOf } from './selections.ts';
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

/** Every set of wards and communes that stood at one time, oldest first. */
export function listPlaceStates(units: readonly UnitEntry[]): PlaceState[] {
  const places = units.filter(isPlace).sort(byName);
  const changes = places.flatMap(({ data }) => [
    ...(data.validFrom === undefined ? [] : [data.validFrom]),
    ...(data.validTo === undefined ? [] : [addDays(data.validTo, 1)]),
  ]);
  const starts = [undefined, ...[...new Set(changes)].sort()];
  const states: PlaceState[] = [];
  for (const [index, from] of starts.entries()) {
    const next = starts[index + 1];
    const to = next === undefined ? undefined : addDays(next, -1);
    const day = from ?? to;
    const standing = places.filter(({ data }) => day === undefined || isValidWithin(data, { first: day, last: day }));
    const ended = (states.at(-1)?.places ?? []).filter((place) => !standing.includes(place));
    if (standing.length > 0) states.push({ from, to, places: standing, ended });
  }
  return states;
}

/** Wards and communes that stand today, each with the places that went into it. */
export function listPlaceTrees(store: Store): PlaceTree[] {
  const now = { first: store.today, last: store.today };
  const present = store.units.filter((unit) => isPlace(unit) && isValidWithin(unit.data, now));
  return present.sort(byName).map((place) => toPlaceTree(store, place));
}

/** The place with those that went into it, however far back. */
export const toPlaceTree = (store: Store, place: UnitEntry): PlaceTree => ({
  place,
  formers: predecessorsOf(store, place.id)
    .sort(byName)
    .map((former) => toPlaceTree(store, former)),
});

export interface SuccessionStep {
  /** First day under the new name. */
  from: string;
  units: UnitEntry[];
}

/** What the unit became, step by step, up to the units of today; empty for one that still stands. */
export function successionOf(store: Store, unit: UnitEntry): SuccessionStep[] {
  const steps: SuccessionStep[] = [];
  let ending = unit.data.validTo;
  let units = successorsOf(store, unit);
  while (ending !== undefined && units.length > 0) {
    steps.push({ from: addDays(ending, 1), units });
    ending = units[0]?.data.validTo;
    units = [...new Set(units.flatMap((successor) => successorsOf(store, successor)))];
  }
  return steps;
}

export const countOfUnit = (store: Store, id: string): EntryCounts => ({
  exemplars: exemplarsOfUnit(store, id).length,
  stories: storiesOfUnit(store, id).length,
});
