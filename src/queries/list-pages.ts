/** All pages of a list: the whole list, each filtered list, and the older pages of both. */
import type { FacetName } from '../domain/facets.ts';
import { listChoiceSets, narrow, toFacetPath, type Choice } from './facets.ts';
import { paginate, toPagePath, toParam, type ListPage } from './pagination.ts';
import type { Article, UnitEntry } from './store.ts';

interface ListRoute<Item> {
  params: { list: string | undefined };
  props: { choices: Choice[]; page: ListPage<Item> };
}

export function listPages<Item extends Article>(
  entries: readonly Item[],
  facets: readonly FacetName[],
  units: readonly UnitEntry[],
): ListRoute<Item>[] {
  return [[], ...listChoiceSets(entries, facets, units)].flatMap((choices) =>
    paginate(narrow<Item>(entries, choices, units)).map((page) => ({
      params: { list: toParam(toListPath(choices, page.number)) },
      props: { choices, page },
    })),
  );
}

/** The last part of the URL of one page of a list. */
export const toListPath = (choices: readonly Choice[], number?: number): string =>
  `${toFacetPath(choices)}${toPagePath(number)}`;
