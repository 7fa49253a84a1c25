/** Finds the value of a closed list that a writer most likely meant. */
import { toSlug } from '../text/slug.ts';
import { isOneLetterOff } from '../text/slip.ts';

/** Least share of syllables that two names must have in common to count as near. */
const leastLikeness = 0.5;

/** The value whose code or label is most like the text; undefined when none is near. */
export function nearestOption(written: string, options: Readonly<Record<string, string>>): string | undefined {
  const typed = toSlug(written);
  const names = Object.entries(options).flatMap(([value, label]) =>
    [value, toSlug(label)].map((name) => ({ value, likeness: likenessOf(typed, name) })),
  );
  const [best] = names.sort((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness >= leastLikeness ? best.value : undefined;
}

/**
 * 1 for the same name, slightly less for names that differ in one letter, otherwise the share of their syllables that
 * the two names have in common.
 */
function likenessOf(typed: string, name: string): number {
  if (typed === name) return 1;
  if (isOneLetterOff(typed, name)) return 0.99;
  const [some, others] = [typed.split('-'), name.split('-')];
  const shared = some.filter((syllable) => others.includes(syllable)).length;
  return (2 * shared) / (some.length + others.length);
}
