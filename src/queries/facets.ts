/**
 * Filters of lists that work without scripts: every combination of facets that readers can reach is a page. At most
 * `maxChoices` facets are combined, to limit the number of pages.
 */
import { facetValuesOf, maxChoices, type FacetName } from '../domain/facets.ts';
import { subjectKinds } from '../domain/vocabulary.ts';
import { findEntry } from './find.ts';
import { nameOfMovement } from './plans.ts';
import type { Article, Store } from './store.ts';

export interface Choice {
  facet: FacetName;
  value: string;
}
interface ChoiceLink extends Choice {
  label: string;
  count: number;
  selected: boolean;
  /** The choices after a click on this link: with this one added or, if it is selected, removed. */
  choices: Choice[];
}
export interface FacetGroup {
  facet: FacetName;
  links: ChoiceLink[];
}

const valuesOf = ({ data }: Article, facet: FacetName): string[] => facetValuesOf(data, facet);

export function narrow<Item extends Article>(entries: readonly Item[], choices: readonly Choice[]): Item[] {
  return entries.filter((entry) => choices.every(({ facet, value }) => valuesOf(entry, facet).includes(value)));
}

function labelOf(store: Store, { facet, value }: Choice): string {
  switch (facet) {
    case 'phong-trao':
      return nameOfFound(store, value) ?? value;
    case 'loai':
      return subjectKinds[value as keyof typeof subjectKinds];
    case 'don-vi':
      return store.units.find((unit) => unit.id === value)?.data.name ?? value;
    case 'nam':
      return value;
  }
}

function nameOfFound(store: Store, id: string): string | undefined {
  const movement = findEntry(store, 'movements', id);
  return movement && nameOfMovement(store, movement);
}

export const labelsOf = (store: Store, choices: readonly Choice[]): string[] =>
  choices.map((choice) => labelOf(store, choice));

/** All filters that have a page: one choice, or two choices of different facets, with at least one entry. */
export function listChoiceSets(entries: readonly Article[], facets: readonly FacetName[]): Choice[][] {
  const singles = facets.flatMap((facet) => {
    const values = new Set(entries.flatMap((entry) => valuesOf(entry, facet)));
    return [...values].sort().map((value) => [{ facet, value }]);
  });
  const pairs = singles.flatMap((first, index) =>
    singles
      .slice(index + 1)
      .map((second) => [...first, ...second])
      .filter(([a, b]) => a?.facet !== b?.facet)
      .filter((choices) => narrow(entries, choices).length > 0),
  );
  return [...singles, ...pairs];
}

/**
 * The links of every facet, each with the number of entries that it would show together with the choices of other
 * facets.
 */
export function toFacetGroups(
  store: Store,
  entries: readonly Article[],
  facets: readonly FacetName[],
  chosen: readonly Choice[],
): FacetGroup[] {
  return facets.map((facet) => {
    const others = chosen.filter((choice) => choice.facet !== facet).slice(0, maxChoices - 1);
    const within = narrow(entries, others);
    const values = [...new Set(within.flatMap((entry) => valuesOf(entry, facet)))];
    const links = values.map((value): ChoiceLink => {
      const selected = chosen.some((choice) => choice.facet === facet && choice.value === value);
      const taken = [...others, { facet, value }].sort((a, b) => facets.indexOf(a.facet) - facets.indexOf(b.facet));
      return {
        facet,
        value,
        label: labelOf(store, { facet, value }),
        count: narrow(within, [{ facet, value }]).length,
        selected,
        choices: selected ? chosen.filter((choice) => choice.facet !== facet) : taken,
      };
    });
    return { facet, links: sortLinks(store, facet, links) };
  });
}

function sortLinks(store: Store, facet: FacetName, links: ChoiceLink[]): ChoiceLink[] {
  const kinds = Object.keys(subjectKinds);
  const order = (link: ChoiceLink): number => {
    if (facet === 'phong-trao') return store.movements.findIndex((movement) => movement.id === link.value);
    if (facet === 'loai') return kinds.indexOf(link.value);
    return facet === 'nam' ? -Number(link.value) : 0;
  };
  return links.sort((a, b) => order(a) - order(b) || a.label.localeCompare(b.label, 'vi'));
}

/** The last part of the URL of a filtered list, such as `loc/phong-trao/nong-thon-moi/nam/2023/`. */
export const toFacetPath = (choices: readonly Choice[]): string =>
  choices.length === 0 ? '' : `loc/${choices.map(({ facet, value }) => `${facet}/${value}`).join('/')}/`;
