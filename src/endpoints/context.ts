/** Gives `src/outputs` what it cannot compute itself: full addresses, and the pictures that Astro generates. */
import type { Addresses, OutputContext, Picture } from '../outputs/context.ts';
import type { DataSet } from '../outputs/data-sets.ts';
import { getStore, type Article, type Store } from '../queries/store.ts';
import { absolute, addressOf, urls, withBase } from '../urls.ts';
import { shareImageOf } from '../share/share-image.ts';

const addresses: Addresses = {
  home: absolute(urls.home),
  terms: absolute(urls.terms),
  at: (path) => absolute(withBase(path)),
  of: (entry) => absolute(addressOf(entry)),
};

/** Pictures by store: each build has a store of its own, and making a picture also tells Astro to write its file. */
const pictures = new WeakMap<Store, Map<Article, Promise<Picture>>>();

/** `shown` are the entries whose pictures the output shows. */
export async function getOutputContext(shown: readonly Article[] = []): Promise<OutputContext> {
  const store = await getStore();
  const known = pictures.get(store) ?? new Map<Article, Promise<Picture>>();
  pictures.set(store, known);
  const found = new Map(
    await Promise.all(shown.map(async (entry) => [entry, await pictureFor(entry, known)] as const)),
  );
  return {
    store,
    addresses,
    pictureOf: (entry) => {
      const picture = found.get(entry);
      if (picture === undefined) throw new Error(`Không có ảnh cho “${entry.id}”: bài không ở trong phần đang dựng.`);
      return picture;
    },
  };
}

function pictureFor(entry: Article, made: Map<Article, Promise<Picture>>): Promise<Picture> {
  // Reads the photos even if the picture is known: the build must record them for each output that shows the picture.
  const [photo] = entry.data.photos;
  const known = made.get(entry) ?? makePicture(entry, photo?.credit);
  made.set(entry, known);
  return known;
}

async function makePicture(entry: Article, credit: string | undefined): Promise<Picture> {
  const { src, width, height, alt } = await shareImageOf(entry);
  return { url: absolute(src), width, height, alt, credit };
}

/** The context of a data set or, with `year`, of its records of one year. */
export const contextOfSet = async ({ shownIn }: DataSet, year?: number): Promise<OutputContext> =>
  getOutputContext(shownIn(await getStore(), year));
