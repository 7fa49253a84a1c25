/**
 * Hands the content of a build to the kept modules of the pages. They are loaded once in a process that builds again
 * and again, so they are given two maps that are filled anew for each build, instead of modules with the content in
 * them. The maps are on `globalThis`, because the kept modules cannot import this one.
 */
import { readFileSync } from 'node:fs';
import { unflatten } from 'devalue';

/**
 * `collections` has Astro's entries by collection, then by id; `photos` has what Astro knows of each photo, by its
 * import.
 */
interface Handover {
  collections: Map<string, unknown>;
  photos: Map<string, unknown>;
}
type Items = ReadonlyMap<string, unknown>;

const key = 'dien-hinh-ninh-hoa: content';
const holder = globalThis as unknown as Record<symbol, Handover | undefined>;
const handover: Handover = (holder[Symbol.for(key)] ??= { collections: new Map(), photos: new Map() });

/** The code of a module that exports one of the maps. */
export const codeOfHandover = (name: keyof Handover): string =>
  `export default globalThis[Symbol.for(${JSON.stringify(key)})].${name};\n`;

/** Takes the collections from the file in which Astro stores them, and the photos from the module that lists them. */
export async function handOver(dataStoreFile: string, photosUrl: string): Promise<void> {
  const stored = JSON.parse(readFileSync(dataStoreFile, 'utf8')) as unknown[];
  refill(handover.collections, unflatten(stored) as Items);
  const { default: photos } = (await import(photosUrl)) as { default: Items };
  refill(handover.photos, photos);
}

function refill(map: Map<string, unknown>, items: Items): void {
  map.clear();
  for (const [name, item] of items) map.set(name, item);
}
