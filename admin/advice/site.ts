/** Gathers what the advice must know of the rest of the site. */
import { collections, type GatedName } from '../../src/domain/collections.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { fixedFiles, fixedPages } from '../../src/domain/site-paths.ts';
import type { CheckedEntry } from '../../src/domain/rules/rule.ts';
import type { AdvisingSite, OtherEntry } from './advice.ts';
import { oddWords } from './spelling.ts';

/** The part of `site.json` that is read here. */
export type SummarisedSite = Readonly<
  Partial<Record<GatedName, readonly { id: string; data: { title: string; summary: string } }[]>>
>;

export function toAdvisingSite(site: SummarisedSite, known: readonly CheckedEntry[]): AdvisingSite {
  const others = (['exemplars', 'stories'] as const).flatMap((collection): OtherEntry[] =>
    (site[collection] ?? []).map(({ id, data: { title, summary } }) => ({ collection, id, title, summary })),
  );
  const words = others.flatMap(({ title, summary }) => oddWords(`${title} ${summary}`));
  const paths = new Set(known.map(({ collection, id }) => `${collections[collection].path}${id}/`));
  const isListed = new Set<CollectionName>(known.map(({ collection }) => collection));
  return {
    others,
    lexicon: new Set(words),
    hasPage: (path) => {
      if (Object.hasOwn(fixedPages, path) || fixedFiles.has(path) || paths.has(path)) return true;
      // Whether other pages exist, such as those of the collection `pages`, is not known here.
      return ![...isListed].some((collection) => path.startsWith(collections[collection].path));
    },
  };
}
