/** Names the revoked recognitions, so that two releases can be compared. */
import { pathOf, type Entry } from './collections.ts';
import { mayShow, type Audience } from './public.ts';

interface Award {
  year: number;
  title: string;
  conferredBy: string;
}

export const nameRevoked = (path: string, { year, title, conferredBy }: Award): string =>
  `${path}#${year}-${title}, ${conferredBy}`;

/** The path of the exemplar's page, from a name that `nameRevoked` made. */
export const pageOfRevoked = (name: string): string => name.split('#')[0] ?? '';

/** The names of the revoked recognitions of the exemplars that are shown, sorted. */
export const listRevoked = (entries: readonly Entry[], audience: Audience): string[] =>
  entries
    .flatMap((entry) => (entry.collection === 'exemplars' && mayShow(entry, audience) ? [entry] : []))
    .flatMap((entry) =>
      entry.values.recognitions.flatMap((award) =>
        award.revoked === undefined ? [] : [nameRevoked(pathOf(entry), award)],
      ),
    )
    .sort();
