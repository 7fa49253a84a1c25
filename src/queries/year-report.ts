/** The figures of a year, for the yearly report on the plan to the province (plan, V.3). */
import { asQuestion } from '../recording/questions.ts';
import { monthAfter, monthOf, yearOf } from '../domain/days.ts';
import { countProgress, type ProgressRow } from '../domain/progress.ts';
import type { PlanYears } from '../domain/plans.ts';
import { isInForce, listAwards } from './awards.ts';
import { firstPlanYear, listPlans, plansOfYear } from './plans.ts';
import { isMilestone } from './selections.ts';
import { originOf } from './replication.ts';
import type { DocumentEntry, ExemplarEntry, MovementEntry, Store } from './store.ts';
import { entriesOfYear } from './timeline.ts';

export interface YearReport {
  year: number;
  /** True if the year has not ended yet. */
  isOpen: boolean;
  rows: YearRow[];
  /** Exemplars recognised in the year, without samples. */
  recognised: { collectives: number; individuals: number; newFactors: number; replicated: number };
  /** Stories published in the year. */
  stories: number;
  /** Events of the year, past and coming, without milestones, cancelled events and samples. */
  events: number;
  /** Awards given in the year that have not been revoked. */
  recognitions: number;
  /** Exemplars recognised in the year, without samples, newest first. */
  fresh: ExemplarEntry[];
  /** Those of `fresh` that copied a public exemplar. */
  spread: { copy: ExemplarEntry; origin: ExemplarEntry }[];
  /** Award decisions of the year, earliest first. */
  decisions: DocumentEntry[];
  /** How many exemplars and stories were published in each of the twelve months. */
  months: number[];
  /** Number of samples among the exemplars and stories. They appear in previews only and are not counted above. */
  samples: number;
}

export interface YearRow {
  movement: MovementEntry;
  /** Years of the movement's plan; set when that is not the plan of the report. */
  ofOtherPlan?: PlanYears;
  /** Counts for the year of the report only. */
  inYear: ProgressRow;
  /** Counts from the start of the movement's plan to the end of the year. */
  soFar: ProgressRow;
  stories: number;
}

/** Years that have a report: from the first year of all plans to the present year, newest first. */
export const listReportYears = asQuestion('listReportYears', (store: Store): number[] => {
  const present = yearOf(store.today);
  return Array.from({ length: Math.max(1, present - firstPlanYear(store) + 1) }, (_, index) => present - index);
});

export const yearReportOf = asQuestion('yearReportOf', (store: Store, year: number): YearReport => {
  const { exemplars: all, events } = entriesOfYear(store, year);
  const exemplars = all.filter(({ data }) => !data.sample);
  const told = store.stories.filter(({ data }) => yearOf(data.publishedOn) === year);
  const stories = told.filter(({ data }) => !data.sample);
  const rows = movementsOfYear(store, year).flatMap(({ movement, ofOtherPlan }) =>
    rowsOf(store, movement, year).map((row) => (ofOtherPlan === undefined ? row : { ...row, ofOtherPlan })),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    year,
    isOpen: `${year}-12-31` >= store.today,
    rows,
    recognised: {
      collectives: sum(rows.map(({ inYear }) => inYear.collectives.published)),
      individuals: sum(rows.map(({ inYear }) => inYear.individuals.published)),
      newFactors: exemplars.filter(({ data }) => data.stage === 'nhan-to-moi').length,
      replicated: exemplars.filter((exemplar) => originOf(store, exemplar) !== undefined).length,
    },
    stories: stories.length,
    events: events.filter((event) => !isMilestone(event) && !event.data.cancelled && !event.data.sample).length,
    recognitions: listAwards(store, year).filter((award) => isInForce(award) && !award.exemplar.data.sample).length,
    ...newsOf(store, exemplars, year),
    samples: all.length - exemplars.length + told.length - stories.length,
  };
});

/**
 * The lists of the report: what was new, what was copied, and what was decided in the year; and the counts of its
 * months. `exemplars` are those recognised in the year, without samples.
 */
function newsOf(store: Store, exemplars: readonly ExemplarEntry[], year: number) {
  const published = [...store.exemplars, ...store.stories].filter(({ data }) => !data.sample).map(({ data }) => data);
  return {
    fresh: [...exemplars],
    spread: exemplars.flatMap((copy) => {
      const origin = originOf(store, copy);
      return origin === undefined ? [] : [{ copy, origin }];
    }),
    decisions: store.documents
      .filter(({ data: { kind, date, sample } }) => kind === 'quyet-dinh-khen-thuong' && isIn(date, year) && !sample)
      .sort((a, b) => (a.data.date ?? '').localeCompare(b.data.date ?? '')),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = monthAfter(`${year}-01`, index);
      return published.filter(({ publishedOn }) => monthOf(publishedOn) === month).length;
    }),
  };
}

const isIn = (day: string | null, year: number): boolean => day !== null && yearOf(day) === year;

/** Whether anything is counted. */
export const isCounted = ({ recognised, stories, recognitions, events }: YearReport): boolean =>
  Object.values(recognised).some((count) => count > 0) || stories + recognitions + events > 0;

/** Whether there is anything to report, even if only in samples. */
export const hasFigures = (report: YearReport): boolean => isCounted(report) || report.samples > 0;

/** Those of `listReportYears` with anything to report. */
export const yearsWithFigures = asQuestion('yearsWithFigures', (store: Store): number[] =>
  listReportYears(store).filter((year) => hasFigures(yearReportOf(store, year))),
);

/**
 * The movements of the plans of the year (`plansOfYear`), and other movements whose period includes it or that have a
 * story published in it.
 */
function movementsOfYear(store: Store, year: number): { movement: MovementEntry; ofOtherPlan?: PlanYears }[] {
  const [main, ...others] = plansOfYear(store, year);
  const spanning = [...(main?.movements ?? []), ...others.flatMap(({ movements }) => movements)];
  const isOfYear = (movement: MovementEntry) => {
    const { from, to } = movement.data.period;
    return spanning.includes(movement) || (from <= year && year <= to) || storiesIn(store, movement, year).length > 0;
  };
  const found: { movement: MovementEntry; ofOtherPlan?: PlanYears }[] = listPlans(store).flatMap(
    ({ id, years, movements }) =>
      movements.filter(isOfYear).map((movement) => (id === main?.id ? { movement } : { movement, ofOtherPlan: years })),
  );
  const isOther = ({ ofOtherPlan }: (typeof found)[number]) => Number(ofOtherPlan !== undefined);
  return found.toSorted((a, b) => isOther(a) - isOther(b));
}

const storiesIn = (store: Store, movement: MovementEntry, year: number) =>
  store.stories.filter(
    ({ data }) => data.movement === movement.id && yearOf(data.publishedOn) === year && !data.sample,
  );

function rowsOf(store: Store, movement: MovementEntry, year: number): YearRow[] {
  const own = store.exemplars.filter(({ data }) => data.movement === movement.id).map(({ data }) => data);
  const inYear = countProgress(
    movement.data,
    own.filter(({ recognisedOn }) => yearOf(recognisedOn) === year),
  );
  const soFar = countProgress(
    movement.data,
    own.filter(({ recognisedOn }) => yearOf(recognisedOn) <= year),
  );
  const stories = storiesIn(store, movement, year).length;
  return inYear.flatMap((row, index) => {
    const upTo = soFar[index];
    // Stories have no sector, so they are counted in the first row of their movement.
    return upTo === undefined ? [] : [{ movement, inYear: row, soFar: upTo, stories: index === 0 ? stories : 0 }];
  });
}
