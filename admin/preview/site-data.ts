/** `admin/site.json`: the data about the rest of the site that previews and advice need. */
import type { APIRoute } from 'astro';
import { getImage } from 'astro:assets';
import { toldOf } from '../../src/components/card/told.ts';
import { fileSizeOf } from '../../src/components/document/file-size.ts';
import { sizeOf } from '../../src/queries/photo-size.ts';
import { sizesOf } from '../../src/components/media/slots.ts';
import { pathOf } from '../../src/domain/collections.ts';
import { shownSubject, unnamed } from '../../src/domain/shown-names.ts';
import { countContent } from '../../src/queries/content-counts.ts';
import { listQuarters } from '../../src/queries/quarters.ts';
import { getStore, type Article, type DocumentEntry, type ExemplarEntry, type Store } from '../../src/queries/store.ts';
import { previewFields } from '../told-fields.ts';
import type { KnownCollection, KnownEntry, ShownPhoto, SiteData } from './site-fields.ts';

export const GET: APIRoute = async () => {
  const store = await getStore();
  const shown = new Set([...store.exemplars, ...store.stories].map(pathOf));
  const known = <Name extends KnownCollection>(name: Name, { id, data }: { id: string; data: object }) =>
    ({
      id,
      data: Object.fromEntries(
        Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
          previewFields[name].some((field) => field === key) ? [[key, withoutHidden(key, value, shown)]] : [],
        ),
      ),
    }) as KnownEntry<Name>;
  const withCover = async (entry: Article) => {
    const [photo] = entry.data.photos;
    const told = toldOf(store, entry);
    return {
      approvedBy: entry.data.approval.document,
      ...(told?.kind === 'words' && { told }),
      ...(photo && { photo: { ...(await toCard(photo)), alt: photo.alt } }),
    };
  };
  const site: SiteData = {
    settings: toSettings(store.settings),
    quarters: listQuarters(store),
    counts: countContent(store),
    exemplars: await Promise.all(
      store.exemplars.map(async (entry) => ({
        ...known('exemplars', withShownName(entry)),
        ...(await withCover(entry)),
      })),
    ),
    stories: await Promise.all(
      store.stories.map(async (entry) => ({ ...known('stories', entry), ...(await withCover(entry)) })),
    ),
    events: store.events.map((entry) => known('events', entry)),
    movements: store.movements.map((entry) => known('movements', entry)),
    units: store.units.map((entry) => known('units', entry)),
    documents: store.documents.map((entry) => ({ ...known('documents', entry), fileSize: fileSizeOf(entry) })),
  };
  return Response.json(site);
};

const toSettings = ({ siteName, plan, planPeriod, contact, answerDays }: Store['settings']): SiteData['settings'] => ({
  siteName,
  plan,
  planPeriod,
  contact,
  answerDays,
});

/** The file is public, so it names nobody whose consent does not cover that. */
const withShownName = ({ id, data }: ExemplarEntry) => ({
  id,
  data: { ...data, subject: { ...data.subject, name: shownSubject(data) ?? unnamed } },
});

/** The value of a field without its references to exemplars and stories that are not shown. */
function withoutHidden(key: string, value: unknown, shown: ReadonlySet<string>): unknown {
  const isShown = (id: string) => shown.has(pathOf({ collection: 'exemplars', id }));
  if (key === 'replicatedFrom') return isShown(String(value)) ? value : undefined;
  if (key === 'exemplars') return (value as string[]).filter(isShown);
  if (key !== 'items') return value;
  return (value as DocumentEntry['data']['items']).filter((item) =>
    'exemplar' in item ? isShown(item.exemplar) : shown.has(pathOf({ collection: 'stories', id: item.story })),
  );
}

/** The largest of the images that the site's cards use. */
async function toCard(photo: ExemplarEntry['data']['photos'][number]): Promise<ShownPhoto> {
  const size = sizeOf(photo);
  const { src } = await getImage({ src: photo.src, ...sizesOf('card', size), format: 'jpeg' });
  return { src, ...size };
}
