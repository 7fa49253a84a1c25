/** Writes events as iCalendar files (RFC 5545), with the method PUBLISH (RFC 5546) for readers who subscribe. */
import { lastChangeOf } from '../domain/changes.ts';
import { addDays, dayOf, daysBetween, isDay } from '../domain/days.ts';
import { officeToAsk } from '../queries/archive.ts';
import type { EventEntry } from '../queries/store.ts';
import { strings } from '../strings.ts';
import type { OutputContext } from './context.ts';
import { foldLine, quoteParameter, toText } from './ical-text.ts';
import { toPublicEvent } from './public-view.ts';
import type { PublicEvent } from './records.ts';

const zone = 'Asia/Ho_Chi_Minh';
/** Việt Nam has used UTC+7 without daylight saving time since 1975. */
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
/**
 * Prefix of every event's UID. Calendars recognise an event by its UID, so the prefix must stay the same even if the
 * site moves to another host.
 */
const namesBegin = 'dien-hinh-ninh-hoa/su-kien/';
/** Assumed length in minutes of an event whose start time or end time is unknown. */
const usualLength = 120;

/** Events without a date are left out of calendars. */
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
 * The SEQUENCE of an event: calendars accept a new version of an event only if this number is higher (RFC 5545
 * §3.8.7.4). Once an event has changes, its SEQUENCE is the day of the last change, counted from 1970-01-01, times 32,
 * plus the number of changes. So it rises with every change that is added, even with one that has an earlier date. An
 * event has fewer than 32 changes.
 */
function sequenceOf({ data }: EventEntry): number {
  const last = lastChangeOf(data);
  if (last === undefined) return data.cancelled ? 1 : 0;
  return daysBetween('1970-01-01', last) * sequencesPerDay + data.changes.length;
}

const sequencesPerDay = 32;

/**
 * RFC 5546 §3.2.1 requires an organizer. Its value may be any URI, so the address of the unit's page can replace an
 * e-mail address. The organizer is whom readers ask: in the archive state, the office that answers for all.
 */
function toOrganizer({ host }: PublicEvent, { store, addresses }: OutputContext): string {
  const unit = officeToAsk(store, host?.id ?? store.settings.owner);
  return `ORGANIZER;CN=${quoteParameter(unit.data.name)}:${addresses.of(unit)}`;
}

/**
 * Whole days if no time of day is known, otherwise date-times: start and end must have the same value type (RFC 5545
 * §3.8.2.2).
 */
function toTime({ start, end }: PublicEvent): string[] {
  const first = start ?? end ?? '';
  const last = end ?? first;
  if (isDay(first) && isDay(last))
    return [`DTSTART;VALUE=DATE:${compact(first)}`, `DTEND;VALUE=DATE:${compact(addDays(last, 1))}`];
  const [from, to] = momentsOf(start, end);
  return [`DTSTART;TZID=${zone}:${toLocal(from)}`, `DTEND;TZID=${zone}:${toLocal(to)}`];
}

/** Start and end as local times of Việt Nam, counted in minutes from 1970-01-01T00:00 of that local time. */
function momentsOf(start: string | undefined, end: string | undefined): [from: number, to: number] {
  if (start === undefined) return [minutesOf(end ?? '') - usualLength, minutesOf(end ?? '')];
  const from = minutesOf(start);
  // An end without a time of day means the end of that day. If that day is also the day of the start, the end time is
  // unknown.
  const isOpen = end === undefined || end === dayOf(start);
  const to = isOpen ? from : isDay(end) ? minutesOf(addDays(end, 1)) : minutesOf(end);
  return [from, to > from ? to : from + usualLength];
}

const minutesOf = (moment: string): number => Date.parse(`${`${moment}T00:00`.slice(0, 16)}Z`) / 60_000;
const toLocal = (minutes: number): string =>
  `${new Date(minutes * 60_000).toISOString().slice(0, 16).replace(/[-:]/g, '')}00`;
const compact = (day: string): string => day.replaceAll('-', '');
/** Midnight UTC of a civil day, which is 07:00 in Việt Nam. */
const toUtc = (day: string): string => `${compact(day)}T000000Z`;
