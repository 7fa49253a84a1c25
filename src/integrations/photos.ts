/** Gives Astro the prepared photos of entries, and records which entries they belong to. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { environment } from '../environment.ts';
import { isPixels } from './guard/images.ts';
import { digestOfPhoto, PhotoOwners } from './photos/owners.ts';
import { preparePhoto } from './photos/prepare.ts';

/** Owners of the photos of the current build. */
export let photoOwners = new PhotoOwners();

export const photos = (): AstroIntegration => ({
  name: 'photos',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [preparedPhotos()] } });
    },
    'astro:build:start': () => {
      photoOwners = new PhotoOwners();
    },
  },
});

interface Prepared {
  place: string;
  digest: string;
  /** The photo's inode, time of the last change, and size. If one differs, the photo is prepared again. */
  state: string;
}

/** Photos that this process has prepared: a process that builds again reads only those that have changed. */
const prepared = new Map<string, Prepared>();

async function prepareOnce(path: string): Promise<Prepared> {
  const { ino, mtimeMs, size } = statSync(path);
  const state = `${ino} ${mtimeMs} ${size}`;
  const known = prepared.get(path);
  if (known?.state === state && existsSync(known.place)) return known;
  const place = await preparePhoto(path, environment.cacheDir);
  const made = { place, digest: digestOfPhoto(readFileSync(place)), state };
  prepared.set(path, made);
  return made;
}

const preparedPhotos = (): Plugin => ({
  name: 'prepared-photos',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === undefined || !isPixels(source)) return null;
    const path = resolve(dirname(importer), source);
    if (!path.startsWith(environment.contentDir + sep) || !existsSync(path)) return null;
    const { place, digest } = await prepareOnce(path);
    photoOwners.add(digest, { entry: relative(environment.root, importer).split(sep).join('/'), src: source });
    return place;
  },
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && isPixels(file.fileName)) photoOwners.noteEmitted(file.fileName, file.source);
    }
  },
});
