/** The data of an earlier plan stays available when the settings name another plan. */
import { describe, expect, test } from 'vitest';
import { progressByPlan } from '../../../src/queries/progress.ts';
import { listPlans, mainPlan, nameOfMovement, plansOfYear } from '../../../src/queries/plans.ts';
import type { Store } from '../../../src/queries/store.ts';
import { listReportYears, yearReportOf } from '../../../src/queries/year-report.ts';
import { exemplar, movement, story, storeOf } from '../../support/store-builder.ts';

const old = { plan: 'cu', period: { from: 2021, to: 2025 } };
const next = { plan: 'moi', period: { from: 2026, to: 2030 } };
const movements = [
  movement('nong-thon', { ...next, order: 1, shortName: 'Nông thôn mới' }),
  movement('so-hoa', { ...next, order: 2 }),
  movement('nong-thon-cu', { ...old, order: 1, shortName: 'Nông thôn mới' }),
  movement('cong-so', {
    ...old,
    order: 2,
    period: { from: 2019, to: 2025, verbatim: 'giai đoạn 2019 - 2025' },
  }),
];
const running = (plan: string, from: number) => ({ plan, planPeriod: { from, to: from + 4 } }) as Store['settings'];
const siteOf = (settings: Store['settings'], parts: Partial<Store> = {}) =>
  storeOf({ settings, movements, today: '2027-03-01', ...parts });
const after = siteOf(running('moi', 2026));

describe('plans', () => {
  test.each([
    ['the new one', running('moi', 2026), ['moi 2026–2030', 'cu 2021–2025']],
    ['the old one', running('cu', 2021), ['cu 2021–2025', 'moi 2026–2030']],
    ['one without movements', running('sau', 2031), ['moi 2026–2030', 'cu 2021–2025']],
  ])('stand in their order while %s runs', (_case, settings, expected) => {
    const plans = listPlans(siteOf(settings));
    expect(plans.map(({ id, years }) => `${id} ${years.from}–${years.to}`)).toEqual(expected);
    expect(mainPlan(siteOf(settings))).toEqual(plans[0]);
  });

  test('without any movement, the one of the settings runs', () => {
    const settings = running('moi', 2026);
    expect(mainPlan(storeOf({ settings }))).toEqual({ id: 'moi', years: settings.planPeriod, movements: [] });
  });

  test.each([
    [2021, ['cu']],
    [2025, ['cu']],
    [2026, ['moi']],
    [2031, ['moi']],
    [2020, []],
  ])('of %i', (year, expected) => {
    expect(plansOfYear(after, year).map(({ id }) => id)).toEqual(expected);
  });

  test('floors are counted plan by plan', () => {
    expect(progressByPlan(after).map(({ id, plan, progress }) => [id, plan?.from, progress.length])).toEqual([
      ['moi', 2026, 2],
      ['cu', 2021, 2],
    ]);
    const alone = storeOf({ settings: running('cu', 2021), movements: movements.slice(2) });
    expect(progressByPlan(alone).map(({ plan, progress }) => [plan, progress.length])).toEqual([[undefined, 2]]);
  });
});

describe('a movement', () => {
  const nameOf = (id: string, settings: Store['settings']) => {
    const found = movements.find((each) => each.id === id);
    return found && nameOfMovement(siteOf(settings), found);
  };

  test.each([
    ['nong-thon', running('moi', 2026), 'Nông thôn mới'],
    ['nong-thon-cu', running('moi', 2026), 'Nông thôn mới (2021–2025)'],
    ['nong-thon', running('cu', 2021), 'Nông thôn mới (2026–2030)'],
    ['nong-thon-cu', running('cu', 2021), 'Nông thôn mới'],
    ['so-hoa', running('cu', 2021), 'so-hoa'],
    ['cong-so', running('moi', 2026), 'cong-so'],
  ])('%s is told from its namesake', (id, settings, expected) => {
    expect(nameOf(id, settings)).toBe(expected);
  });
});

describe('the report of a year', () => {
  const rowsOf = (year: number, parts: Partial<Store> = {}) =>
    yearReportOf(siteOf(running('moi', 2026), parts), year).rows.map((row) =>
      [row.movement.id, row.ofOtherPlan?.from].filter(Boolean).join(' '),
    );

  test('is about the plan of that year', () => {
    expect(rowsOf(2025)).toEqual(['nong-thon-cu', 'cong-so']);
    expect(rowsOf(2026)).toEqual(['nong-thon', 'so-hoa']);
    expect(rowsOf(2032)).toEqual(['nong-thon', 'so-hoa']);
  });

  test('has a story that came after the plan', () => {
    const stories = [story('muon', { movement: 'cong-so', publishedOn: '2026-01-09', sample: false })];
    expect(rowsOf(2026, { stories })).toEqual(['nong-thon', 'so-hoa', 'cong-so 2021']);
    expect(
      rowsOf(2026, { stories: [story('mau', { movement: 'cong-so', publishedOn: '2026-01-09', sample: true })] }),
    ).toEqual(['nong-thon', 'so-hoa']);
  });

  test('counts the work of a movement that is older than its plan', () => {
    const long = movement('dai', { ...next, period: { from: 2024, to: 2030, verbatim: 'giai đoạn 2024 - 2030' } });
    const parts = {
      movements: [long, ...movements],
      exemplars: [exemplar('som', { movement: 'dai', recognisedOn: '2025-02-01', recognitions: [] })],
    };
    expect(rowsOf(2025, parts)).toEqual(['nong-thon-cu', 'cong-so', 'dai 2026']);
    expect(yearReportOf(siteOf(running('moi', 2026), parts), 2025).recognised.collectives).toBe(1);
  });
});

test.each([
  ['the plan and its years', running('moi', 2026)],
  ['the years alone', running('cu', 2026)],
  ['the plan alone', running('moi', 2021)],
])('no year goes when the settings name another of %s', (_case, settings) => {
  expect(listReportYears(siteOf(settings))).toEqual([2027, 2026, 2025, 2024, 2023, 2022, 2021]);
});
