/**
 * Shortens names of people to initials, as newspapers do when they must not name somebody: `Nguyễn Văn An` becomes
 * `N.V.A.`
 */
import { namesWithin } from './names.ts';
import { wholeWords } from './whole-words.ts';

/**
 * `names` may be of households, such as `Hộ ông A và bà B`. A name of one word is not replaced, because it is too
 * common.
 */
export function withInitials(names: readonly string[]): (text: string) => string {
  const whole = names.flatMap(namesWithin).filter((name) => name.includes(' '));
  if (whole.length === 0) return (text) => text;
  const all = wholeWords(whole.sort((one, other) => other.length - one.length));
  // The period of the last initial also ends a sentence.
  return (text) => text.replace(all, toInitials).replaceAll(doublePeriod, '$1');
}

const doublePeriod = /((?:\p{Lu}\.){2,})\.(?!\.)/gu;

const toInitials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join('');
