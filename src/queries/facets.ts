/**
 * Lists that a reader narrows by links alone: every reachable choice is a page of its own.
 * At most two facets are combined, which keeps the number of pages in bounds.
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
  /** Choices after this one is taken or, where selected, taken back. */
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

/** Every list page but the whole: one choice, or two of different facets, where something is found. */
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

/** The links of every facet, counted within the other choices already taken. */
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

/** `loc/phong-trao/nong-thon-moi/nam/2023`, the end of the address of a narrowed list. */
export const toFacetPath = (choices: readonly Choice[]): string =>
  choices.length === 0 ? '' : `loc/${choices.map(({ facet, value }) => `${facet}/${value}`).join('/')}/`;
