/** Tells in sentences what a version of an entry changed. */
import { diffArrays } from 'diff';
import type { Field } from '../config/decap-shape.ts';
import { differencesOf, nothing, type NameOf } from '../kept/differences.ts';
import { phrasesOfHistory as phrases } from '../../src/editors/phrases-of-records.ts';

type Values = Readonly<Record<string, unknown>>;

/** One sentence for each field that has changed, in the order of the form. */
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
  const total = { added: 0, changed: 0, removed: 0 };
  const parts = diffArrays([...before], [...after]);
  for (const [index, { added, removed, count }] of parts.entries()) {
    if (removed) total.removed += count;
    if (!added) continue;
    const replaced = parts[index - 1];
    const changed = replaced?.removed === true ? Math.min(replaced.count, count) : 0;
    total.changed += changed;
    total.removed -= changed;
    total.added += count - changed;
  }
  return total;
}
