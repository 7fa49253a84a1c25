/** Events for the calendars of readers (RFC 5545). */
import { dayOf, isDay } from '../domain/days.ts';
import type { EventEntry } from '../queries/store.ts';
import { strings } from '../strings.ts';
import type { OutputContext } from './context.ts';
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
const mostOctets = 75;

/** Events without a day have no place in a calendar. */
export const hasDay = ({ data }: EventEntry): boolean => data.start !== undefined || data.end !== undefined;

export function toCalendarFile(name: string, events: readonly EventEntry[], context: OutputContext): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//dien-hinh-ninh-hoa//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...zoneLines,
    ...events.filter(hasDay).flatMap((event) => toEvent(toPublicEvent(event, context), context.store.today)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function toEvent(event: PublicEvent, today: string): string[] {
  const { id, url, title, summary, when, place, cancelled, sample } = event;
  const marks = [
    ...(sample ? [`[${strings.sampleTag}]`] : []),
    ...(cancelled ? [`[${strings.eventStatuses['da-huy']}]`] : []),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${namesBegin}${id}`,
    `DTSTAMP:${compact(today)}T000000Z`,
    ...toTime(event),
    `SUMMARY:${escapeText([...marks, title].join(' '))}`,
    `DESCRIPTION:${escapeText(`${summary}\n\n${when}\n${url}`)}`,
    ...(place === undefined ? [] : [`LOCATION:${escapeText(place)}`]),
    `URL:${url}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // A calendar takes over what it knows already only from a higher number.
    `SEQUENCE:${cancelled ? 1 : 0}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Whole days unless both ends name an hour; a span that names only its end is that day. */
function toTime({ start, end }: PublicEvent): string[] {
  const first = start ?? end ?? '';
  const last = end ?? first;
  if (isDay(first) || isDay(last))
    return [`DTSTART;VALUE=DATE:${compact(dayOf(first))}`, `DTEND;VALUE=DATE:${compact(dayAfter(dayOf(last)))}`];
  return [
    `DTSTART;TZID=${zone}:${toMinute(first)}`,
    ...(end === undefined ? [] : [`DTEND;TZID=${zone}:${toMinute(end)}`]),
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');
const toMinute = (moment: string): string => `${compact(dayOf(moment))}T${moment.slice(11, 16).replace(':', '')}00`;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Long lines go on after a space; no letter is torn apart. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > mostOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
