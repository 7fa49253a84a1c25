/** Writes the names of people as newspapers do that must not name them: `Nguyễn Văn An` becomes `N.V.A.` */
import { namesWithin } from './names.ts';

const edge = '[\\p{L}\\p{N}-]';

/** `names` may be of households, such as `Hộ ông A và bà B`. A name of one word is too common to be looked for. */
export function withInitials(names: readonly string[]): (text: string) => string {
  const whole = names.flatMap(namesWithin).filter((name) => name.includes(' '));
  if (whole.length === 0) return (text) => text;
  const patterns = whole
    .sort((one, other) => other.length - one.length)
    .map((name) => name.split(' ').map(RegExp.escape).join('\\s+'));
  const all = new RegExp(`(?<!${edge})(?:${patterns.join('|')})(?!${edge})`, 'giu');
  return (text) => text.replace(all, toInitials);
}

const toInitials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join('');
