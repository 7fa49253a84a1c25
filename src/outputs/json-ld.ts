/**
 * Structured data for search engines (schema.org). It says no more than the page, and names the people that an entry is
 * about only if they agreed to that.
 */
import { lastChangeOf } from '../domain/changes.ts';
import { midnightOf } from '../domain/days.ts';
import { shownSubject } from '../domain/shown-names.ts';
import { officeToAsk } from '../queries/archive.ts';
import type { Article, ExemplarEntry, Store } from '../queries/store.ts';
import { strings } from '../strings.ts';

interface Named {
  '@type': 'Organization' | 'Person';
  name: string;
}

/** Fields common to all descriptions. */
interface Described {
  '@context': 'https://schema.org';
  publisher: Named;
}

export interface ArticleData extends Described {
  '@type': 'Article';
  headline: string;
  description: string;
  datePublished: string;
  dateModified?: string;
  image: string;
  author?: Named;
  about?: Named;
  /** Marks a fictional entry of a preview. */
  creativeWorkStatus?: string;
}

export interface SiteData extends Described {
  '@type': 'WebSite';
  name: string;
  description: string;
  url: string;
}

export type JsonLdData = ArticleData | SiteData;

/** `image` is the full address of the page's share picture. */
export function toArticle({ collection, data }: Article, image: string, store: Store): ArticleData {
  const changedOn = lastChangeOf(data);
  const about = collection === 'exemplars' ? toSubject(data) : undefined;
  return {
    ...describe(store),
    '@type': 'Article',
    headline: data.title,
    description: data.summary,
    datePublished: midnightOf(data.publishedOn),
    ...(changedOn === undefined ? {} : { dateModified: midnightOf(changedOn) }),
    image,
    ...(collection === 'stories' ? { author: { '@type': 'Person', name: data.author.name } } : {}),
    ...(about === undefined ? {} : { about }),
    ...(data.sample ? { creativeWorkStatus: strings.sampleTag } : {}),
  };
}

/** `url` is the full address of the home page. */
export const toSite = (url: string, store: Store): SiteData => ({
  ...describe(store),
  '@type': 'WebSite',
  name: store.settings.siteName,
  description: store.settings.tagline,
  url,
});

/** The office that runs the site or, in the archive state, the office that answers for it. */
const publisherOf = (store: Store) => officeToAsk(store, store.settings.owner);

const describe = (store: Store): Described => ({
  '@context': 'https://schema.org',
  publisher: { '@type': 'Organization', name: publisherOf(store).data.name },
});

/**
 * Undefined without consent to publish the name, and for a household, which is neither a person nor an organization.
 */
function toSubject(data: ExemplarEntry['data']): Named | undefined {
  const { kind } = data.subject;
  const name = shownSubject(data);
  if (name === undefined || kind === 'ho-gia-dinh') return undefined;
  return { '@type': kind === 'ca-nhan' ? 'Person' : 'Organization', name };
}
