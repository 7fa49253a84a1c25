/** For servers that take only uploads: what to send after a release, and in which order. Pure. */
import type { Manifest } from './manifest.ts';

/**
 * What pages need goes before the pages, so that a reader in between never gets a page whose files are missing.
 * `phien-ban.json` goes last, because it tells that everything is there.
 */
const order = [/^(?:_astro|pagefind|admin\/assets)\//, /\.(?!html$)[^./]+$/, /\.html$/];
const rankOf = (path: string): number =>
  path === 'phien-ban.json' ? order.length : order.findIndex((pattern) => pattern.test(path));

export interface Uploads {
  /** Files to send, in this order. */
  send: string[];
  /** Files to remove after everything has been sent. */
  remove: string[];
}

/** `before` is what the server has; undefined when it has nothing. */
export function listUploads(before: Manifest | undefined, now: Manifest): Uploads {
  const send = Object.entries(now.files)
    .filter(([path, { sha256 }]) => before?.files[path]?.sha256 !== sha256)
    .map(([path]) => path)
    .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
  const remove = Object.keys(before?.files ?? {}).filter((path) => now.files[path] === undefined);
  return { send, remove: remove.reverse() };
}
