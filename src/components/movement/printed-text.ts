import type { Movement } from '../../domain/movement.ts';

type Slip = Movement['corrections'][number];
type Part = string | Slip;

/** Splits the text into clauses, which end with a semicolon, and each clause at its misprints. */
export function toClauses(text: string, slips: readonly Slip[]): Part[][] {
  const parts = slips.reduce<Part[]>(
    (pieces, slip) => pieces.flatMap((piece) => (typeof piece === 'string' ? cutAt(piece, slip) : [piece])),
    [text],
  );
  const clauses: Part[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      clauses.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...others] = part.split(/(?<=;) /);
    clauses.at(-1)?.push(first);
    clauses.push(...others.map((other) => [other]));
  }
  return clauses.map((clause) => clause.filter((part) => part !== ''));
}

function cutAt(piece: string, slip: Slip): Part[] {
  const [before = '', ...after] = piece.split(slip.from);
  return after.length === 0 ? [piece] : [before, slip, after.join(slip.from)];
}
