import { countProgress, type ProgressRow } from '../domain/progress.ts';
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
