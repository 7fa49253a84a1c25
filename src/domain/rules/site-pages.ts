/** Finds the page of the site at a path, using the content only. */
import { standsFor } from '../archive-pages.ts';
import { collectionAt, collections, isGated, pathOf, type EntryKey, type GatedName } from '../collections.ts';
import { isBooklet } from '../document.ts';
import { daysBetween, monthOf, spanOf, yearOf } from '../days.ts';
import { exemplarFacets, facetValuesOf, fewestListed, maxChoices, standsAlone, storyFacets } from '../facets.ts';
import type { CollectionName } from '../fields.ts';
import { planPage } from '../plan-page.ts';
import { yearsOfPlan } from '../plans.ts';
import { mayShow, type Audience, type Gated } from '../public.ts';
import { visitMonths } from '../vocabulary.ts';
import { fixedFiles, fixedPages, followedPages } from '../site-paths.ts';
import { slugOfCluster } from '../unit.ts';
import { findTheme, kindOfThemes, type ThemeKind } from '../themes.ts';
import type { CheckedEntry, Corpus } from './rule.ts';

/** The site as a certain audience sees it. */
export interface SiteView {
  corpus: Corpus;
  audience: Audience;
  /** False on the editors' pages, which know only the published entries, and not all of their fields. */
  isComplete: boolean;
  /** Whether entries whose consent was taken back count as shown. */
  withTakenBack?: boolean;
}

/** `places` are the anchors on the page that a link may use; undefined when they are not known. */
interface SitePage {
  places: readonly string[] | undefined;
}
/** `hidden`: the entry exists, but this audience does not see it. */
type Found = SitePage | 'hidden' | undefined;

const plain: SitePage = { places: [] };
const somePage: SitePage = { places: undefined };

export function findSitePage(path: string, view: SiteView): Found {
  const { corpus } = view;
  const places = Object.hasOwn(fixedPages, path) ? fixedPages[path] : undefined;
  if (places !== undefined)
    return { places: path === collections.documents.path ? [...corpus.documents.keys()] : places };
  if (!path.endsWith('/')) return isFile(path, view) ? plain : undefined;
  const [section = '', ...rest] = path.split('/').slice(1, -1);
  const [id = '', ...further] = rest;
  const collection = collectionAt(path);
  if (collection === 'exemplars' || collection === 'stories') return findListed(collection, rest, view);
  const isPage = id === '' || (section === planPage && ['muc-iii', 'trang-nay-co-gi'].includes(id));
  if (isPage)
    return standsFor(section) === undefined ? (pageOf(corpus.pages.get(section), view) ?? unknownTo(view)) : undefined;
  if (further.length > 0) return undefined;
  const themes = kindOfThemes(`/${section}/`);
  if (themes !== undefined) return findTheme(themes, id) && (hasTheme(themes, id, view) ? plain : unknownTo(view));
  switch (collection ?? section) {
    case 'events':
      return pageOf(corpus.events.get(id), view) ?? unknownTo(view);
    case 'movements':
      return corpus.movements.has(id) ? { places: ['tieu-chi', 'chi-tieu', 'dien-hinh'] } : undefined;
    case 'units':
      return corpus.units.has(id) ? { places: ['dien-hinh'] } : undefined;
    case 'khen-thuong':
      return hasAwards(id, view) ? somePage : unknownTo(view);
    case 'lich':
      return hasEventMonth(id, view) ? somePage : unknownTo(view);
    case 'cum-khoi':
      return hasCluster(id, view) ? somePage : unknownTo(view);
    case 'nam':
      return hasYear(id, view) ? somePage : unknownTo(view);
    case 'tham-quan':
      return Object.hasOwn(visitMonths, id) ? somePage : undefined;
    case 'tong-hop':
      return isPeriod(id, view) ? plain : undefined;
    case 'tai-lieu':
      return hasBooklet(id, view) ? somePage : unknownTo(view);
    default:
      return undefined;
  }
}

const unknownTo = ({ isComplete }: SiteView): Found => (isComplete ? undefined : somePage);

function pageOf(entry: CheckedEntry | undefined, view: SiteView): Found {
  if (entry === undefined) return undefined;
  return isShown(entry, view) ? { places: entry.body?.headings.map(({ id }) => id) } : 'hidden';
}

/**
 * Whether the audience sees the entry. An article whose approval, consent or publication day is missing or invalid
 * counts as shown, because that fault is reported for the entry itself.
 */
