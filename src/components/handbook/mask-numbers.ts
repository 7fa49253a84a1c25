import { findPersonalData } from '../../text/personal-data.ts';

/** A bad example may not bring a telephone number onto the site. */
export function maskNumbers(text: string): string {
  return findPersonalData(text).reduce(
    (masked, { match }) => masked.replaceAll(match, match.slice(0, 2) + match.slice(2).replace(/\d/g, 'x')),
    text,
  );
}
