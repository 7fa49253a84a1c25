/** Selects entries that belong together: by movement, unit, month or year, or because they are similar. */
import { monthOf, yearOf } from '../domain/days.ts';
import { monthsByYear } from './month-calendar.ts';
import { newestFirst } from './newest-first.ts';
import type { Article, EventEntry, ExemplarEntry, Store, StoryEntry, UnitEntry } from './store.ts';

/**
 * Exemplars of a movement: first those with this movement as their main one, then those that list it in
 * `alsoMovements`.
 */
export function exemplarsOfMovement(store: Store, id: string): ExemplarEntry[] {
  const found = store.exemplars.filter(({ data }) => data.movement === id || data.alsoMovements.includes(id));
  return found.sort((a, b) => Number(b.data.movement === id) - Number(a.data.movement === id));
}

export const storiesOfMovement = (store: Store, id: string): StoryEntry[] =>
  store.stories.filter(({ data }) => data.movement === id);

export const exemplarsOfUnit = (store: Store, id: string): ExemplarEntry[] =>
  store.exemplars.filter(({ data }) => data.unit === id);

export const storiesOfUnit = (store: Store, id: string): StoryEntry[] =>
  store.stories.filter(({ data }) => data.unit === id);

export const predecessorsOf = (store: Store, id: string): UnitEntry[] =>
  store.units.filter(({ data }) => data.succeededBy.includes(id));

export const successorsOf = (store: Store, unit: UnitEntry): UnitEntry[] =>
  store.units.filter((candidate) => unit.data.succeededBy.includes(candidate.id));

/** All earlier units that became this one, directly or through other units. */
export function formerUnitsOf(store: Store, id: string): UnitEntry[] {
  return predecessorsOf(store, id).flatMap((unit) => [unit, ...formerUnitsOf(store, unit.id)]);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  return [...Map.groupBy(items, keyOf)];
}

/** Stories grouped by month of publication, newest first; months without stories are missing. */
export const storyMonths = (store: Store): [string, StoryEntry[]][] =>
  groupBy(store.stories, ({ data }) => monthOf(data.publishedOn));

interface StoryYear {
  year: string;
  /** All twelve months, including months without stories. */
  months: { month: string; count: number }[];
}

/** Years that have stories, newest first, each with its months. */
export function storyCalendar(store: Store): StoryYear[] {
  const counts = new Map(storyMonths(store).map(([month, stories]) => [month, stories.length]));
  return monthsByYear([...counts.keys()]).map(({ year, months }) => ({
    year,
    months: months.map((month) => ({ month, count: counts.get(month) ?? 0 })),
  }));
}

/** The year of an event: that of its start or, if there is none, of its end; undefined when it has neither. */
export function eventYearOf({ start, end }: Pick<EventEntry['data'], 'start' | 'end'>): number | undefined {
  const first = start ?? end;
  return first === undefined ? undefined : yearOf(first);
}

/** Years in which an exemplar was recognised, a story happened or an event was held, newest first. */
export function listYears(store: Store): number[] {
  const years = [
    ...store.exemplars.map(({ data }) => yearOf(data.recognisedOn)),
    ...store.stories.map(({ data }) => yearOf(data.happenedOn)),
    ...store.events.flatMap((event) => eventYearOf(event.data) ?? []),
  ];
  return [...new Set(years)].sort((a, b) => b - a);
}

interface Neighbours<Item> {
  newer: Item | undefined;
  older: Item | undefined;
}

export function neighboursOf<Item extends { id: string }>(newestFirst: readonly Item[], id: string): Neighbours<Item> {
  const index = newestFirst.findIndex((item) => item.id === id);
  return { newer: newestFirst[index - 1], older: newestFirst[index + 1] };
}

/** Up to three similar exemplars: those of the same movement first, then those of the same unit. */
export function relatedExemplars(store: Store, exemplar: ExemplarEntry): ExemplarEntry[] {
  const closeness = ({ data }: ExemplarEntry): number =>
    (data.movement === exemplar.data.movement ? 2 : 0) + (data.unit === exemplar.data.unit ? 1 : 0);
  return store.exemplars
    .filter((candidate) => candidate.id !== exemplar.id && closeness(candidate) > 0)
    .sort((a, b) => closeness(b) - closeness(a))
    .slice(0, 3);
}

/** The newest of both kinds. */
export const newestOf = (store: Store, most: number): Article[] =>
  [...store.exemplars, ...store.stories].sort(newestFirst).slice(0, most);

/** Below this many entries, how many there are says little, and a list needs no filters. */
const few = 6;

export const isFew = (count: number): boolean => count < few;

export const openToVisitors = (store: Store): ExemplarEntry[] =>
  store.exemplars.filter(({ data }) => data.visit?.welcome === true);

export const storiesAbout = (store: Store, exemplarId: string): StoryEntry[] =>
  store.stories.filter(({ data }) => data.exemplars.includes(exemplarId));

export function relatedStories(store: Store, story: StoryEntry): StoryEntry[] {
  const { movement, unit } = story.data;
  return store.stories
    .filter((candidate) => candidate.id !== story.id)
    .filter(({ data }) => (movement !== undefined && data.movement === movement) || data.unit === unit)
    .slice(0, 3);
}

export const isMilestone = ({ data }: EventEntry): boolean => data.kind === 'moc-ke-hoach';

/** Sorts events by date, earliest first; events without a date come last. */
export const byDate = (a: EventEntry, b: EventEntry): number =>
  (a.data.start ?? a.data.end ?? '9999').localeCompare(b.data.start ?? b.data.end ?? '9999');
