/** Chooses among the movements of several plans by the day that a report tells of. */
import type { KnownMovement } from './proposal.ts';

/** The movement, and those of earlier plans that it continues, the latest first. */
export function lineOf(movement: KnownMovement, movements: readonly KnownMovement[]): KnownMovement[] {
  const line = [movement];
  for (;;) {
    const earlier = movements.find(({ id }) => id === line.at(-1)?.continues);
    // A file may name itself, by mistake, as what it continues.
    if (earlier === undefined || line.includes(earlier)) return line;
    line.push(earlier);
  }
}

export const holds = ({ period }: KnownMovement, year: number): boolean =>
  period === undefined || (period.from <= year && year <= period.to);

/** The movements without those that another of the same line replaces in that year. */
export function movementsIn(year: number, movements: readonly KnownMovement[]): KnownMovement[] {
  const lines = movements.map((movement) => lineOf(movement, movements));
  const isReplaced = (movement: KnownMovement) =>
    lines.some((line) => line.includes(movement) && line.some((other) => other !== movement && holds(other, year)));
  return movements.filter((movement) => holds(movement, year) || !isReplaced(movement));
}
