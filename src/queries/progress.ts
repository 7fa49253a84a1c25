import type { PlanYears } from '../domain/plans.ts';
import { countProgress, type ProgressRow } from '../domain/progress.ts';
import { listPlans } from './plans.ts';
import type { MovementEntry, Store } from './store.ts';

export interface MovementProgress {
  movement: MovementEntry;
  rows: ProgressRow[];
  /** What the samples of a preview would count, row by row; empty in a release. */
  sampleRows: ProgressRow[];
}

/** Published exemplars against the floors of the plan; only the movement that counts them is told. */
export function progressOf(store: Store, movements: readonly MovementEntry[]): MovementProgress[] {
  return movements.map((movement) => {
    const own = store.exemplars.filter(({ data }) => data.movement === movement.id).map(({ data }) => data);
    const samples = own.filter((data) => data.sample).map((data) => ({ ...data, sample: false }));
    return {
      movement,
      rows: countProgress(movement.data, own),
      sampleRows: samples.length === 0 ? [] : countProgress(movement.data, samples),
    };
  });
}

export interface PlanProgress {
  id: string;
  /** Told where there are several plans. */
  plan?: PlanYears;
  progress: MovementProgress[];
}

/** Floors of one plan say nothing of those of another. */
export function progressByPlan(store: Store): PlanProgress[] {
  const plans = listPlans(store);
  return plans.map(({ id, years, movements }) => ({
    id,
    progress: progressOf(store, movements),
    ...(plans.length > 1 && { plan: years }),
  }));
}

export interface FloorSummary {
  floors: number;
  /** Floors that what is published reaches or passes. */
  reached: number;
  /** Published exemplars that count. */
  counted: number;
  /** Samples of a preview that would count, were they real. */
  samples: number;
}

/** Floors are counted, never added up: what one movement has too many does not fill the floor of another. */
export function summariseFloors(progress: readonly MovementProgress[]): FloorSummary {
  const tallies = progress.flatMap(({ rows }) => rows.flatMap(talliesOf));
  return {
    floors: tallies.length,
    reached: tallies.filter(({ published, atLeast }) => published >= atLeast).length,
    counted: sum(tallies.map(({ published }) => published)),
    samples: sum(progress.flatMap(({ sampleRows }) => sampleRows.flatMap(talliesOf)).map(({ published }) => published)),
  };
}

const talliesOf = ({ collectives, individuals }: ProgressRow) => [collectives, individuals];
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
