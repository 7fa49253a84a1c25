import { describe, expect, test } from 'vitest';
import { askAgainOn, unseenForAYear } from '../../../src/domain/last-look.ts';

const today = '2025-12-01';
const followUp = (date: string) => ({ date, status: 'dang-phat-huy' as const });
const exemplar = { stage: 'dien-hinh' as const, recognisedOn: '2023-01-02' };

describe('unseen for a year', () => {
  test.each([
    ['recognised long ago and never seen', exemplar, { since: '2023-01-02', days: 1064 }],
    ['seen 365 days ago', { ...exemplar, followUps: [followUp('2024-12-01')] }, undefined],
    ['seen 366 days ago', { ...exemplar, followUps: [followUp('2024-11-30')] }, { since: '2024-11-30', days: 366 }],
    [
      'seen last in time, not last in the list',
      { ...exemplar, followUps: [followUp('2025-03-01'), followUp('2023-05-01')] },
      undefined,
    ],
    ['a sample', { ...exemplar, sample: true }, undefined],
    ['still emerging', { ...exemplar, stage: 'nhan-to-moi' as const }, undefined],
    ['no valid day', { stage: 'dien-hinh' as const }, undefined],
  ])('%s', (_case, values, unseen) => {
    expect(unseenForAYear(values, today)).toEqual(unseen);
  });
});

test('the day to ask again is the first on which a year has passed', () => {
  const seen = { ...exemplar, followUps: [followUp('2024-12-10')] };
  const day = askAgainOn(seen) ?? '';
  expect(day).toBe('2025-12-11');
  expect(unseenForAYear(seen, day)).toEqual({ since: '2024-12-10', days: 366 });
  expect(unseenForAYear(seen, '2025-12-10')).toBeUndefined();
  expect(askAgainOn({ ...seen, sample: true })).toBeUndefined();
});
