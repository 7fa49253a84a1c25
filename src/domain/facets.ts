/** The facets by which readers can filter the lists of exemplars and stories. */
import { yearOf } from './days.ts';
import type { Exemplar } from './exemplar.ts';

export type FacetName = 'phong-trao' | 'loai' | 'don-vi' | 'nam';

/** Facets in the order in which they appear in a URL. */
export const exemplarFacets: readonly FacetName[] = ['phong-trao', 'loai', 'don-vi', 'nam'];
export const storyFacets: readonly FacetName[] = ['phong-trao', 'don-vi', 'nam'];

/** Largest number of facets in one filter. Each combination is a page, so this limits the number of pages. */
export const maxChoices = 2;

/**
 * A pair of choices has a list if at least one entry in so many answers to both. An entry answers to some six pairs, so
 * there are some 3,000 of them at most. Up to so many entries, each pair with an entry has a list.
 */
const entriesPerPair = 500;

/** The fewest entries for which so many choices have a list, in a collection of this size. */
export const fewestListed = (choices: number, entries: number): number =>
  choices < 2 ? 1 : Math.max(1, Math.ceil(entries / entriesPerPair));

/** The fields of exemplars and stories that facets use; invalid fields are absent. */
interface Faceted {
  movement?: string | undefined;
  alsoMovements?: readonly string[] | undefined;
  subject?: Pick<Exemplar['subject'], 'kind'> | undefined;
  unit?: string | undefined;
  recognisedOn?: string | undefined;
  happenedOn?: string | undefined;
}

export function facetValuesOf(
  { movement, alsoMovements = [], subject, unit, recognisedOn, happenedOn }: Faceted,
  facet: FacetName,
): string[] {
  const day = recognisedOn ?? happenedOn;
  switch (facet) {
    case 'phong-trao':
      return movement === undefined ? [] : [movement, ...alsoMovements];
    case 'loai':
      return subject === undefined ? [] : [subject.kind];
    case 'don-vi':
      return unit === undefined ? [] : [unit];
    case 'nam':
      return day === undefined ? [] : [String(yearOf(day))];
  }
}
