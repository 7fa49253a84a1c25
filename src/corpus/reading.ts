/**
 * Reads the content once per build for the check, the loaders, the search, the editors' pages and the guard. The result
 * is stored on `globalThis`, because Astro bundles the pages with their own instance of this module.
 */
import { environment } from '../environment.ts';
import { findGone, lastTarget } from '../domain/gone.ts';
import { toOwnPath } from '../domain/rules/links.ts';
import { hideTraces } from '../domain/traces.ts';
import type { Mend } from '../mdx/check.ts';
import { homeOf, loadCorpus } from './corpus.ts';
import type { LoadedCorpus } from './loaded.ts';
import { holdBack } from './hold-back.ts';

interface KnownMend {
  /** What `mend` was made of, as JSON. While this is the same, `mend` and the bodies changed with it stay valid. */
  of: string;
  mend: Mend;
}

const key = Symbol.for('dien-hinh-ninh-hoa: reading');
const mendKey = Symbol.for('dien-hinh-ninh-hoa: mend');
const shared = globalThis as { [key]?: Promise<LoadedCorpus> | undefined; [mendKey]?: KnownMend };

export const readContent = (): Promise<LoadedCorpus> =>
  (shared[key] ??= loadCorpus(environment).then((corpus) => {
    const of = JSON.stringify([[...corpus.gone], corpus.traces]);
    if (shared[mendKey]?.of !== of) shared[mendKey] = { of, mend: toMend(corpus) };
    return holdBack(corpus, environment.held);
  }));

/**
 * How bodies are changed when they are rendered: links to withdrawn entries are removed or lead to the new address, and
 * words that would reveal these entries are hidden. Undefined until the content has been read, which happens before
 * pages are rendered.
 */
export const mendNow = (): Mend | undefined => shared[mendKey]?.mend;

function toMend({ gone, traces }: LoadedCorpus): Mend {
  const home = homeOf(environment);
  return {
    leadTo: (link) => {
      const path = toOwnPath(link, home);
      return findGone(path, gone) === undefined ? link : lastTarget(path, gone);
    },
    hide: hideTraces(traces),
  };
}

/** Makes the next call read the content again, after a file has changed. */
export function forgetContent(): void {
  shared[key] = undefined;
}
