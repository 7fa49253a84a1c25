/**
 * Filters of lists that work without scripts: every combination of facets that readers can reach is a page. At most
 * `maxChoices` facets are combined, and in a large collection only pairs with some entries (`hasList`), to limit the
 * number of pages. Limits such as “under 10 million” and clusters are not combined.
 */
import type { GatedName } from '../domain/collections.ts';
import {
  areCombined,
  exemplarFacets,
  facetValuesOf,
  fewestListed,
  isLimit,
  limits,
  maxChoices,
  type ClusterOf,
  type FacetName,
} from '../domain/facets.ts';
import { subjectKinds } from '../domain/vocabulary.ts';
import { asQuestion } from '../recording/questions.ts';
import { clustersIn, listClusters } from './clusters.ts';
import { findEntry } from './find.ts';
import { indexBy } from './indexes.ts';
import { fullUnitName } from './unit-name.ts';
import { nameOfMovement } from './plans.ts';
import type { Article, Store, UnitEntry } from './store.ts';

export interface Choice {
  facet: FacetName;
  value: string;
}
interface ChoiceLink extends Choice {
  label: string;
  count: number;
  selected: boolean;
  /** The choices after a click on this link. See `toFacetGroups`. */
  choices: Choice[];
}
export interface FacetGroup {
  facet: FacetName;
  links: ChoiceLink[];
}

/** The key of the choices in `narrowed`. */
const keyOf = (choices: readonly Choice[]): string => choices.map(({ facet, value }) => `${facet}/${value}`).join(' ');

/**
 * Finds the entries that match one choice or a pair of choices. Cluster choices are missing, because an entry alone
 * does not tell its cluster.
 */
const narrowed = indexBy((entry: Article) => {
  const singles = exemplarFacets.flatMap((facet) =>
    facetValuesOf(entry.data, facet, () => undefined).map((value) => ({ facet, value })),
  );
  const pairs = singles.flatMap((one) =>
    singles.filter(({ facet }) => areCombined(facet, one.facet)).map((other) => [one, other] as const),
  );
  return [...singles.map((choice) => [choice]), ...pairs].map(keyOf);
});

type ValuesByFacet = Partial<Record<FacetName, readonly string[]>>;
/** The values of each entry, once they were asked for. The clusters of units decide some of them. */
const valuesOf = new WeakMap<ClusterOf, WeakMap<Article, ValuesByFacet>>();

/** The values that the entries have in a facet, in the order of the entries. */
function valuesIn(entries: readonly Article[], facet: FacetName, clusterOf: ClusterOf): Set<string> {
  const known = valuesOf.get(clusterOf) ?? new WeakMap<Article, ValuesByFacet>();
  valuesOf.set(clusterOf, known);
  const values = new Set<string>();
  for (const entry of entries) {
    const ofEntry = known.get(entry) ?? {};
    known.set(entry, ofEntry);
    for (const value of (ofEntry[facet] ??= facetValuesOf(entry.data, facet, clusterOf))) values.add(value);
  }
  return values;
}

/**
 * The entries that match all choices: no choice, one, or two whose facets are combined (`areCombined`). A cluster is
 * always the only choice.
 */
export function narrow<Item extends Article>(
  entries: readonly Item[],
  choices: readonly Choice[],
  units: readonly UnitEntry[],
): readonly Item[] {
  const [first] = choices;
  if (first === undefined) return entries;
  if (first.facet !== 'cum-khoi') return narrowed(entries, keyOf(choices)) as readonly Item[];
  const clusterOf = clustersIn(units);
  return entries.filter(({ data }) => clusterOf(data.unit) === first.value);
}

/** Whether enough entries match these choices for a list of their own. */
const hasList = (entries: readonly Article[], choices: readonly Choice[], units: readonly UnitEntry[]): boolean =>
  narrow(entries, choices, units).length >= fewestListed(choices.length, entries.length);

