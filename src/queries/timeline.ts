/** Events in time: what is to come, what has been, and the milestones of the plan. */
import { dayOf, isDay, yearOf } from '../domain/days.ts';
import { formatDay, formatLongDay } from '../text/format.ts';
import { byDate, eventYearOf, isMilestone } from './selections.ts';
import type { EventEntry, ExemplarEntry, Store, StoryEntry } from './store.ts';

export type EventStatus = 'da-huy' | 'da-qua' | 'dang-dien-ra' | 'sap-toi';

type Dated = Pick<EventEntry['data'], 'start' | 'end' | 'cancelled'>;

/** Undefined for a milestone without a printed day. */
export function statusOf({ start, end, cancelled }: Dated, today: string): EventStatus | undefined {
  if (cancelled) return 'da-huy';
  const last = end ?? start;
  if (last === undefined) return undefined;
  if (dayOf(last) < today) return 'da-qua';
  return start !== undefined && dayOf(start) > today ? 'sap-toi' : 'dang-dien-ra';
}

export interface EventCalendar {
  /** Soonest first, with those that go on today. */
  upcoming: EventEntry[];
  /** Latest first. */
  past: EventEntry[];
  /** Earliest first; those without a printed day last. */
  milestones: EventEntry[];
}

export function toCalendar(events: readonly EventEntry[], today: string): EventCalendar {
  const sorted = [...events].sort(byDate);
  const held = sorted.filter((event) => !isMilestone(event));
  const isOver = ({ data: { start = '', end = start } }: EventEntry) => dayOf(end) < today;
  return {
    upcoming: held.filter((event) => !isOver(event)),
    past: held.filter(isOver).reverse(),
    milestones: sorted.filter(isMilestone),
  };
}

export interface MilestoneYear {
  /** Undefined for those without a printed day. */
  year: number | undefined;
  milestones: EventEntry[];
}

/** The milestones in their order, under the years they belong to. */
export function milestonesByYear(milestones: readonly EventEntry[]): MilestoneYear[] {
  const years = Map.groupBy(milestones, ({ data }) => eventYearOf(data));
  return [...years].map(([year, group]) => ({ year, milestones: group }));
}

/** A date as a calendar leaf shows it: the figure large, the rest small. */
export interface DateFace {
  figure: string;
  rest: string[];
}

/** The year alone where the plan names a span of time; undefined where it names none. */
export function dateFaceOf({ start, end, dateText }: EventEntry['data']): DateFace | undefined {
  const first = start ?? end;
  if (first === undefined) return undefined;
  const [year = '', month = '', day = ''] = dayOf(first).split('-');
  if (dateText !== undefined && end !== undefined) return { figure: year, rest: [] };
  const last = end === undefined || dayOf(end) === dayOf(first) ? [] : [`đến ${formatDay(dayOf(end))}`];
  return { figure: String(Number(day)), rest: [`tháng ${Number(month)}`, year, ...last] };
}

export interface YearEntries {
  exemplars: ExemplarEntry[];
  stories: StoryEntry[];
  events: EventEntry[];
}

/** Recognised, told of and held in the year. */
export const entriesOfYear = (store: Store, year: number): YearEntries => ({
  exemplars: store.exemplars.filter(({ data }) => yearOf(data.recognisedOn) === year),
  stories: store.stories.filter(({ data }) => yearOf(data.happenedOn) === year),
  events: store.events.filter(({ data }) => eventYearOf(data) === year).sort(byDate),
});

const prizes = ['nhat', 'nhi', 'ba', 'khuyen-khich', 'khong'];

/** Published entries of a writing contest, best prize first. */
export function contestEntriesOf(store: Store, eventId: string): StoryEntry[] {
  const rankOf = ({ data }: StoryEntry) => prizes.indexOf(data.contest?.prize ?? 'khong');
  return store.stories.filter(({ data }) => data.contest?.event === eventId).sort((a, b) => rankOf(a) - rankOf(b));
}

/** “7 giờ 30, ngày 14 tháng 6 năm 2024”; a milestone says it as the plan prints it. */
export function formatWhen({ start, end, dateText }: EventEntry['data']): string {
  if (dateText !== undefined || start === undefined) return dateText ?? '';
  if (end !== undefined && dayOf(end) !== dayOf(start))
    return `từ ${formatMoment(start)} đến ${isDay(end) ? 'hết ' : ''}${formatMoment(end)}`;
  const from = hourOf(start);
  const to = end === undefined ? undefined : hourOf(end);
  const hours = from !== undefined && to !== undefined ? `từ ${from} đến ${to}` : from;
  return [hours, formatLongDay(dayOf(start))].filter((part) => part !== undefined).join(', ');
}

const formatMoment = (moment: string): string =>
  [hourOf(moment), `ngày ${formatDay(dayOf(moment))}`].filter(Boolean).join(', ');

/** '2024-06-14T07:30+07:00' → '7 giờ 30' */
function hourOf(moment: string): string | undefined {
  if (moment.length === 10) return undefined;
  const [hour = 0, minute = 0] = moment.slice(11, 16).split(':').map(Number);
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`;
}
