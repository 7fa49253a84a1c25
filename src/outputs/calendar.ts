/** Events for the calendars of readers (RFC 5545), published to whoever subscribes (RFC 5546). */
import { lastChangeOf } from '../domain/changes.ts';
import { addDays, dayOf, daysBetween, isDay } from '../domain/days.ts';
import { getUnit } from '../queries/find.ts';
import type { EventEntry } from '../queries/store.ts';
import { strings } from '../strings.ts';
import type { OutputContext } from './context.ts';
import { foldLine, quoteParameter, toText } from './ical-text.ts';
import { toPublicEvent } from './public-view.ts';
import type { PublicEvent } from './records.ts';

const zone = 'Asia/Ho_Chi_Minh';
/** Việt Nam has kept one hour since 1975. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
];
/** Begins every event's name in the calendars of readers: it never changes, whatever host serves the site. */
const namesBegin = 'dien-hinh-ninh-hoa/su-kien/';
/** How long an event takes whose hour is known only at one end, in minutes. */
const usualLength = 120;

/** Events without a day have no place in a calendar. */
export const hasDay = ({ data }: EventEntry): boolean => data.start !== undefined || data.end !== undefined;

export function toCalendarFile(name: string, events: readonly EventEntry[], context: OutputContext): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dien-hinh-ninh-hoa//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${toText(name)}`,
    `X-WR-CALNAME:${toText(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...zoneLines,
    ...events.filter(hasDay).flatMap((event) => toEvent(event, context)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function toEvent(entry: EventEntry, context: OutputContext): string[] {
  const event = toPublicEvent(entry, context);
  const { id, url, title, summary, when, place, cancelled, changedOn, sample } = event;
  const marks = [
    ...(sample ? [`[${strings.sampleTag}]`] : []),
    ...(cancelled ? [`[${strings.eventStatuses['da-huy']}]`] : []),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${namesBegin}${id}`,
    `DTSTAMP:${toUtc(context.store.today)}`,
    ...(changedOn === undefined ? [] : [`LAST-MODIFIED:${toUtc(changedOn)}`]),
    ...toTime(event),
    `SUMMARY:${toText([...marks, title].join(' '))}`,
    `DESCRIPTION:${toText(`${summary}\n\n${when}\n${url}`)}`,
    ...(place === undefined ? [] : [`LOCATION:${toText(place)}`]),
    toOrganizer(event, context),
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SEQUENCE:${sequenceOf(entry)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * A calendar takes over what it knows already only from a higher number (RFC 5545 §3.8.7.4). The last day on which
 * time, place or status changed leads, so that the number rises with every change that is added, in whatever order,
 * and the count of changes tells those of one day apart; the file holds fewer than `changesInFile`.
 */
function sequenceOf({ data }: EventEntry): number {
  const last = lastChangeOf(data);
  if (last === undefined) return data.cancelled ? 1 : 0;
  return daysBetween('1970-01-01', last) * changesInFile + data.changes.length;
}

const changesInFile = 32;

/** RFC 5546 §3.2.1 asks who publishes; an address of the unit's page is a calendar address as good as its mail. */
function toOrganizer({ host }: PublicEvent, { store, addresses }: OutputContext): string {
  const unit = getUnit(store, host?.id ?? store.settings.owner);
  return `ORGANIZER;CN=${quoteParameter(unit.data.name)}:${addresses.of(unit)}`;
}

/** Whole days where no hour is known; else from moment to moment, since both ends must be of one kind. */
function toTime({ start, end }: PublicEvent): string[] {
  const first = start ?? end ?? '';
  const last = end ?? first;
  if (isDay(first) && isDay(last))
    return [`DTSTART;VALUE=DATE:${compact(first)}`, `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`];
  const [from, to] = momentsOf(start, end);
  return [`DTSTART;TZID=${zone}:${toLocal(from)}`, `DTEND;TZID=${zone}:${toLocal(to)}`];
}

/** Minutes since the epoch, by the clock of Việt Nam. */
function momentsOf(start: string | undefined, end: string | undefined): [from: number, to: number] {
  if (start === undefined) return [minutesOf(end ?? '') - usualLength, minutesOf(end ?? '')];
  const from = minutesOf(start);
  // A day as the end means until it is over; the day of the beginning says nothing of the end.
  const isOpen = end === undefined || end === dayOf(start);
  const to = isOpen ? from : isDay(end) ? minutesOf(addDays(end, 1)) : minutesOf(end);
  return [from, to > from ? to : from + usualLength];
}

const minutesOf = (moment: string): number => Date.parse(`${`${moment}T00:00`.slice(0, 16)}Z`) / 60_000;
const toLocal = (minutes: number): string =>
  `${new Date(minutes * 60_000).toISOString().slice(0, 16).replace(/[-:]/g, '')}00`;
const compact = (day: string): string => day.replaceAll('-', '');
/** A moment of the civil day: seven in the morning in Việt Nam. */
const toUtc = (day: string): string => `${compact(day)}T000000Z`;
