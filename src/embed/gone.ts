/** Keys that were offered once, and what stands at them: the entry that took its place, else that it is gone. */
import type { Store } from '../queries/store.ts';
import { addressOf, withBase } from '../urls.ts';
import { keyOf, ofEntry, type EntryOffer } from './offers.ts';

export interface GoneOffer {
  kind: 'gone';
  key: string;
  /** Where a reader is sent, if anywhere: a path of ours with the base, or a whole address. */
  target?: string;
}

/** What the host answers with where no key is. */
export const nothing: GoneOffer = { kind: 'gone', key: 'khong-con' };

/** One for each withdrawn address. The key of an offer that takes its place is that of the old address. */
export function listGone(store: Store): (GoneOffer | EntryOffer)[] {
  return store.tombstones.map(({ path, redirect }) => {
    const key = keyOf(path);
    const target = redirect === undefined ? undefined : lastOf(store, redirect);
    const page = target?.replace(/\/?(?:[?#].*)?$/, '/');
    const entry = [...store.exemplars, ...store.stories].find((found) => addressOf(found) === page);
    if (entry !== undefined) return { ...ofEntry(store, entry), key };
    return { kind: 'gone', key, ...(target !== undefined && { target }) };
  });
}

/** What was moved may have been moved again. */
function lastOf(store: Store, redirect: string, seen: readonly string[] = []): string {
  const next = store.tombstones.find(({ path }) => path === redirect)?.redirect;
  if (next !== undefined && !seen.includes(next)) return lastOf(store, next, [...seen, next]);
  return redirect.startsWith('/') ? withBase(redirect) : redirect;
}
