import { expect, test } from 'vitest';
import { pauseAfter, whatIsDue } from '../../../../src/cli/publisher/due.ts';

test('pauses grow from half a minute to an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 99].map(pauseAfter)).toEqual([30, 60, 120, 300, 900, 1800, 3600, 3600, 3600]);
});

const state = {
  version: 1,
  state: 'da-len',
  message: '',
  commit: 'c',
  since: '',
  failures: 0,
  held: [],
  lost: [],
  released: { id: 'x', commit: 'c', time: '', day: '2026-12-01' },
} as const;

test.each([
  ['2026-12-01T01:59:59+07:00', 'nothing-new'],
  ['2026-12-01T02:00:00+07:00', 'nightly'],
  ['2026-12-01T02:59:59+07:00', 'nightly'],
  ['2026-12-01T03:00:00+07:00', 'nothing-new'],
])('at %s: %s', (moment, why) => {
  const question = { now: new Date(moment), head: 'c', setAside: undefined, isUnsent: false };
  expect(whatIsDue({ ...question, state: { ...state, held: [], lost: [] } }).why).toBe(why);
});

test.each([
  ['loi', 'c', 'unsent'],
  ['da-lui', 'c', 'pause'],
  ['da-lui', 'b', 'unsent'],
] as const)('a rollback that was not sent, after “%s” of %s: %s', (before, commit, why) => {
  const question = { now: new Date('2026-12-01T09:00:00+07:00'), head: 'c', setAside: 'c', isUnsent: true };
  const former = { ...state, held: [], lost: [], state: before, commit, next: '2026-12-01T09:30:00+07:00' };
  expect(whatIsDue({ ...question, state: former }).why).toBe(why);
});
