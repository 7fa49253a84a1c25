/** Tells in sentences what a version of an entry changed. */
import type { Field } from '../config/decap-shape.ts';
import { differencesOf, nothing, type NameOf } from '../kept/differences.ts';
import { phrasesOfHistory as phrases } from '../../src/editors/phrases-of-records.ts';

type Values = Readonly<Record<string, unknown>>;

/** One sentence for each field, in the order of the form. */
export function changesOf(fields: readonly Field[], before: Values, after: Values, nameOf: NameOf): string[] {
  return fields.flatMap((field) =>
    differencesOf([field], before, after, nameOf).map(({ label, mine: old, theirs: ours }) => {
      if (field.widget === 'markdown')
        return phrases.body(label, compareParagraphs(toParagraphs(old), toParagraphs(ours)));
      if (old === nothing) return phrases.filled(label);
      return ours === nothing ? phrases.emptied(label) : phrases.changed(label);
    }),
  );
}

const toParagraphs = (body: string): string[] => (body === nothing ? [] : body.split(/\n{2,}/));

interface Paragraphs {
  added: number;
  changed: number;
  removed: number;
}

/** A paragraph that took the place of another one counts as changed. */
function compareParagraphs(before: readonly string[], after: readonly string[]): Paragraphs {
  const shared = sharedLengths(before, after);
  const total = { added: 0, changed: 0, removed: 0 };
  let [at, to, removed, added] = [0, 0, 0, 0];
  const count = () => {
    const changed = Math.min(removed, added);
    total.changed += changed;
    total.added += added - changed;
    total.removed += removed - changed;
    [removed, added] = [0, 0];
  };
  const sharedFrom = (row: number, column: number) => shared[row]?.[column] ?? 0;
  while (at < before.length || to < after.length) {
    if (at < before.length && to < after.length && before[at] === after[to]) {
      count();
      at += 1;
      to += 1;
    } else if (to >= after.length || (at < before.length && sharedFrom(at + 1, to) >= sharedFrom(at, to + 1))) {
      removed += 1;
      at += 1;
    } else {
      added += 1;
      to += 1;
    }
  }
  count();
  return total;
}

/** Lengths of the longest common subsequences of what follows each pair of places. */
function sharedLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const [own = [], below = []] = [lengths[row], lengths[row + 1]];
    for (let column = after.length - 1; column >= 0; column -= 1)
      own[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
  }
  return lengths;
}
