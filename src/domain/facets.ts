/** The facets by which readers can filter the lists of exemplars and stories. */
import { yearOf } from './days.ts';
import type { Exemplar } from './exemplar.ts';
import { costBands, timeBands, type CostBand, type TimeBand } from './vocabulary.ts';

/** Facets of which readers may combine two. */
export type CombinedFacet = 'phong-trao' | 'loai' | 'don-vi' | 'nam';
/**
 * Upper limits, such as “under 10 million”. A choice of a limit is never combined with another choice, so limits add
 * few pages.
 */
export type LimitFacet = 'chi-phi' | 'thoi-gian';
export type FacetName = CombinedFacet | 'cum-khoi' | LimitFacet;

/** Facets in the order in which they appear in a URL. */
export const exemplarFacets: readonly FacetName[] = [
  'phong-trao',
  'loai',
  'don-vi',
  'cum-khoi',
  'nam',
  'chi-phi',
  'thoi-gian',
];
export const storyFacets: readonly FacetName[] = ['phong-trao', 'don-vi', 'cum-khoi', 'nam'];

/** Largest number of facets in one filter. Each combination is a page, so this limits the number of pages. */
export const maxChoices = 2;

/**
 * A pair of choices gets a list page if at least one entry in 500 matches both. An entry matches about six pairs, so
 * there are at most about 3,000 such pages. With up to 500 entries, every pair that has an entry gets a page.
 */
const entriesPerPair = 500;

/**
 * How many entries must match `choices` choices together for them to get a list page, in a collection of `entries`
 * entries.
 */
export const fewestListed = (choices: number, entries: number): number =>
  choices < 2 ? 1 : Math.max(1, Math.ceil(entries / entriesPerPair));
/**
 * The choices of each limit, the lowest first. Each covers the band at the same index of `costBands` or `timeBands`,
 * and all bands before it.
 */
export const limits = {
  'chi-phi': {
    'khong-ton-tien': 'Không tốn tiền',
    'duoi-2-trieu': 'Dưới 2 triệu đồng',
    'duoi-10-trieu': 'Dưới 10 triệu đồng',
    'duoi-50-trieu': 'Dưới 50 triệu đồng',
  },
  'thoi-gian': {
    'trong-mot-tuan': 'Làm được trong một tuần',
    'trong-mot-thang': 'Làm được trong một tháng',
    'trong-mot-vu': 'Làm được trong một vụ',
    'trong-mot-nam': 'Làm được trong một năm',
  },
} as const satisfies Record<LimitFacet, Readonly<Record<string, string>>>;

export const isLimit = (facet: FacetName): facet is LimitFacet => Object.hasOwn(limits, facet);

/** Whether a choice of the facet is never combined with another, so that it adds few pages. */
export const standsAlone = (facet: FacetName): boolean => facet === 'cum-khoi' || isLimit(facet);

/** Whether one filter may hold a choice of each of the two facets. */
export const areCombined = (one: FacetName, other: FacetName): boolean =>
  one !== other && !standsAlone(one) && !standsAlone(other);

/** The cluster of a unit, as in its address; undefined for a unit of no cluster. */
export type ClusterOf = (unit: string) => string | undefined;

/** The fields of exemplars and stories that facets use; invalid fields are absent. */
interface Faceted {
  movement?: string | undefined;
  alsoMovements?: readonly string[] | undefined;
  subject?: Pick<Exemplar['subject'], 'kind'> | undefined;
  unit?: string | undefined;
  recognisedOn?: string | undefined;
  happenedOn?: string | undefined;
  toReplicate?: { cost?: { band: CostBand } | undefined; firstResult?: { band: TimeBand } | undefined } | undefined;
}

/** The limits that a value in this band does not exceed. */
function limitsOf(facet: LimitFacet, bands: object, band: string | undefined): string[] {
  return band === undefined ? [] : Object.keys(limits[facet]).slice(Object.keys(bands).indexOf(band));
}

export function facetValuesOf(entry: Faceted, facet: FacetName, clusterOf: ClusterOf): string[] {
  const { movement, alsoMovements = [], subject, unit, recognisedOn, happenedOn, toReplicate } = entry;
  const day = recognisedOn ?? happenedOn;
  switch (facet) {
    case 'phong-trao':
      return movement === undefined ? [] : [movement, ...alsoMovements];
    case 'loai':
      return subject === undefined ? [] : [subject.kind];
    case 'don-vi':
      return unit === undefined ? [] : [unit];
    case 'cum-khoi':
      return [unit === undefined ? [] : (clusterOf(unit) ?? [])].flat();
    case 'nam':
      return day === undefined ? [] : [String(yearOf(day))];
    case 'chi-phi':
      return limitsOf(facet, costBands, toReplicate?.cost?.band);
    case 'thoi-gian':
      return limitsOf(facet, timeBands, toReplicate?.firstResult?.band);
  }
}
