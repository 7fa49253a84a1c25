/** Selects entries that belong together: by movement, unit, month or year, or because they are similar. */
import type { GatedName } from '../domain/collections.ts';
import { monthOf, yearOf } from '../domain/days.ts';
import type { VisitMonth } from '../domain/vocabulary.ts';
import { asQuestion } from '../recording/questions.ts';
import { indexBy, positionOf } from './indexes.ts';
import { monthsByYear } from './month-calendar.ts';
import type { EventEntry, ExemplarEntry, Store, StoryEntry, UnitEntry } from './store.ts';

/**
 * Exemplars of a movement: first those with this movement as their main one, then those that list it in
 * `alsoMovements`.
 */
export const exemplarsOfMovement = asQuestion('exemplarsOfMovement', (store: Store, id: string): ExemplarEntry[] => [
  ...withMainMovement(store.exemplars, id),
  ...withOtherMovement(store.exemplars, id).filter(({ data }) => data.movement !== id),
]);

/** Whether there are any exemplars; with `movement`, any of this movement. */
export const hasExemplars = asQuestion('hasExemplars', (store: Store, movement?: string): boolean =>
  movement === undefined ? store.exemplars.length > 0 : exemplarsOfMovement(store, movement).length > 0,
);

export const hasStories = asQuestion('hasStories', (store: Store): boolean => store.stories.length > 0);

/** Whether anything is published besides the plan and what belongs to it. */
export const hasEntries = (store: Store): boolean => hasExemplars(store) || hasStories(store);

export const storiesOfMovement = asQuestion('storiesOfMovement', (store: Store, id: string): StoryEntry[] => [
  ...aboutMovement(store.stories, id),
]);

export const exemplarsOfUnit = asQuestion('exemplarsOfUnit', (store: Store, id: string): ExemplarEntry[] => [
  ...atUnit(store.exemplars, id),
]);

export const storiesOfUnit = asQuestion('storiesOfUnit', (store: Store, id: string): StoryEntry[] => [
  ...fromUnit(store.stories, id),
]);

const withMainMovement = indexBy(({ data }: ExemplarEntry) => [data.movement]);
const withMainMovementAtUnit = indexBy(({ data }: ExemplarEntry) => [`${data.movement} ${data.unit}`]);
const withOtherMovement = indexBy(({ data }: ExemplarEntry) => data.alsoMovements);
const aboutMovement = indexBy(({ data }: StoryEntry) => [data.movement]);
const atUnit = indexBy(({ data }: ExemplarEntry) => [data.unit]);
const fromUnit = indexBy(({ data }: StoryEntry) => [data.unit]);

export const predecessorsOf = asQuestion('predecessorsOf', (store: Store, id: string): UnitEntry[] =>
  store.units.filter(({ data }) => data.succeededBy.includes(id)),
);

export const successorsOf = asQuestion('successorsOf', (store: Store, unit: UnitEntry): UnitEntry[] =>
  store.units.filter((candidate) => unit.data.succeededBy.includes(candidate.id)),
);

/** All earlier units that became this one, directly or through other units. */
export const formerUnitsOf = asQuestion('formerUnitsOf', (store: Store, id: string): UnitEntry[] =>
  predecessorsOf(store, id).flatMap((unit) => [unit, ...formerUnitsOf(store, unit.id)]),
);

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  return [...Map.groupBy(items, keyOf)];
}

/** Stories grouped by month of publication, newest first; months without stories are missing. */
export const storyMonths = asQuestion('storyMonths', (store: Store): [string, StoryEntry[]][] =>
  groupBy(store.stories, ({ data }) => monthOf(data.publishedOn)),
);

interface StoryYear {
  year: string;
  /** All twelve months, including months without stories. */
  months: { month: string; count: number }[];
}

/** Number of years that are shown at once. Readers reach older years from the pages of the months. */
const mostYears = 6;

/** The newest years that have stories, newest first, each with its months. With `year`, that year only. */
export const storyCalendar = asQuestion('storyCalendar', (store: Store, year?: string): StoryYear[] => {
  const months = storyMonths(store).filter(([month]) => year === undefined || month.startsWith(year));
  const counts = new Map(months.map(([month, stories]) => [month, stories.length]));
  const years = monthsByYear([...counts.keys()]).slice(0, mostYears);
  return years.map(({ year, months }) => ({
    year,
    months: months.map((month) => ({ month, count: counts.get(month) ?? 0 })),
  }));
});

/** The last month with stories before a year. */
export const storyMonthBefore = asQuestion('storyMonthBefore', (store: Store, year: string): string | undefined =>
  storyMonths(store)
    .map(([month]) => month)
    .find((month) => month < year),
);

/** The year of an event: that of its start or, if there is none, of its end; undefined when it has neither. */
export function eventYearOf({ start, end }: Pick<EventEntry['data'], 'start' | 'end'>): number | undefined {
  const first = start ?? end;
  return first === undefined ? undefined : yearOf(first);
}

/** Years in which an exemplar was recognised, a story happened or an event took place, newest first. */
export const listYears = asQuestion('listYears', (store: Store): number[] => {
  const years = [
    ...store.exemplars.map(({ data }) => yearOf(data.recognisedOn)),
    ...store.stories.map(({ data }) => yearOf(data.happenedOn)),
    ...store.events.flatMap((event) => eventYearOf(event.data) ?? []),
  ];
  return [...new Set(years)].sort((a, b) => b - a);
});

