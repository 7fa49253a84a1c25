import { countProgress, type ProgressRow } from '../domain/progress.ts';
import type { MovementEntry, Store } from './store.ts';

export interface MovementProgress {
  movement: MovementEntry;
  rows: ProgressRow[];
}

/** Published exemplars against the floors of the plan; only the movement that counts them is told. */
export function progressOf(store: Store, movements: readonly MovementEntry[]): MovementProgress[] {
  return movements.map((movement) => ({
    movement,
    rows: countProgress(
      movement.data,
      store.exemplars.filter(({ data }) => data.movement === movement.id).map(({ data }) => data),
    ),
  }));
}
