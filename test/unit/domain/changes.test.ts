import { describe, expect, test } from 'vitest';
import { lastChangeOf } from '../../../src/domain/changes.ts';
import { checkEntry, parseFields } from '../../../src/domain/check.ts';
import { problemsOf, referenceData, source, today } from '../../support/builders.ts';

describe('the last change of an entry published on 2024-12-20', () => {
  const publishedOn = '2024-12-20';
  const text = 'Số đúng là 22.';

  test.each([
    ['nothing said', {}, undefined],
    ['an update', { updatedOn: '2025-01-05' }, '2025-01-05'],
    ['a correction', { corrections: [{ date: '2025-03-31', text }] }, '2025-03-31'],
    [
      'an update before a correction',
      { updatedOn: '2025-01-05', corrections: [{ date: '2025-04-30', text }] },
      '2025-04-30',
    ],
    [
      'an update after the corrections, which stand in no order',
      {
        updatedOn: '2025-06-01',
        corrections: [
          { date: '2025-05-31', text },
          { date: '2025-02-28', text },
        ],
      },
      '2025-06-01',
    ],
    ['a follow-up', { followUps: [{ date: '2025-09-09' }] }, '2025-09-09'],
    ['a follow-up before publication', { followUps: [{ date: '2024-12-01' }] }, undefined],
    ['an revoked award', { recognitions: [{ revoked: { date: '2025-10-10' } }, {}] }, '2025-10-10'],
    ['a minor correction', { corrections: [{ date: '2025-03-31', weight: 'nho', text }] }, undefined],
    [
      'a minor correction after a major one',
      {
        corrections: [
          { date: '2025-03-31', weight: 'lon', text },
          { date: '2025-05-31', weight: 'nho', text },
        ],
      },
      '2025-03-31',
    ],
    ['a correction on the day of publication', { corrections: [{ date: publishedOn, text }] }, publishedOn],
  ])('%s', (_case, fields, expected) => {
    expect(lastChangeOf({ publishedOn, ...fields })).toBe(expected);
  });

  test('an event has changes and no day of publication', () => {
    expect(lastChangeOf({ changes: [{ date: '2024-05-02' }, { date: '2024-04-30' }] })).toBe('2024-05-02');
  });
});

/** The check runs on 2025-12-01 (`today`). */
describe('a day that says a change is not ahead', () => {
  const followUp = (date: string) => ({ date, status: 'dang-phat-huy' });
  const award = (date: string) => ({ title: 'giay-khen', year: 2025, conferredBy: 'UBND xã', revoked: { date } });
  const correction = (date: string) => ({ date, text: 'Số đúng là 22, không phải 23.' });
  const change = (date: string) => ({ date, what: 'noi' });

  test.each([
    ['exemplars', { updatedOn: '2025-12-02' }, ['updatedOn']],
    ['exemplars', { corrections: [correction('2025-11-30'), correction('2026-02-28')] }, ['corrections.1.date']],
    ['stories', { corrections: [{ ...correction('2025-12-31'), weight: 'nho' }] }, ['corrections.0.date']],
    ['exemplars', { followUps: [followUp('2031-01-01'), followUp('2025-12-01')] }, ['followUps.0.date']],
    ['exemplars', { recognitions: [award('2026-01-01')] }, ['recognitions.0.revoked.date']],
    ['exemplars', { updatedOn: '2026-03-01', followUps: [followUp('2027-07-07')] }, ['updatedOn', 'followUps.0.date']],
    ['stories', { updatedOn: '2026-12-01' }, ['updatedOn']],
    ['stories', { corrections: [correction('2025-12-31')] }, ['corrections.0.date']],
    ['events', { changes: [change('2025-12-25'), change('2025-12-24')] }, ['changes.0.date', 'changes.1.date']],
    ['exemplars', { updatedOn: '2025-12-01', followUps: [followUp('2025-12-01')] }, []],
    ['stories', { corrections: [correction('2025-12-01')] }, []],
    ['events', { changes: [change('2025-12-01')] }, []],
  ] as const)('%s: %j', (collection, fields, expected) => {
    const id = collection === 'exemplars' ? '2024-a' : 'a';
    const problems = problemsOf([source(collection, id, fields)]).filter(({ severity }) => severity === 'error');
    expect(problems.map(({ path }) => path.join('.'))).toEqual(expected);
  });

  test('a page too', () => {
    const page = {
      title: 'Giới thiệu',
      updatedOn: '2026-01-01',
      order: 1,
      summary: 'Một trang nói về trang này. '.repeat(5).trim(),
    };
    expect(problemsOf([source('pages', 'gioi-thieu', page)]).map(({ path, message }) => [...path, message])).toEqual([
      [
        'updatedOn',
        'ghi 2026-01-01, sau hôm nay (2025-12-01). Hãy ghi ngày việc đã xảy ra; việc chưa làm thì để đến hôm ấy hãy ghi.',
      ],
    ]);
  });
});

