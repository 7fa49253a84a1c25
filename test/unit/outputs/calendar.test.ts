import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { expect, test } from 'vitest';
import { toCalendarFile } from '../../../src/outputs/calendar.ts';
import { event } from '../../support/store-builder.ts';
import { contextOf, hostile } from '../../support/output-context.ts';

const summary = 'Một buổi sáng đi dọc con kênh, xem ba chiếc cọc ba màu và nghe kể chuyện làm hỏng lần đầu.';

function read(data: Record<string, unknown>) {
  const events = [event('tham-quan', { summary, host: 'phong-noi-vu', sample: false, ...data })];
  const text = toCalendarFile('Sự kiện', events, contextOf({ events }));
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, calendar, items: calendar.getAllSubcomponents('vevent').map((item) => new ICAL.Event(item)) };
}

test.each([
  [
    'hours',
    { start: '2024-06-14T07:30+07:00', end: '2024-06-14T11:00+07:00' },
    '2024-06-14T07:30:00',
    '2024-06-14T11:00:00',
  ],
  ['one day', { start: '2024-06-14' }, '2024-06-14', '2024-06-15'],
  ['days', { start: '2024-12-30', end: '2024-12-31' }, '2024-12-30', '2025-01-01'],
  ['only an end', { end: '2025-03-31' }, '2025-03-31', '2025-04-01'],
  ['an hour', { start: '2024-06-14T07:30+07:00' }, '2024-06-14T07:30:00', '2024-06-14T09:30:00'],
  ['an hour before midnight', { start: '2024-02-29T23:00+07:00' }, '2024-02-29T23:00:00', '2024-03-01T01:00:00'],
  [
    'an hour and a day',
    { start: '2024-06-14T07:30+07:00', end: '2024-06-15' },
    '2024-06-14T07:30:00',
    '2024-06-16T00:00:00',
  ],
  [
    'an hour and its own day',
    { start: '2024-06-14T13:15+07:00', end: '2024-06-14' },
    '2024-06-14T13:15:00',
    '2024-06-14T15:15:00',
  ],
  [
    'an hour and the last day of a year',
    { start: '2024-12-30T08:00+07:00', end: '2024-12-31' },
    '2024-12-30T08:00:00',
    '2025-01-01T00:00:00',
  ],
  [
    'a day and an hour',
    { start: '2024-06-14', end: '2024-06-15T11:00+07:00' },
    '2024-06-14T00:00:00',
    '2024-06-15T11:00:00',
  ],
  ['only an hour at its end', { end: '2025-03-31T17:00+07:00' }, '2025-03-31T15:00:00', '2025-03-31T17:00:00'],
  [
    'one hour twice',
    { start: '2024-06-14T07:30+07:00', end: '2024-06-14T07:30+07:00' },
    '2024-06-14T07:30:00',
    '2024-06-14T09:30:00',
  ],
])('an event of %s', (_name, data, start, end) => {
  const [item] = read(data).items;
  expect([item?.startDate.toString(), item?.endDate.toString()]).toEqual([start, end]);
});

test('hours are those of Việt Nam, and the file says what that is', () => {
  const { calendar, items } = read({ start: '2024-06-14T07:30+07:00' });
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? new ICAL.Component('vtimezone'));
  expect(zone.tzid).toBe('Asia/Ho_Chi_Minh');
  expect(items[0]?.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
  expect(zone.utcOffset(items[0]?.startDate ?? ICAL.Time.now())).toBe(7 * 3600);
});

test('one without a day is left out', () => {
  expect(read({ dateText: 'Kế hoạch không in ngày' }).items).toEqual([]);
});

const sequenceOf = (data: Record<string, unknown>) => Number(read({ start: '2024-06-14', ...data }).items[0]?.sequence);

test('its name stays, and a cancelled one says so and takes the place of what was kept', () => {
  const changes = [{ date: '2024-06-10', what: 'huy' }];
  const [kept] = read({ start: '2024-06-14' }).items;
  const [cancelled] = read({ start: '2024-06-14', cancelled: true, changes }).items;
  expect(cancelled?.uid).toBe(kept?.uid);
  expect(kept?.sequence).toBe(0);
  expect(cancelled?.sequence).toBeGreaterThan(0);
  expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(cancelled?.summary).toMatch(/^\[Đã hủy\] /);
});