function labelOf(store: Store, { facet, value }: Choice): string {
  if (isLimit(facet)) return (limits[facet] as Readonly<Record<string, string>>)[value] ?? value;
  switch (facet) {
    case 'phong-trao':
      return nameOfFound(store, value) ?? value;
    case 'loai':
      return subjectKinds[value as keyof typeof subjectKinds];
    case 'don-vi':
      return nameOfPlace(store, value) ?? value;
    case 'cum-khoi':
      return listClusters(store).find(({ slug }) => slug === value)?.name ?? value;
    case 'nam':
      return value;
  }
}

/** The full name, which tells a former place from other places of the same name. */
function nameOfPlace(store: Store, id: string): string | undefined {
  const unit = findEntry(store, 'units', id);
  return unit && fullUnitName(unit);
}

function nameOfFound(store: Store, id: string): string | undefined {
  const movement = findEntry(store, 'movements', id);
  return movement && nameOfMovement(store, movement);
}

export const labelsOf = asQuestion('labelsOf', (store: Store, choices: readonly Choice[]): string[] =>
  choices.map((choice) => labelOf(store, choice)),
);

/** All filters that have a page: one choice, or two that may be combined and that enough entries match. */
export function listChoiceSets(
  entries: readonly Article[],
  facets: readonly FacetName[],
  units: readonly UnitEntry[],
): Choice[][] {
  const clusterOf = clustersIn(units);
  const singles = facets.flatMap((facet) => {
    return [...valuesIn(entries, facet, clusterOf)].sort().map((value) => [{ facet, value }]);
  });
  const pairs = singles.flatMap((first, index) =>
    singles
      .slice(index + 1)
      .map((second) => [...first, ...second])
      .filter(([a, b]) => a !== undefined && b !== undefined && areCombined(a.facet, b.facet))
      .filter((choices) => hasList(entries, choices, units)),
  );
  return [...singles, ...pairs];
}

/**
 * Every facet with its links. A link adds its value to the choice of another facet, or leads to its value alone if the
 * two have no list together. The link of a chosen value removes the choice. A facet without values is left out.
 */
export const toFacetGroups = asQuestion(
  'toFacetGroups',
  (store: Store, collection: GatedName, facets: readonly FacetName[], chosen: readonly Choice[]): FacetGroup[] => {
    const all: readonly Article[] = store[collection];
    const { units } = store;
    const clusterOf = clustersIn(units);
    const groups = facets.map((facet) => {
      const others = chosen.filter((choice) => areCombined(choice.facet, facet)).slice(0, maxChoices - 1);
      const values = valuesIn(narrow(all, others, units), facet, clusterOf);
      const links = [...values].map((value): ChoiceLink => {
        const selected = chosen.some((choice) => choice.facet === facet && choice.value === value);
        const together = [...others, { facet, value }].sort(
          (a, b) => facets.indexOf(a.facet) - facets.indexOf(b.facet),
        );
        const taken = hasList(all, together, units) ? together : [{ facet, value }];
        return {
          facet,
          value,
          label: labelOf(store, { facet, value }),
          count: narrow(all, taken, units).length,
          selected,
          choices: selected ? chosen.filter((choice) => choice.facet !== facet) : taken,
        };
      });
      return { facet, links: sortLinks(store, facet, links) };
    });
    return groups.filter(({ links }) => links.length > 0);
  },
);

function sortLinks(store: Store, facet: FacetName, links: ChoiceLink[]): ChoiceLink[] {
  const kinds = Object.keys(subjectKinds);
  const order = (link: ChoiceLink): number => {
    if (isLimit(facet)) return Object.keys(limits[facet]).indexOf(link.value);
    if (facet === 'phong-trao') return store.movements.findIndex((movement) => movement.id === link.value);
    if (facet === 'loai') return kinds.indexOf(link.value);
    return facet === 'nam' ? -Number(link.value) : 0;
  };
  return links.sort((a, b) => order(a) - order(b) || a.label.localeCompare(b.label, 'vi'));
}

/** The last part of the URL of a filtered list, such as `loc/phong-trao/nong-thon-moi/nam/2023/`. */
export const toFacetPath = (choices: readonly Choice[]): string =>
  choices.length === 0 ? '' : `loc/${choices.map(({ facet, value }) => `${facet}/${value}`).join('/')}/`;
