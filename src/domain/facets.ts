/** What a list of exemplars or stories can be narrowed by. */
import { yearOf } from './days.ts';
import type { Exemplar } from './exemplar.ts';

export type FacetName = 'phong-trao' | 'loai' | 'don-vi' | 'nam';

/** Facets in the order in which they stand in an address. */
export const exemplarFacets: readonly FacetName[] = ['phong-trao', 'loai', 'don-vi', 'nam'];
export const storyFacets: readonly FacetName[] = ['phong-trao', 'don-vi', 'nam'];

/** At most so many facets are combined, which keeps the number of pages in bounds. */
export const maxChoices = 2;

/** The fields of both kinds of entry that lists are narrowed by; those that are not well-formed are absent. */
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
