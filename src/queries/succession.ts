/**
 * How the town's wards and communes became the present ones. Units are identified by id, because administrative codes
 * were reused.
 */
import { asQuestion } from '../recording/questions.ts';
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
  /** Places of the previous state that ended when this state began. */
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

/** All sets of wards and communes that existed at the same time, oldest first. */
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

/** The present wards and communes, each with the former places that became part of it. */
export const listPlaceTrees = asQuestion('listPlaceTrees', (store: Store): PlaceTree[] => {
  const now = { first: store.today, last: store.today };
  const present = store.units.filter((unit) => isPlace(unit) && isValidWithin(unit.data, now));
  return present.sort(byName).map((place) => toPlaceTree(store, place));
});

/** The place with all former places that became part of it, directly or through other places. */
export const toPlaceTree = (store: Store, place: UnitEntry): PlaceTree => ({
  place,
  formers: predecessorsOf(store, place.id)
    .sort(byName)
    .map((former) => toPlaceTree(store, former)),
});

export interface SuccessionStep {
  /** First day on which these units stood in place of the former ones. */
  from: string;
  units: UnitEntry[];
}

/** The successors of the unit, step by step down to the present units; empty without successors. */
export const successionOf = asQuestion('successionOf', (store: Store, unit: UnitEntry): SuccessionStep[] => {
  const steps: SuccessionStep[] = [];
  let ending = unit.data.validTo;
  let units = successorsOf(store, unit);
  while (ending !== undefined && units.length > 0) {
    steps.push({ from: addDays(ending, 1), units });
    ending = units[0]?.data.validTo;
    units = [...new Set(units.flatMap((successor) => successorsOf(store, successor)))];
  }
  return steps;
});

export const countOfUnit = asQuestion('countOfUnit', (store: Store, id: string): EntryCounts => ({
  exemplars: exemplarsOfUnit(store, id).length,
  stories: storiesOfUnit(store, id).length,
}));