interface Neighbours<Item> {
  newer: Item | undefined;
  older: Item | undefined;
}

export function neighboursOf<Item extends { id: string }>(list: readonly Item[], id: string): Neighbours<Item> {
  const index = positionOf(list, id);
  return { newer: list[index - 1], older: list[index + 1] };
}

export const exemplarNeighbours = asQuestion('exemplarNeighbours', (store: Store, id: string) =>
  neighboursOf(store.exemplars, id),
);

export const storyNeighbours = asQuestion('storyNeighbours', (store: Store, id: string) =>
  neighboursOf(store.stories, id),
);

const mostRelated = 3;

/**
 * The entries of `some` that stand nearest to the entry `id` in the order of publication, the nearest first. `some` has
 * the order of `all`. The newest entries would not do: each new entry would then change the pages of all similar ones.
 */
function nearestOf<Item extends { id: string }>(some: readonly Item[], all: readonly Item[], id: string): Item[] {
  const here = positionOf(all, id);
  const distanceOf = (item: Item): number => Math.abs(positionOf(all, item.id) - here);
  let [low, high] = [0, some.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = some[middle];
    if (item !== undefined && positionOf(all, item.id) < here) low = middle + 1;
    else high = middle;
  }
  return some
    .slice(Math.max(0, low - mostRelated), low + mostRelated + 1)
    .filter((item) => item.id !== id)
    .sort((a, b) => distanceOf(a) - distanceOf(b));
}

/** Up to three similar exemplars: those of the same movement and unit, then of the movement, then of the unit. */
export const relatedExemplars = asQuestion(
  'relatedExemplars',
  (store: Store, { id, data: { movement, unit } }: ExemplarEntry): ExemplarEntry[] => {
    const all = store.exemplars;
    const groups = [
      withMainMovementAtUnit(all, `${movement} ${unit}`),
      withMainMovement(all, movement),
      atUnit(all, unit),
    ];
    return [...new Set(groups.flatMap((group) => nearestOf(group, all, id)))].slice(0, mostRelated);
  },
);

/** With fewer entries, their number says little, and a list needs no filters. */
const few = 6;

export const isFew = (count: number): boolean => count < few;

export const isShortList = asQuestion('isShortList', (store: Store, collection: GatedName): boolean =>
  isFew(store[collection].length),
);

export const openToVisitors = asQuestion('openToVisitors', (store: Store): ExemplarEntry[] =>
  store.exemplars.filter(({ data }) => data.visit?.welcome === true),
);

/** Exemplars that receive visitors in the month. Those that name no months receive them all year. */
export const openToVisitorsIn = asQuestion('openToVisitorsIn', (store: Store, month: VisitMonth): ExemplarEntry[] =>
  openToVisitors(store).filter(({ data: { visit } }) => visit?.months.length === 0 || visit?.months.includes(month)),
);

const aboutExemplar = indexBy(({ data }: StoryEntry) => data.exemplars);

export const storiesAbout = asQuestion('storiesAbout', (store: Store, exemplarId: string): StoryEntry[] => [
  ...aboutExemplar(store.stories, exemplarId),
]);

/** The exemplars that a story or an event names, newest first. */
export const exemplarsNamed = asQuestion('exemplarsNamed', (store: Store, ids: readonly string[]): ExemplarEntry[] => {
  const places = new Set(ids.map((id) => positionOf(store.exemplars, id)));
  return [...places].sort((a, b) => a - b).flatMap((place) => store.exemplars[place] ?? []);
});

/** Up to three stories of the same movement or unit. */
export const relatedStories = asQuestion(
  'relatedStories',
  (store: Store, { id, data: { movement, unit } }: StoryEntry): StoryEntry[] => {
    const all = store.stories;
    const groups = [movement === undefined ? [] : aboutMovement(all, movement), fromUnit(all, unit)];
    const found = new Set(groups.flatMap((group) => nearestOf(group, all, id)));
    return nearestOf(
      [...found].sort((a, b) => positionOf(all, a.id) - positionOf(all, b.id)),
      all,
      id,
    ).slice(0, mostRelated);
  },
);

/** Whether any article is a sample; every page then says so. */
export const hasSamples = asQuestion('hasSamples', (store: Store): boolean =>
  [...store.exemplars, ...store.stories].some(({ data }) => data.sample),
);

export const isMilestone = ({ data }: EventEntry): boolean => data.kind === 'moc-ke-hoach';

/** Sorts events by date, earliest first; events without a date come last. */
export const byDate = (a: EventEntry, b: EventEntry): number =>
  (a.data.start ?? a.data.end ?? '9999').localeCompare(b.data.start ?? b.data.end ?? '9999');

/** The events, without milestones, that the unit hosts, latest first. */
export const eventsHostedBy = asQuestion('eventsHostedBy', (store: Store, unitId: string): EventEntry[] =>
  store.events
    .filter((event) => event.data.host === unitId && !isMilestone(event))
    .sort(byDate)
    .reverse(),
);
