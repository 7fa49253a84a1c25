/**
 * One group of links beside a list: the choices of a facet, or the words of a vocabulary, which have pages of their
 * own.
 */
import { themeKindNames } from '../../domain/themes.ts';
import type { Store } from '../../queries/store.ts';
import { usedThemes } from '../../queries/themes.ts';
import { strings } from '../../strings.ts';
import { urls } from '../../urls.ts';

export interface FacetLinks {
  title: string;
  links: readonly { label: string; count: number; href: string; selected?: boolean }[];
}

/** One group of links for each vocabulary of themes, to stand beside the facets of a list. */
export const linksToThemes = (store: Store): FacetLinks[] =>
  themeKindNames
    .map((kind) => ({
      title: strings.themes[kind],
      links: usedThemes(store, kind).map(({ id, label, count }) => ({ label, count, href: urls.theme(kind, id) })),
    }))
    .filter(({ links }) => links.length > 0);
