/** Boundary cases of the rules for events, documents and units. */
import { describe, expect, test } from 'vitest';
import { photo, problemsOf, source } from '../../../support/builders.ts';

describe('events', () => {
  const milestone = {
    kind: 'moc-ke-hoach',
    place: undefined,
    host: undefined,
    planSection: 'IV.5.a',
    verbatim: 'Trong Quý I năm 2022',
  };
  const call = { kind: 'phat-dong', audience: 'Các chi hội', exemplars: ['2024-a'], end: '2025-12-31' };
  const contest = { rules: 'ke-hoach-2021-2025', openOn: '2025-10-01', closeOn: '2025-10-01' };

  const moved = { date: '2025-11-02', what: 'thoi-gian' };
  const cancelled = { date: '2025-11-20', what: 'huy' };
  const again = { date: '2025-11-25', what: 'to-chuc-lai' };

  test.each([
    ['a whole day', { start: '2025-12-20', end: '2025-12-20' }, []],
    ['an end later that day', { end: '2025-12-20T09:00+07:00' }, []],
    ['an end on the same day, but earlier', { end: '2025-12-20T06:00+07:00' }, ['end']],
    ['an end before the start', { end: '2025-12-19' }, ['end']],
    ['a milestone with a day', { ...milestone, start: '2022-01-28' }, []],
    ['a milestone with words for its time', { ...milestone, start: undefined, dateText: 'Quý I năm 2022' }, []],
    ['a milestone without a time', { ...milestone, start: undefined }, ['start']],
    ['a milestone without its section', { ...milestone, planSection: undefined }, ['verbatim']],
    ['a visit with words only for its time', { start: undefined, dateText: 'Quý I năm 2022' }, ['start']],
    ['a contest', { kind: 'cuoc-thi-viet', contest }, []],
    ['a contest without rules', { kind: 'cuoc-thi-viet' }, ['contest']],
    [
      'a contest that closes too early',
      { kind: 'cuoc-thi-viet', contest: { ...contest, closeOn: '2025-09-30' } },
      ['contest'],
    ],
    ['a visit with rules', { contest }, ['contest']],
    ['a call to follow', call, []],
    ['a call to nobody', { ...call, audience: undefined }, ['audience']],
    ['a call that names no exemplar', { ...call, exemplars: [] }, ['exemplars']],
    ['a call without an end', { ...call, end: undefined }, ['end']],
    ['a visit for somebody', { audience: 'Các chi hội' }, ['audience']],
    ['a photo of a public event', { photos: [{ ...photo, people: 'su-kien-cong-khai' }] }, []],
    ['a photo that needs consent', { photos: [{ ...photo, people: 'da-dong-y' }] }, ['photos']],
    ['a photo of children', { photos: [{ ...photo, minors: true }] }, ['photos']],
    ['a visit that was cancelled', { cancelled: true, changes: [cancelled] }, []],
    ['a visit cancelled without its day', { cancelled: true }, ['changes']],
    ['a visit cancelled with another change alone', { cancelled: true, changes: [moved] }, ['changes']],
    ['a cancelled visit that takes place after all', { changes: [cancelled, again] }, []],
    ['one whose changes stand in another order', { changes: [again, cancelled] }, []],
    ['a cancelled visit that says it takes place again', { cancelled: true, changes: [cancelled, again] }, ['changes']],
    ['one cancelled among its changes only', { changes: [moved, cancelled] }, ['cancelled']],
  ])('%s', (_case, change, expected) => {
    expect(
      problemsOf([source('events', 'a', change), source('exemplars', '2024-a')]).map(({ path }) => path[0]),
    ).toEqual(expected);
  });
});

describe('documents and units', () => {
  test.each([
    ['a plan without number and day', { kind: 'ke-hoach' }, []],
    ['a legal basis without them', { kind: 'can-cu' }, []],
    ['a report without them', { kind: 'bao-cao' }, ['number', 'date']],
    [
      'a booklet with entries',
      { kind: 'tai-lieu', number: '1', date: '2025-01-01', items: [{ exemplar: '2024-a' }] },
      [],
    ],
    ['a plan with entries', { items: [{ exemplar: '2024-a' }] }, ['items']],
  ])('%s', (_case, change, expected) => {
    const problems = problemsOf([source('documents', 'a', change), source('exemplars', '2024-a')]);
    expect(problems.map(({ path }) => path[0])).toEqual(expected);
  });

  test.each([
    ['a span of one day', { validFrom: '2024-01-01', validTo: '2024-01-01' }, []],
    ['an end before the beginning', { validFrom: '2024-01-02', validTo: '2024-01-01' }, ['validTo']],
    ['a successor after its end', { validTo: '2024-01-01', succeededBy: ['phong-noi-vu'] }, []],
    ['a successor without an end', { succeededBy: ['phong-noi-vu'] }, ['validTo']],
  ])('%s', (_case, change, expected) => {
    expect(problemsOf([source('units', 'a', change)]).map(({ path }) => path[0])).toEqual(expected);
  });
});
