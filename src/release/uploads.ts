/** For servers that take only uploads: what to send after a release, and in which order. Pure. */
import type { Manifest } from './manifest.ts';

/**
 * What pages need goes before the pages, so that a reader in between never gets a page whose files are missing.
 * `phien-ban.json` goes last, because it tells that everything is there.
 */
const order = [/^(?:_astro|pagefind|admin\/assets)\//, /\.(?!html$)[^./]+$/, /\.html$/];
const rankOf = (path: string): number =>
  path === 'phien-ban.json' ? order.length : order.findIndex((pattern) => pattern.test(path));

/**
 * The hashes of the files that a server has. An empty hash stands for a file that is perhaps there, and perhaps another
 * version of it, because sending or removing it may have failed.
 */
export type Remote = Readonly<Record<string, string>>;

export interface Uploads {
  /** Files to send, in this order. */
  send: string[];
  /** Files to remove after everything has been sent. */
  remove: string[];
}

export function listUploads(remote: Remote, now: Manifest): Uploads {
  const send = Object.entries(now.files)
    .filter(([path, { sha256 }]) => remote[path] !== sha256)
    .map(([path]) => path)
    .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
  const remove = Object.keys(remote).filter((path) => now.files[path] === undefined);
  return { send, remove: remove.sort().reverse() };
}

/** What the server has while these files are being sent and removed, and also afterwards if that fails halfway. */
export const whileSending = (remote: Remote, { send, remove }: Uploads): Remote => ({
  ...remote,
  ...Object.fromEntries([...send, ...remove].map((path) => [path, ''])),
});

export const afterSending = ({ files }: Manifest): Remote =>
  Object.fromEntries(Object.entries(files).map(([path, { sha256 }]) => [path, sha256]));
