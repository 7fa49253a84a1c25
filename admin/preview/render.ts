/** Renders a draft as its page, with the page's own components. */
// Must be the first import: it sets the order of the cascade layers, as in the site's own stylesheet.
import type { ToldWords } from '../../src/components/card/to-tell.ts';
import type { GatedName } from '../../src/domain/collections.ts';
import '../../src/styles/layers.css';
import { renderToString } from 'astro/runtime/server/index.js';
import { coverOf } from '../../src/covers/arrange.ts';
import { materialOf } from '../../src/covers/material.ts';
import { isPlanPage } from '../../src/domain/plan-page.ts';
import EventPage from '../../src/pages/su-kien/[slug].astro';
import ExemplarPage from '../../src/pages/dien-hinh/[slug].astro';
import MovementPage from '../../src/pages/phong-trao/[id].astro';
import PlanPage from '../../src/pages/ke-hoach/index.astro';
import ProsePage from '../../src/pages/[page].astro';
import StoryPage from '../../src/pages/nguoi-tot-viec-tot/[slug].astro';
import UnitPage from '../../src/pages/don-vi/[id].astro';
import { addressOf } from '../../src/urls.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import type { Draft } from './draft/draft.ts';
import { toStore, type Entry } from './draft/to-store.ts';
import DocumentPage from './pages/Document.astro';
import { makeResult } from './page-result.ts';
import { setShown } from './shown.ts';
import type { SiteData } from './site-fields.ts';
import '../../src/styles/lineage.css';
import '../../src/styles/late.css';
import './preview.css';

type Factory = Parameters<typeof renderToString>[1];

interface Template {
  page: unknown;
  /** Name of the prop that receives the entry. */
  prop: string;
}

const templates: Readonly<Record<CollectionName, Template>> = {
  exemplars: { page: ExemplarPage, prop: 'exemplar' },
  stories: { page: StoryPage, prop: 'story' },
  events: { page: EventPage, prop: 'event' },
  pages: { page: ProsePage, prop: 'page' },
  movements: { page: MovementPage, prop: 'movement' },
  units: { page: UnitPage, prop: 'unit' },
  documents: { page: DocumentPage, prop: 'document' },
};
const planTemplate: Template = { page: PlanPage, prop: 'page' };

/** The whole page as HTML. Calls must not overlap, because the components share one state (`shown.ts`). */
export async function render(draft: Draft, site: SiteData, today: string): Promise<string> {
  const { store, entry } = toStore(draft, site, today);
  const { page, prop } = isPlanPage(draft) ? planTemplate : templates[draft.collection];
  setShown({
    collection: draft.collection,
    id: draft.id,
    store,
    quarters: site.quarters,
    counts: site.counts,
    body: { body: draft.body, photoNames: photosOf(entry).map(({ name }) => name) },
    words: wordsOf(site),
    cover: coverAddress(entry, site),
    fileSizes: new Map(site.documents.flatMap(({ id, fileSize }) => (fileSize === undefined ? [] : [[id, fileSize]]))),
  });
  const result = makeResult(addressOf(draft), location.origin);
  const html = await renderToString(result, page as Factory, { [prop]: entry }, {}, true);
  if (typeof html !== 'string') throw new Error('A page answered with something else than a page.');
  return html;
}

const photosOf = ({ data }: Entry): { name: string }[] => (data['photos'] ?? []) as { name: string }[];

function wordsOf({ exemplars, stories }: SiteData): ReadonlyMap<string, ToldWords> {
  const wordsIn =
    (collection: GatedName) =>
    ({ id, told }: { id: string; told?: ToldWords | undefined }): [string, ToldWords][] =>
      told === undefined ? [] : [[addressOf({ collection, id }), told]];
  return new Map([...exemplars.flatMap(wordsIn('exemplars')), ...stories.flatMap(wordsIn('stories'))]);
}

function coverAddress({ id, data }: Entry, site: SiteData): string {
  const look = site.movements.find((movement) => movement.id === data['movement'])?.data;
  return `data:image/svg+xml,${encodeURIComponent(coverOf(id, materialOf(look)))}`;
}
