/** All pages that search engines may index. */
import type { APIRoute } from 'astro';
import { criteriaPageOf } from '../components/plan/contents.ts';
import { lastChangeOf } from '../domain/changes.ts';
import { planPage } from '../domain/plan-page.ts';
import { themeKindNames } from '../domain/themes.ts';
import { element } from '../outputs/xml.ts';
import { toListPath } from '../queries/list-pages.ts';
import { paginate } from '../queries/pagination.ts';
import { getPlan } from '../queries/plan.ts';
import { listYears, storyMonths } from '../queries/selections.ts';
import { getStore, type Store } from '../queries/store.ts';
import { themePages } from '../queries/themes.ts';
import { absolute, urls } from '../urls.ts';

interface Location {
  path: string;
  /** Last day on which the page is known to have changed. */
  changed?: string | undefined;
}

export const GET: APIRoute = async () => {
  const lines = listLocations(await getStore()).map(({ path, changed }) => {
    const day = changed === undefined ? '' : element('lastmod', changed);
    return `<url>${element('loc', absolute(path))}${day}</url>`;
  });
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
  return new Response(xml, { headers: { 'Content-Type': 'application/xml' } });
};

function listLocations(store: Store): Location[] {
  return [
    ...[
      urls.home,
      urls.movements,
      urls.units,
      urls.progress,
      urls.events,
      urls.documents,
      urls.roundUps,
      urls.corrections,
      urls.data,
      urls.embedCodes,
    ].map((path) => ({ path })),
    ...paginate(store.exemplars).map(({ number }) => ({ path: `${urls.exemplars}${toListPath([], number)}` })),
    ...paginate(store.stories).map(({ number }) => ({ path: `${urls.stories}${toListPath([], number)}` })),
    ...themeKindNames.flatMap((kind) => [
      { path: urls.themes(kind) },
      ...themePages(store, kind).map(({ params: { list } }) => ({ path: urls.theme(kind, list) })),
    ]),
    ...store.pages.map(({ id, data }) => ({
      path: id === planPage ? urls.plan : urls.page(id),
      changed: lastChangeOf(data),
    })),
    ...(criteriaPageOf(getPlan(store).text) === undefined ? [] : [{ path: urls.planCriteria }]),
    ...store.movements.map(({ id }) => ({ path: urls.movement(id) })),
    ...withoutSamples(store.exemplars).map(({ id, data }) => ({
      path: urls.exemplar(id),
      changed: lastChangeOf(data) ?? data.publishedOn,
    })),
    ...withoutSamples(store.stories).map(({ id, data }) => ({
      path: urls.story(id),
      changed: lastChangeOf(data) ?? data.publishedOn,
    })),
    ...storyMonths(store).map(([month]) => ({ path: urls.storyMonth(month) })),
    ...store.units.map(({ id }) => ({ path: urls.unit(id) })),
    ...listYears(store).map((year) => ({ path: urls.year(year) })),
    ...withoutSamples(store.events).map(({ id, data }) => ({ path: urls.event(id), changed: lastChangeOf(data) })),
  ];
}

/** Pages of sample entries have `noindex`. */
const withoutSamples = <Item extends { data: { sample: boolean } }>(entries: Item[]): Item[] =>
  entries.filter(({ data }) => !data.sample);
