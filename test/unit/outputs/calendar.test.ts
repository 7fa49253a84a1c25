import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { toCalendarFile } from '../../../src/outputs/calendar.ts';
import { event } from '../queries/store-builder.ts';
import { contextOf, hostile } from './context.ts';

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
  ['an hour and a day', { start: '2024-06-14T07:30+07:00', end: '2024-06-15' }, '2024-06-14', '2024-06-16'],
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

test('its name stays, and a cancelled one says so and takes the place of what was kept', () => {
  const [kept] = read({ start: '2024-06-14' }).items;
  const [cancelled] = read({ start: '2024-06-14', cancelled: true }).items;
  expect(cancelled?.uid).toBe(kept?.uid);
  expect([kept?.sequence, cancelled?.sequence]).toEqual([0, 1]);
  expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(cancelled?.summary).toMatch(/^\[Đã hủy\] /);
});

test('no word of a title ends a line, and no line is longer than 75 octets', () => {
  const { text, items } = read({ start: '2024-06-14', title: hostile, place: 'Nhà văn hóa, thôn A; tổ 2' });
  expect(items[0]?.summary).toBe(hostile);
  expect(items[0]?.location).toBe('Nhà văn hóa, thôn A; tổ 2');
  expect(items[0]?.description).toContain(summary);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});