function isShown(entry: EntryKey & { values: object }, { audience, withTakenBack = false }: SiteView): boolean {
  const { approval, consent, publishedOn }: Gated = entry.values;
  const isReadable = approval !== undefined && consent !== undefined && publishedOn !== undefined;
  if (isGated(entry) && !isReadable) return true;
  const given = consent !== undefined && withTakenBack ? { ...consent, withdrawnOn: undefined } : consent;
  return mayShow({ collection: entry.collection, values: { ...entry.values, consent: given } }, audience);
}

const shownIn = <Name extends GatedName | 'events'>(name: Name, view: SiteView): CheckedEntry<Name>[] =>
  [...view.corpus[name].values()].filter((entry) => isShown(entry, view));

/** Finds an entry, a page below an entry, a month of stories, or a filtered list. */
function findListed(collection: GatedName, parts: readonly string[], view: SiteView): Found {
  const [first = '', below, ...rest] = parts;
  if (isList(collection, parts, view)) return plain;
  const entry: CheckedEntry<GatedName> | undefined = view.corpus[collection].get(first);
  if (entry === undefined) return unknownTo(view);
  if (rest.length > 0) return undefined;
  const page = pageOf(entry, view);
  if (below === undefined || page === 'hidden') return page;
  if (below === 'loa') return entry.values.loa === undefined ? unknownTo(view) : plain;
  if (collection !== 'exemplars') return undefined;
  if (below === 'nhan-rong') return hasCopies(first, view) ? plain : undefined;
  return ['mot-trang', 'sinh-hoat', 'bao-chi'].includes(below) ? plain : undefined;
}

/**
 * Whether the path is a month of stories or a filtered list. Numbered pages of a list are no valid link targets,
 * because their entries move when an older one is withdrawn.
 */
function isList(collection: GatedName, parts: readonly string[], view: SiteView): boolean {
  const [first = '', ...choices] = parts;
  const entries = shownIn(collection, view);
  if (collection === 'stories' && parts.length === 1)
    return entries.some(({ values }) => monthOf(values.publishedOn ?? '') === first);
  const known = collection === 'exemplars' ? exemplarFacets : storyFacets;
  const pairs = Array.from({ length: choices.length / 2 }, (_, index) => choices.slice(2 * index, 2 * index + 2));
  const order = pairs.map(([facet]) => known.findIndex((each) => each === facet));
  const isWellFormed =
    first === 'loc' &&
    choices.length % 2 === 0 &&
    pairs.length > 0 &&
    pairs.length <= maxChoices &&
    (pairs.length === 1 || !order.some((place) => known.slice(place, place + 1).some(standsAlone))) &&
    order.every((place, index) => place > (order[index - 1] ?? -1));
  if (!isWellFormed) return false;
  const clusterOf = (unit: string) => slugOfCluster(view.corpus.units.get(unit)?.values ?? {});
  const isWithin = ({ values }: CheckedEntry<GatedName>) =>
    pairs.every(([, value = ''], index) =>
      known
        .slice(order[index], (order[index] ?? 0) + 1)
        .some((facet) => facetValuesOf(values, facet, clusterOf).includes(value)),
    );
  return entries.filter(isWithin).length >= fewestListed(pairs.length, entries.length);
}

/** The id between `start` and `end` in `path`; undefined if the path is not made of these three. */
function idIn(path: string, start: string, end: string): string | undefined {
  if (!path.startsWith(start) || !path.endsWith(end)) return undefined;
  const id = path.slice(start.length, -end.length);
  return /^[a-z0-9-]+$/.test(id) ? id : undefined;
}

function isFile(path: string, view: SiteView): boolean {
  const { corpus, isComplete } = view;
  const [, period] = /^\/tong-hop\/([\d-]+)\.(?:csv|docx|json|xlsx)$/.exec(path) ?? [];
  const { documents, events, exemplars } = collections;
  const pdf = idIn(path, documents.path, '.pdf');
  const booklet = idIn(path, '/tai-lieu/', '.pdf') ?? idIn(path, '/tai-lieu/', '.epub');
  const event = idIn(path, events.path, '.ics');
  const [, list = '', year = ''] = /^\/du-lieu\/v1(\/[a-z-]+\/)(\d{4})\.(?:csv|json|xlsx)$/.exec(path) ?? [];
  const welcoming = idIn(path, exemplars.path, '/thu-xin-tham-quan.docx');
  const followedUp = idIn(path, exemplars.path, '/da-lam-theo.docx');
  const [, followed] = /^(\/.*)(?:rss\.xml|feed\.json)$/.exec(path) ?? [];
  if (!isComplete && (pdf ?? event ?? booklet) !== undefined) return true;
  return (
    fixedFiles.has(path) ||
    (period !== undefined && isPeriod(period, view)) ||
    [...corpus.documents.values()].some(({ values }) => pdf !== undefined && values.file === `./${pdf}.pdf`) ||
    corpus.events.has(event ?? '') ||
    (booklet !== undefined && hasBooklet(booklet, view)) ||
    hasPublished(collectionAt(list), year, view) ||
    corpus.exemplars.has(followedUp ?? '') ||
    corpus.exemplars.get(welcoming ?? '')?.values.visit?.welcome === true ||
    (followed !== undefined && hasFeed(followed, view))
  );
}

