import { findPersonalData } from '../../text/personal-data.ts';

/**
 * Replaces the digits of phone and ID numbers in bad examples, after the first two characters, with “x”: such numbers
 * must not get onto the site.
 */
export function maskNumbers(text: string): string {
  return findPersonalData(text).reduce(
    (masked, { match }) => masked.replaceAll(match, match.slice(0, 2) + match.slice(2).replace(/\d/g, 'x')),
    text,
  );
}