test('the sequence rises with each change, of one day or recorded late, and stays when nothing changes', () => {
  const first = { date: '2024-05-02', what: 'thoi-gian' };
  const sameDay = { date: '2024-05-02', what: 'noi' };
  const late = { date: '2024-04-20', what: 'noi' };
  const cancelled = { date: '2024-06-01', what: 'huy' };
  const again = { date: '2024-06-01', what: 'to-chuc-lai' };
  const lives = [[], [first], [first, sameDay], [first, sameDay, late], [first, sameDay, late, cancelled]];
  const sequences = [...lives, [first, sameDay, late, cancelled, again]].map((changes) => sequenceOf({ changes }));
  expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
  // SEQUENCE depends only on `changes`, not on the title, the build date or an earlier start.
  expect(sequenceOf({ changes: [first], title: 'Tên khác', start: '2023-01-01' })).toBe(sequences[1]);
  expect(Math.max(...sequences)).toBeLessThan(2 ** 31);
});

test('what changed last says when, in a calendar and to those who look for it', () => {
  const changes = [
    { date: '2024-06-01', what: 'noi' },
    { date: '2024-05-02', what: 'thoi-gian' },
  ];
  const valueOf = (data: object, name: string) =>
    read({ start: '2024-06-14', ...data })
      .items[0]?.component.getFirstPropertyValue(name)
      ?.toString();
  expect(valueOf({ changes }, 'last-modified')).toBe('2024-06-01T00:00:00Z');
  expect(valueOf({}, 'last-modified')).toBeUndefined();
  expect(valueOf({ changes }, 'dtstamp')).toBe('2025-12-01T00:00:00Z');
});

test('whoever holds it publishes it, or whoever keeps the site', () => {
  const organizerOf = (data: Record<string, unknown>) =>
    read({ start: '2024-06-14', ...data }).items[0]?.component.getFirstProperty('organizer');
  const units = [organizerOf({ host: 'xa-a' }), organizerOf({ host: undefined })];
  expect(units.map((unit) => [unit?.getFirstParameter('cn'), unit?.getFirstValue()])).toEqual([
    ['xa-a', 'https://gallery.example/don-vi/xa-a/'],
    ['phong-noi-vu', 'https://gallery.example/don-vi/phong-noi-vu/'],
  ]);
});

test('no word of a title ends a line, and no line is longer than 75 octets', () => {
  const { text, items } = read({ start: '2024-06-14', title: hostile, place: 'Nhà văn hóa, thôn A; tổ 2' });
  expect(items[0]?.summary).toBe(hostile);
  expect(items[0]?.location).toBe('Nhà văn hóa, thôn A; tổ 2');
  expect(items[0]?.description).toContain(summary);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});

test.each([
  ['commas', ','.repeat(200)],
  ['backslashes', '\\'.repeat(200)],
  ['semicolons after a letter of three octets', 'ệ;'.repeat(90)],
  ['line breaks', Array.from({ length: 60 }, (_, index) => `dòng ${index}`).join('\r\n')],
  ['letters of four octets', '𝄞,'.repeat(60)],
  ['marks of their own', 'e\u0302\u0323;'.repeat(60)],
])('a line is never folded inside an escape or a letter: %s', (_name, words) => {
  // Each `start` moves the places where the line is folded (RFC 5545 §3.1) one octet further.
  for (let start = 0; start < 8; start += 1) {
    const place = 'x'.repeat(start) + words;
    const { text, items } = read({ start: '2024-06-14', place });
    expect(text.split('\r\n').filter((line) => /(?<!\\)(?:\\\\)*\\$/.test(line))).toEqual([]);
    expect(text).not.toContain('\uFFFD');
    expect(items[0]?.location).toBe(place.replaceAll('\r\n', '\n'));
  }
});

test('a second program reads the same', () => {
  const changes = [{ date: '2024-06-01', what: 'noi' }];
  const data = { start: '2024-06-14T07:30+07:00', title: hostile, place: 'Nhà văn hóa, thôn A; tổ 2', changes };
  const { text, items } = read(data);
  const { method, events = [] } = convertIcsCalendar(undefined, text);
  const [read2] = events;
  expect(method).toBe('PUBLISH');
  expect([read2?.summary, read2?.location]).toEqual([hostile, data.place]);
  expect([read2?.sequence, read2?.status]).toEqual([items[0]?.sequence, 'CONFIRMED']);
  expect(read2?.start.date.toISOString()).toBe('2024-06-14T00:30:00.000Z');
  expect(read2?.lastModified?.date.toISOString()).toBe('2024-06-01T00:00:00.000Z');
});
