/** Events in time: upcoming, past, milestones; their dates as shown; and the entries of a year or of a contest. */
import { asQuestion } from '../recording/questions.ts';
import { dayOf, isDay, yearOf } from '../domain/days.ts';
import { formatDay } from '../text/format.ts';
import { byDate, eventYearOf, isMilestone } from './selections.ts';
import type { EventEntry, ExemplarEntry, Store, StoryEntry } from './store.ts';

export type EventStatus = 'da-huy' | 'da-qua' | 'dang-dien-ra' | 'sap-toi';

type Dated = Pick<EventEntry['data'], 'start' | 'end' | 'cancelled'>;

/** Undefined for a milestone without a date, unless it is cancelled. */
export function statusOf({ start, end, cancelled }: Dated, today: string): EventStatus | undefined {
  if (cancelled) return 'da-huy';
  const last = end ?? start;
  if (last === undefined) return undefined;
  if (dayOf(last) < today) return 'da-qua';
  return start !== undefined && dayOf(start) > today ? 'sap-toi' : 'dang-dien-ra';
}

export interface EventCalendar {
  /** Soonest first, including events that take place today. */
  upcoming: EventEntry[];
  /** Latest first. */
  past: EventEntry[];
  /** Earliest first; milestones without a date come last. */
  milestones: EventEntry[];
}

export function toCalendar(events: readonly EventEntry[], today: string): EventCalendar {
  const sorted = [...events].sort(byDate);
  const others = sorted.filter((event) => !isMilestone(event));
  const isOver = ({ data: { start = '', end = start } }: EventEntry) => dayOf(end) < today;
  return {
    upcoming: others.filter((event) => !isOver(event)),
    past: others.filter(isOver).reverse(),
    milestones: sorted.filter(isMilestone),
  };
}

export interface MilestoneYear {
  /** Undefined for milestones without a date. */
  year: number | undefined;
  milestones: EventEntry[];
}

/** Groups the milestones by year and keeps their order. */
export function milestonesByYear(milestones: readonly EventEntry[]): MilestoneYear[] {
  const years = Map.groupBy(milestones, ({ data }) => eventYearOf(data));
  return [...years].map(([year, group]) => ({ year, milestones: group }));
}

/** A date as on a tear-off calendar: one large number, and smaller lines below. */
export interface DateFace {
  figure: string;
  rest: string[];
}

/** The first day, or the year alone if the plan gives a period instead of a day; undefined if the event has no date. */
export function dateFaceOf({ start, end, dateText }: EventEntry['data']): DateFace | undefined {
  const first = start ?? end;
  if (first === undefined) return undefined;
  const [year = '', month = '', day = ''] = dayOf(first).split('-');
  if (dateText !== undefined && end !== undefined) return { figure: year, rest: [] };
  return { figure: String(Number(day)), rest: [`tháng ${Number(month)}`, `năm ${year}`] };
}

export interface YearEntries {
  exemplars: ExemplarEntry[];
  stories: StoryEntry[];
  events: EventEntry[];
}

/** Exemplars recognised, stories that happened and events of the year. */
export const entriesOfYear = asQuestion('entriesOfYear', (store: Store, year: number): YearEntries => ({
  exemplars: store.exemplars.filter(({ data }) => yearOf(data.recognisedOn) === year),
  stories: store.stories.filter(({ data }) => yearOf(data.happenedOn) === year),
  events: store.events.filter(({ data }) => eventYearOf(data) === year).sort(byDate),
}));

const prizes = ['nhat', 'nhi', 'ba', 'khuyen-khich', 'khong'];

/** Stories entered in a writing contest, best prize first. */
export const contestEntriesOf = asQuestion('contestEntriesOf', (store: Store, eventId: string): StoryEntry[] => {
  const rankOf = ({ data }: StoryEntry) => prizes.indexOf(data.contest?.prize ?? 'khong');
  return store.stories.filter(({ data }) => data.contest?.event === eventId).sort((a, b) => rankOf(a) - rankOf(b));
});

/**
 * For example “7 giờ 30, ngày 14/6/2024”, or `dateText` if the event has one, such as the wording of the plan. Empty if
 * the event has neither a start nor a `dateText`.
 */
export function formatWhen({ start, end, dateText }: EventEntry['data']): string {
  if (dateText !== undefined || start === undefined) return dateText ?? '';
  if (end !== undefined && dayOf(end) !== dayOf(start))
    return `từ ${formatMoment(start)} đến ${isDay(end) ? 'hết ' : ''}${formatMoment(end)}`;
  const from = hourOf(start);
  const to = end === undefined ? undefined : hourOf(end);
  const hours = from !== undefined && to !== undefined ? `từ ${from} đến ${to}` : from;
  return [hours, `ngày ${formatDay(dayOf(start))}`].filter((part) => part !== undefined).join(', ');
}

const formatMoment = (moment: string): string =>
  [hourOf(moment), `ngày ${formatDay(dayOf(moment))}`].filter(Boolean).join(', ');

/** For example `2024-06-14T07:30+07:00` → `7 giờ 30`; undefined for a day without a time. */
function hourOf(moment: string): string | undefined {
  if (moment.length === 10) return undefined;
  const [hour = 0, minute = 0] = moment.slice(11, 16).split(':').map(Number);
  return minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`;
}