describe('a change of what calendars keep has to be recorded', () => {
  const shown = { start: '2025-12-20T07:30+07:00', end: '2025-12-20T11:00+07:00', changes: [] as object[] };
  const moved = { date: '2025-11-10', what: 'thoi-gian' };
  const others = referenceData.map((each) => parseFields(each).entry);
  const check = (before: object, now: object) =>
    checkEntry(
      source('events', 'a', { ...shown, ...now }),
      others,
      today,
      parseFields(source('events', 'a', { ...shown, ...before })).entry,
    ).problems.map(({ path, message }) => [path.join('.'), message.split('.')[0]]);
  const unrecorded = (names: string) => [['changes', `${names} khác với sự kiện đang hiện trên trang`]];
  const on = (...days: string[]) => ({ changes: days.map((date) => ({ ...moved, date })) });
  const earlier = (day: string, last: string) => [
    ['changes', `ngày đổi gần nhất ghi ${day}, trước ngày đang hiện trên trang (${last})`],
  ];

  test.each([
    ['another hour', {}, { start: '2025-12-20T08:00+07:00' }, unrecorded('lúc bắt đầu')],
    ['another day', {}, { start: '2025-12-21', end: '2025-12-22' }, unrecorded('lúc bắt đầu, lúc kết thúc')],
    ['no end any more', {}, { end: undefined }, unrecorded('lúc kết thúc')],
    ['another place', {}, { place: 'Hội trường huyện đội cũ' }, unrecorded('nơi tổ chức')],
    [
      'the same change once more',
      { changes: [moved] },
      { changes: [moved], place: 'Nơi khác' },
      unrecorded('nơi tổ chức'),
    ],
    ['another hour that is told', {}, { start: '2025-12-20T08:00+07:00', changes: [moved] }, []],
    ['another title', {}, { title: 'Tham quan ba chiếc cọc ba màu' }, []],
    ['nothing', { changes: [moved] }, { changes: [moved] }, []],
    [
      'a change taken away',
      { changes: [moved] },
      {},
      [['changes', 'sự kiện đang hiện trên trang có 1 mục, ở đây còn 0']],
    ],
    ['a day put earlier', on('2025-11-20'), on('2025-11-10'), earlier('2025-11-10', '2025-11-20')],
    ['a day put a year earlier', on('2025-01-01'), on('2024-01-01'), earlier('2024-01-01', '2025-01-01')],
    [
      'two earlier days instead of one, with another place',
      on('2025-11-20'),
      { ...on('2025-11-10', '2025-11-09'), place: 'Nơi khác' },
      earlier('2025-11-10', '2025-11-20'),
    ],
    [
      'the last of three put before the others, and another hour that is not told',
      on('2025-10-01', '2025-11-30', '2025-10-02'),
      { ...on('2025-10-01', '2025-09-30', '2025-10-02'), end: undefined },
      [...unrecorded('lúc kết thúc'), ...earlier('2025-10-02', '2025-11-30')],
    ],
    ['a slip put later', on('2025-11-10'), on('2025-11-12'), []],
    ['an earlier day that is not the last', on('2025-11-10', '2025-11-20'), on('2025-11-01', '2025-11-20'), []],
    ['one more on an earlier day', on('2025-11-20'), on('2025-11-20', '2025-11-15'), []],
    ['the same in another order', on('2025-11-10', '2025-11-20'), on('2025-11-20', '2025-11-10'), []],
  ])('%s', (_case, before, now, expected) => {
    expect(check(before, now)).toEqual(expected);
  });

  test('a new event has nothing beside it', () => {
    expect(checkEntry(source('events', 'a', shown), others, today).problems).toEqual([]);
  });
});
