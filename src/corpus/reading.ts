/**
 * The one reading of a build: check, loaders, search, editors' pages and guard share it. It hangs on `globalThis`,
 * because Astro loads `content.config.ts` through Vite, which makes another instance of this module than the one that
 * `astro.config.mjs` imports.
 */
import { environment } from '../environment.ts';
import { loadCorpus, type LoadedCorpus } from './corpus.ts';

const key = Symbol.for('dien-hinh-ninh-hoa: reading');
const shared = globalThis as { [key]?: Promise<LoadedCorpus> | undefined };

export const readContent = (): Promise<LoadedCorpus> => (shared[key] ??= loadCorpus(environment));

/** After a change in the folder. */
export function forgetContent(): void {
  shared[key] = undefined;
}
