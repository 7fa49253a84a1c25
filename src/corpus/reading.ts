/**
 * Reads the content once per build for the check, the loaders, the search, the editors' pages and the guard. The result
 * is stored on `globalThis`, because Astro loads `content.config.ts` through Vite, which creates a second instance of
 * this module besides that of `astro.config.mjs`.
 */
import { environment } from '../environment.ts';
import { loadCorpus, type LoadedCorpus } from './corpus.ts';
import { holdBack } from './held.ts';

const key = Symbol.for('dien-hinh-ninh-hoa: reading');
const shared = globalThis as { [key]?: Promise<LoadedCorpus> | undefined };

export const readContent = (): Promise<LoadedCorpus> =>
  (shared[key] ??= loadCorpus(environment).then((corpus) => holdBack(corpus, environment.held)));

/** Makes the next call read the content again, after a file has changed. */
export function forgetContent(): void {
  shared[key] = undefined;
}
