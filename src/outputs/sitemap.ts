/** The sitemaps: one for each year, with its articles and the pages of its months, and one with other pages. */
import { lastChangeOf } from '../domain/changes.ts';
import { monthOf } from '../domain/days.ts';
import { planPage } from '../domain/plan-page.ts';
import { themeKindNames } from '../domain/themes.ts';
import { element } from './xml.ts';
import { listAwardYears } from '../queries/awards.ts';
import { listClusters } from '../queries/clusters.ts';
import { bookletParts } from '../queries/booklet-parts.ts';
import { listBooklets } from '../queries/booklets.ts';
import { listMajorCorrections } from '../queries/corrections.ts';
import { paginate, toPagePath } from '../queries/pagination.ts';
import { getPlan } from '../queries/plan.ts';
import { hasCriteria } from '../queries/plan-parts.ts';
import { publishedInYear, yearsPublished } from '../queries/published-years.ts';
import { listYears } from '../queries/selections.ts';
import type { Article, Store } from '../queries/store.ts';
import { themePages } from '../queries/themes.ts';
import { toCalendar } from '../queries/timeline.ts';
import type * as siteAddresses from '../urls.ts';

/** The addresses of the site: the module `src/urls.ts`. */
type SiteAddresses = typeof siteAddresses;

interface Location {
  path: string;
  /** Last day on which the page is known to have changed. */
  changed?: string | undefined;
}

/** Name of the part that has no year. */
const others = 'chung';

/**
 * Names of the parts. A year without addresses has no part. Samples have no address here, because search engines must
 * not index them.
 */
export function sitemapParts(store: Store, site: SiteAddresses): string[] {
  const years = [...yearsPublished(store, 'exemplars'), ...yearsPublished(store, 'stories')].map(String);
  const filled = [...new Set(years)].sort().filter((year) => locationsOf(store, year, site).length > 0);
  return [others, ...filled];
}

export const locationsOf = (store: Store, part: string, site: SiteAddresses): Location[] =>
  part === others ? otherLocations(store, site) : locationsOfYear(store, Number(part), site);

function locationsOfYear(store: Store, year: number, site: SiteAddresses): Location[] {
  const stories = publishedInYear(store, 'stories', year);
  const months = new Set(stories.map(({ data }) => monthOf(data.publishedOn)));
  return [
    ...articleLocations(publishedInYear(store, 'exemplars', year), site),
    ...articleLocations(stories, site),
    ...[...months].map((month) => ({ path: site.urls.storyMonth(month) })),
  ];
}

const articleLocations = (entries: readonly Article[], { addressOf }: SiteAddresses): Location[] =>
  withoutSamples(entries).map((entry) => ({
    path: addressOf(entry),
    changed: lastChangeOf(entry.data) ?? entry.data.publishedOn,
  }));

/** The addresses of the pages of a list. */
const pagesOf = (root: string, items: readonly unknown[]): Location[] =>
  paginate(items).map(({ number }) => ({ path: `${root}${toPagePath(number)}` }));

function otherLocations(store: Store, { urls }: SiteAddresses): Location[] {
  const fixed = [
    urls.home,
    urls.movements,
    urls.units,
    urls.progress,
    urls.form('gioi-thieu-guong'),
    urls.form('da-lam-theo'),
    urls.documents,
    urls.roundUps,
    urls.data,
    urls.embedCodes,
  ];
  return [
    ...fixed.map((path) => ({ path })),
    ...pagesOf(urls.exemplars, store.exemplars),
    ...pagesOf(urls.stories, store.stories),
    ...themeKindNames.flatMap((kind) => [
      { path: urls.themes(kind) },
      ...themePages(store, kind).map(({ params: { list } }) => ({ path: urls.theme(kind, list) })),
    ]),
    { path: urls.replication },
    { path: urls.modelsWaiting },
    { path: urls.visits },
    { path: urls.allAwards },
    ...listAwardYears(store).map(({ year }) => ({ path: urls.awards(year) })),
    { path: urls.planHoldings },
    { path: urls.contests },
    { path: urls.months },
    { path: urls.clusters },
    ...listClusters(store).map(({ slug }) => ({ path: urls.cluster(slug) })),
    ...pagesOf(urls.events, toCalendar(store.events, store.today).past),
    ...pagesOf(urls.corrections, listMajorCorrections(store)),
    ...store.pages.map(({ id, data }) => ({
      path: id === planPage ? urls.plan : urls.page(id),
      changed: lastChangeOf(data),
    })),
    ...(hasCriteria(getPlan(store).text) ? [{ path: urls.planCriteria }] : []),
    ...store.movements.map(({ id }) => ({ path: urls.movement(id) })),
    ...store.units.map(({ id }) => ({ path: urls.unit(id) })),
    ...listYears(store).map((year) => ({ path: urls.year(year) })),
    ...withoutSamples(listBooklets(store)).flatMap(({ id }) =>
      bookletParts(store, id).map((_, index) => ({ path: urls.bookletPart(id, index + 1) })),
    ),
    ...withoutSamples(store.events).map(({ id, data }) => ({ path: urls.event(id), changed: lastChangeOf(data) })),
  ];
}

/** Pages of sample entries have `noindex`. */
const withoutSamples = <Item extends { data: { sample: boolean } }>(entries: readonly Item[]): Item[] =>
  entries.filter(({ data }) => !data.sample);

/** `kind` names the root element and its children as the sitemap protocol does, such as `urlset` and `url`. */
export function sitemapAnswer(
  kind: { whole: string; each: string },
  locations: readonly Location[],
  { absolute }: SiteAddresses,
): Response {
  const lines = locations.map(({ path, changed }) => {
    const day = changed === undefined ? '' : element('lastmod', changed);
    return `<${kind.each}>${element('loc', absolute(path))}${day}</${kind.each}>`;
  });
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${kind.whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${kind.whole}>`,
    '',
  ].join('\n');
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
}
