import { expect, test } from 'vitest';
import { listMajorCorrections } from '../../../src/queries/corrections.ts';
import { listQuarters } from '../../../src/queries/quarters.ts';
import { exemplar, story, storeOf } from '../../support/store-builder.ts';

const major = (date: string) => ({ date, weight: 'lon' as const, text: `Sửa ngày ${date}.` });
const minor = (date: string) => ({ ...major(date), weight: 'nho' as const });
const gone = (on: string) => ({ path: `/dien-hinh/${on}/`, on, reason: 'theo-yeu-cau' as const, sample: false });

const store = storeOf({
  today: '2024-02-10',
  exemplars: [exemplar('a', { corrections: [major('2023-12-31'), minor('2024-01-01'), major('2022-05-05')] })],
  stories: [story('b', { corrections: [major('2024-01-01'), major('2023-12-31')] })],
  tombstones: [gone('2023-10-01'), gone('2023-09-30'), { ...gone('2023-11-01'), redirect: '/dien-hinh/a/' }],
});

test('the log holds major corrections, newest first', () => {
  expect(listMajorCorrections(store).map(({ entry, date }) => `${date} ${entry.id}`)).toEqual([
    '2024-01-01 b',
    '2023-12-31 a',
    '2023-12-31 b',
    '2022-05-05 a',
  ]);
});

test('each correction and withdrawal counts in its quarter; what has only moved does not', () => {
  expect(listQuarters(store)).toEqual([
    { year: 2024, number: 1, major: 1, minor: 1, withdrawn: 0 },
    { year: 2023, number: 4, major: 2, minor: 0, withdrawn: 1 },
    { year: 2023, number: 3, major: 0, minor: 0, withdrawn: 1 },
    { year: 2023, number: 2, major: 0, minor: 0, withdrawn: 0 },
  ]);
});
