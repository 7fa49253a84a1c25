/** Counts the published exemplars of a movement against the targets of its plan. Each target is a minimum. */
import type { Exemplar } from './exemplar.ts';
import { periodDays, type Movement } from './movement.ts';
import type { Sector, TargetBucket } from './vocabulary.ts';

export interface Tally {
  published: number;
  atLeast: number;
  /** Share of the target that is reached, from 0 to 1. */
  share: number;
}

export interface ProgressRow {
  /** Set when the plan has a target for each sector. */
  sector?: Sector;
  collectives: Tally;
  individuals: Tally;
}

type Countable = Pick<Exemplar, 'movement' | 'stage' | 'recognisedOn' | 'subject' | 'countAs' | 'sector' | 'sample'>;

/** The target that an exemplar counts towards; undefined when it counts towards none. */
export function bucketOf(exemplar: Countable, movement: Movement): TargetBucket | undefined {
  const { first, last } = periodDays(movement);
  const counts =
    exemplar.stage === 'dien-hinh' &&
    !exemplar.sample &&
    exemplar.recognisedOn >= first &&
    exemplar.recognisedOn <= last;
  if (!counts) return undefined;
  if (exemplar.subject.kind !== 'ho-gia-dinh') return exemplar.subject.kind;
  return movement.target.householdsCountAs ?? exemplar.countAs;
}

/** The rows of one movement: one for each sector if the plan has targets per sector, otherwise a single row. */
export function countProgress(movement: Movement, exemplars: readonly Countable[]): ProgressRow[] {
  const row = (counted: readonly Countable[]): ProgressRow => {
    const buckets = counted.map((exemplar) => bucketOf(exemplar, movement));
    return {
      collectives: tally(buckets.filter((bucket) => bucket === 'tap-the').length, movement.target.collectives),
      individuals: tally(buckets.filter((bucket) => bucket === 'ca-nhan').length, movement.target.individuals),
    };
  };
  const { perSector } = movement.target;
  if (perSector === undefined) return [row(exemplars)];
  return perSector.map((sector) => ({
    sector,
    ...row(exemplars.filter((exemplar) => exemplar.sector === sector)),
  }));
}

function tally(published: number, atLeast: number): Tally {
  return { published, atLeast, share: Math.min(1, published / atLeast) };
}
