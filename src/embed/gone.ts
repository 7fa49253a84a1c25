/**
 * Frames of withdrawn addresses. Each shows the entry that replaced the withdrawn one or, without such an entry, a
 * notice.
 */
import type { Store } from '../queries/store.ts';
import { addressOf, withBase } from '../urls.ts';
import { keyOf, ofEntry, type EntryOffer } from './offers.ts';

export interface GoneOffer {
  kind: 'gone';
  key: string;
  /** New address: a path of this site including the base, or a full address. Missing if there is none. */
  target?: string;
}

/** The notice for unknown keys. Web servers send it instead of the 404 page. */
export const goneOffer: GoneOffer = { kind: 'gone', key: 'khong-con' };

/**
 * One offer for each withdrawn address. If another entry replaced the withdrawn one, the offer shows that entry under
 * the key of the old address.
 */
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

/** Follows redirects to the last one; `seen` prevents an endless loop. */
function lastOf(store: Store, redirect: string, seen: readonly string[] = []): string {
  const next = store.tombstones.find(({ path }) => path === redirect)?.redirect;
  if (next !== undefined && !seen.includes(next)) return lastOf(store, next, [...seen, next]);
  return redirect.startsWith('/') ? withBase(redirect) : redirect;
}
