/** Booklets: what they gather, and which picked entries readers cannot see. */
import { describe, expect, test } from 'vitest';
import { checkEntry, parseFields } from '../../../../src/domain/check.ts';
import { consent, problemsOf, referenceData, source, today } from '../../../support/builders.ts';

const booklet = (change: Record<string, unknown>) =>
  source('documents', 'tap', { kind: 'tai-lieu', number: '1', date: '2025-01-01', ...change });
const contest = source('events', 'cuoc-thi', {
  kind: 'cuoc-thi-viet',
  contest: { rules: 'ke-hoach-2021-2025', openOn: '2025-10-01', closeOn: '2025-10-02' },
});
const foreword = 'Tập này kể lại việc làm của bà con.';

describe('what a booklet gathers', () => {
  test.each([
    ['a movement', booklet({ gathers: { movement: 'nong-thon-moi' }, foreword }), []],
    ['a year', booklet({ gathers: { year: 2024 } }), []],
    ['a contest', booklet({ gathers: { contest: 'cuoc-thi' } }), []],
    ['picked entries', booklet({ items: [{ exemplar: '2024-a' }] }), []],
    ['an event that is no contest', booklet({ gathers: { contest: 'tham-quan' } }), ['R2 gathers.contest']],
    ['a movement that is not there', booklet({ gathers: { movement: 'khong-co' } }), ['R2 gathers.movement']],
    ['two at once', booklet({ gathers: { movement: 'nong-thon-moi', year: 2024 } }), ['R1 gathers.year']],
    ['both', booklet({ gathers: { year: 2024 }, items: [{ exemplar: '2024-a' }] }), ['R1 gathers']],
    ['for a plan', source('documents', 'tap', { gathers: { year: 2024 } }), ['R1 gathers']],
    ['a foreword of a plan', source('documents', 'tap', { foreword }), ['R1 foreword']],
  ])('%s', (_case, document, expected) => {
    const found = problemsOf([document, contest, source('events', 'tham-quan'), source('exemplars', '2024-a')]);
    expect(found.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual(expected);
  });
});

describe('picked entries that readers cannot see are told, and nothing is held up', () => {
  const items = [{ exemplar: '2024-a' }];
  test.each([
    ['published', {}, {}, 0],
    ['due later', { publishedOn: '2025-12-02' }, {}, 1],
    ['a sample in a booklet for readers', { sample: true }, {}, 1],
    ['a sample in a sample', { sample: true }, { sample: true }, 0],
    ['withdrawn', { consent: { ...consent, withdrawnOn: '2025-11-01' } }, {}, 1],
  ])('%s', (_case, entry, document, expected) => {
    const found = problemsOf([source('exemplars', '2024-a', entry), booklet({ items, ...document })]);
    const ofBooklet = found.filter(({ path }) => path[0] === 'items');
    expect(ofBooklet.map(({ severity, path }) => `${severity} ${path.join('.')}`)).toEqual(
      Array.from({ length: expected }, () => 'warning items.0.exemplar'),
    );
  });

  test('the form, which knows only the ids of hidden entries, tells nothing', () => {
    const [shown, hidden] = [source('exemplars', '2024-a'), source('exemplars', '2024-b')];
    const known = [...referenceData, shown].map((each) => parseFields(each).entry);
    const { problems } = checkEntry(
      booklet({ items: [{ exemplar: '2024-a' }, { exemplar: '2024-b' }] }),
      [...known, { ...parseFields(hidden).entry, values: {} }],
      today,
    );
    expect(problems).toEqual([]);
  });
});
