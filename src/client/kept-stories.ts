/** Lists the articles that the service worker has kept, the last one kept first. */
import { ageOf, cacheName, day, keptOnHeader, mostDays } from '../offline/kept.ts';

interface KeptStory {
  url: string;
  title: string;
  time: number;
}

class KeptStories extends HTMLElement {
  connectedCallback(): void {
    // A browser that refuses access to its storage has kept nothing.
    findStories().then(this.#show, () => undefined);
  }

  readonly #show = (stories: readonly KeptStory[]): void => {
    const items = stories.map(({ url, title }) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href: url, textContent: title }));
      return item;
    });
    this.querySelector('ul')?.replaceChildren(...items);
    this.querySelector('h2')?.toggleAttribute('hidden', items.length === 0);
  };
}

async function findStories(): Promise<KeptStory[]> {
  const name = cacheName(new URL(import.meta.env.BASE_URL, location.href).href);
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const pages = (await cache.keys()).filter(({ url }) => url.endsWith('/') && !url.endsWith('/ngoai-tuyen/'));
  const copies = await Promise.all(
    pages.map(async ({ url }) => ({ url, copy: (await cache.match(url)) ?? Response.error() })),
  );
  // eslint-disable-next-line no-restricted-syntax -- this is the reader's clock, not the clock of the build
  const stories = copies.filter(({ copy }) => ageOf(copy, Date.now()) < mostDays * day).map(readStory);
  return (await Promise.all(stories)).sort((a, b) => b.time - a.time);
}

async function readStory({ url, copy }: { url: string; copy: Response }): Promise<KeptStory> {
  const page = new DOMParser().parseFromString(await copy.text(), 'text/html');
  return {
    url,
    title: page.querySelector('h1')?.textContent.trim() ?? url,
    time: Number(copy.headers.get(keptOnHeader)),
  };
}

customElements.define('kept-stories', KeptStories);