/**
 * Whether the document is a booklet that readers see. The entries that it gathers are not counted, because they change
 * without an edit of the document.
 */
function hasBooklet(id: string, view: SiteView): boolean {
  const document = view.corpus.documents.get(id);
  if (document === undefined) return false;
  const { kind, gathers, items = [] } = document.values;
  return kind !== undefined && isBooklet({ kind, gathers, items }) && isShown(document, view);
}

/** Whether a shown exemplar or story was published in the year. */
const hasPublished = (collection: CollectionName | undefined, year: string, view: SiteView): boolean =>
  (collection === 'exemplars' || collection === 'stories') &&
  shownIn(collection, view).some(({ values }) => values.publishedOn?.startsWith(`${year}-`));

function hasFeed(path: string, { corpus }: SiteView): boolean {
  const name = collectionAt(path);
  if (name === undefined) return followedPages.includes(path);
  const { feed, path: list } = collections[name];
  if (path === list) return feed?.of === 'whole';
  return feed?.of === 'each' && [...corpus[name].values()].some((entry) => pathOf(entry) === path);
}

/** Whether at least one shown exemplar has the theme. */
const hasTheme = (kind: ThemeKind, id: string, view: SiteView): boolean =>
  shownIn('exemplars', view).some(({ values }) => values[kind]?.some((theme) => theme === id));

const hasCopies = (id: string, view: SiteView): boolean =>
  shownIn('exemplars', view).some(({ values }) => values.replicatedFrom === id);

/** Whether a shown event begins or ends in the month. */
const hasEventMonth = (month: string, view: SiteView): boolean =>
  shownIn('events', view).some(({ values }) =>
    [values.start, values.end].some((moment) => moment !== undefined && monthOf(moment) === month),
  );

const hasAwards = (year: string, view: SiteView): boolean =>
  shownIn('exemplars', view).some(({ values }) =>
    values.recognitions?.some((recognition) => String(recognition.year) === year),
  );

const hasCluster = (slug: string, { corpus }: SiteView): boolean =>
  [...corpus.units.values()].some(({ values }) => slugOfCluster(values) === slug);

/** Whether at least one shown exemplar, story or event belongs to the year: an event by its start, else its end. */
function hasYear(year: string, view: SiteView): boolean {
  const days = [
    ...shownIn('exemplars', view).map(({ values }) => values.recognisedOn),
    ...shownIn('stories', view).map(({ values }) => values.happenedOn),
    ...shownIn('events', view).map(({ values }) => values.start ?? values.end),
  ];
  return days.some((day) => day !== undefined && String(yearOf(day)) === year);
}

/**
 * Whether there is a period report for this month or year: from the year in which the earliest plan starts, or the
 * month of the earliest publication, up to the current period. A month's period begins up to 31 days before its first
 * day in the calendar.
 */
function isPeriod(period: string, view: SiteView): boolean {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(period)) return false;
  const { corpus, audience } = view;
  const plans = Map.groupBy(corpus.movements.values(), ({ values }) => values.plan).values();
  const starts = [...plans].map((own) => yearsOfPlan(own.flatMap(({ values }) => values.period ?? [])).from);
  const firstYear = Math.min(...starts);
  if (period.length === 4) return firstYear <= Number(period) && Number(period) <= yearOf(audience.today);
  const published = [...shownIn('exemplars', view), ...shownIn('stories', view)].flatMap(
    ({ values }) => values.publishedOn ?? [],
  );
  const [first = ''] = [`${firstYear}-01`, ...published.map(monthOf)].sort();
  return period >= first && daysBetween(audience.today, spanOf(period).first) <= 31;
}
