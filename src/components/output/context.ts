/** Passes to the outputs what they cannot compute themselves: addresses, and the pictures that Astro generates. */
import type { Addresses, OutputContext, Picture } from '../../outputs/context.ts';
import { getStore, type Article, type Store } from '../../queries/store.ts';
import { absolute, addressOf, urls, withBase } from '../../urls.ts';
import { shareImageOf } from '../page/share-image.ts';

const addresses: Addresses = {
  home: absolute(urls.home),
  terms: absolute(urls.terms),
  at: (path) => absolute(withBase(path)),
  of: (entry) => absolute(addressOf(entry)),
};

let known: { store: Store; context: Promise<OutputContext> } | undefined;

export async function getOutputContext(): Promise<OutputContext> {
  const store = await getStore();
  if (known?.store !== store) known = { store, context: makeContext(store) };
  return known.context;
}

async function makeContext(store: Store): Promise<OutputContext> {
  const entries = [...store.exemplars, ...store.stories];
  const pictures = new Map(await Promise.all(entries.map(async (entry) => [entry, await pictureFor(entry)] as const)));
  return {
    store,
    addresses,
    pictureOf: (entry) => {
      const picture = pictures.get(entry);
      if (picture === undefined) throw new Error(`Không có ảnh cho “${entry.id}”: bài không ở trong kho đang dựng.`);
      return picture;
    },
  };
}

async function pictureFor(entry: Article): Promise<Picture> {
  const { src, width, height, alt } = await shareImageOf(entry);
  return { url: absolute(src), width, height, alt, credit: entry.data.photos[0]?.credit };
}
