import { expect, test } from 'vitest';
import { contestsToCome, listContests, winnersOf } from '../../../src/queries/contests.ts';
import { event, storeOf, story } from '../../support/store-builder.ts';

const contest = (id: string, openOn: string, closeOn: string, data = {}) =>
  event(id, { kind: 'cuoc-thi-viet', start: openOn, end: closeOn, contest: { openOn, closeOn, prizes: [] }, ...data });
const entry = (id: string, prize: string, of = 'open') => story(id, { contest: { event: of, prize } });
const storeOn = (today: string) =>
  storeOf({
    events: [
      contest('past', '2023-01-01', '2023-03-01'),
      contest('open', '2025-10-01', '2026-01-31'),
      contest('next', '2026-05-01', '2026-06-01'),
      contest('cancelled', '2025-10-01', '2026-01-31', { cancelled: true }),
      event('visit'),
    ],
    stories: [entry('third', 'ba'), entry('first', 'nhat'), entry('none', 'khong'), entry('elsewhere', 'nhi', 'past')],
    today,
  });
const ids = (contests: readonly { event: { id: string } }[]) => contests.map(({ event: { id } }) => id);

test('a contest is announced to its last day', () => {
  expect(ids(contestsToCome(storeOn('2026-01-31')))).toEqual(['open', 'next']);
  expect(ids(contestsToCome(storeOn('2026-02-01')))).toEqual(['next']);
  expect(ids(contestsToCome(storeOn('2026-06-02')))).toEqual([]);
});

test('the archive keeps all of them, the latest first', () => {
  expect(ids(listContests(storeOn('2026-02-01')))).toEqual(['next', 'cancelled', 'open', 'past']);
});

test('winners are the published entries with a prize, the best first', () => {
  expect(winnersOf(storeOn('2026-02-01'), 'open').map(({ id }) => id)).toEqual(['first', 'third']);
});
