import { asQuestion } from '../recording/questions.ts';
import type { PlanYears } from '../domain/plans.ts';
import { bucketOf, countProgress, type ProgressRow } from '../domain/progress.ts';
import { listPlans } from './plans.ts';
import type { MovementEntry, Store } from './store.ts';

export interface MovementProgress {
  movement: MovementEntry;
  rows: ProgressRow[];
  /** The same count for the samples of a preview; empty if there are none. */
  sampleRows: ProgressRow[];
}

/**
 * Published exemplars against the floors of the plan. An exemplar counts for its main movement only, not for
 * `alsoMovements`.
 */
export const progressOf = asQuestion(
  'progressOf',
  (store: Store, movements: readonly MovementEntry[]): MovementProgress[] => {
    return movements.map((movement) => {
      const own = store.exemplars.filter(({ data }) => data.movement === movement.id).map(({ data }) => data);
      const samples = own.filter((data) => data.sample).map((data) => ({ ...data, sample: false }));
      return {
        movement,
        rows: countProgress(movement.data, own),
        sampleRows: samples.length === 0 ? [] : countProgress(movement.data, samples),
      };
    });
  },
);

export interface PlanProgress {
  id: string;
  /** Years of the plan; set only if there are several plans. */
  plan?: PlanYears;
  progress: MovementProgress[];
}

/** Progress for each plan separately, because the floors of one plan say nothing about another. */
export const progressByPlan = asQuestion('progressByPlan', (store: Store): PlanProgress[] => {
  const plans = listPlans(store);
  return plans.map(({ id, years, movements }) => ({
    id,
    progress: progressOf(store, movements),
    ...(plans.length > 1 && { plan: years }),
  }));
});

export interface FloorSummary {
  floors: number;
  /** Number of floors that are reached or exceeded. */
  reached: number;
  /** Number of published exemplars that count towards a floor. */
  counted: number;
  /** Number of samples in a preview that would count if they were real. */
  samples: number;
}

/**
 * Counts the floors, and those that are reached. A surplus in one movement does not fill the floor of another, so each
 * floor is compared only with the exemplars that count towards it.
 */
export function summariseFloors(progress: readonly MovementProgress[]): FloorSummary {
  const tallies = progress.flatMap(({ rows }) => rows.flatMap(talliesOf));
  return {
    floors: tallies.length,
    reached: tallies.filter(({ published, atLeast }) => published >= atLeast).length,
    counted: sum(tallies.map(({ published }) => published)),
    samples: sum(progress.flatMap(({ sampleRows }) => sampleRows.flatMap(talliesOf)).map(({ published }) => published)),
  };
}

/** How many published exemplars count towards no floor of these movements, by the reason. */
export interface LeftOut {
  samples: number;
  newFactors: number;
  /** Recognised before or after the plan, of another plan, or not assigned to collectives or individuals. */
  others: number;
}

export const leftOutOf = asQuestion('leftOutOf', (store: Store, movements: readonly MovementEntry[]): LeftOut => {
  const known = new Map(movements.map((movement) => [movement.id, movement.data]));
  const out = store.exemplars
    .map(({ data }) => data)
    .filter((data) => {
      const movement = known.get(data.movement);
      return movement === undefined || bucketOf(data, movement) === undefined;
    });
  const samples = out.filter(({ sample }) => sample).length;
  const newFactors = out.filter(({ sample, stage }) => !sample && stage === 'nhan-to-moi').length;
  return { samples, newFactors, others: out.length - samples - newFactors };
});

const talliesOf = ({ collectives, individuals }: ProgressRow) => [collectives, individuals];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
