/**
 * Decides how a server answers at each address that was ever public: with the page, with a redirect (301) or with 410
 * (gone). Addresses start with a slash and do not contain the base of the site.
 */
import { collectionAt, collections } from '../domain/collections.ts';
import { lastTarget } from '../domain/gone.ts';
import { isReservedEntry } from '../domain/site-paths.ts';

export interface Withdrawn {
  path: string;
  /** Another address, of this site or of another one. */
  redirect?: string | undefined;
  /** True if the entry has only moved or another one tells the same, so nobody has asked to take it down. */
  hasMoved?: boolean | undefined;
}

export interface Answers {
  /** Addresses that answer 410, sorted. */
  gone: string[];
  /** Addresses that answer 301, and where they lead to. */
  moved: Map<string, string>;
  /** Pages of entries that were public, have no file now, and were not withdrawn. */
  lost: string[];
}

/**
 * Files whose addresses the ledger does not keep, because nobody bookmarks them: those with a hash in their name, those
 * of the search and of the editors' pages, and what web servers look up before they send a page (`answersFolder`).
 */
const unnamed = /^(?:_astro|pagefind|admin|\.dia-chi)\/|^bia\/[^/]*\.[0-9a-f]{8}\.svg$/;

/** The address of a file of the site; undefined if addresses of such files are not kept. */
export const toAddress = (file: string): string | undefined =>
  unnamed.test(file) ? undefined : `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

export const toFile = (address: string): string => address.slice(1) + (address.endsWith('/') ? 'index.html' : '');

/** Whether the address is the page of an entry, not of a list or of a part of an entry. */
export function isEntryPage(address: string): boolean {
  const name = collectionAt(address);
  if (name === undefined || collections[name].isOnePage === true) return false;
  const [id = '', ...more] = address.slice(collections[name].path.length).split('/');
  return id !== '' && more.length === 1 && more[0] === '' && !isReservedEntry(name, id);
}

/** The page of the entry that the address belongs to: the same address, or one above it. */
function entryOf(address: string): string | undefined {
  const [, folder = '', id = ''] = address.split('/');
  const page = `/${folder}/${id}/`;
  return address.startsWith(page) && isEntryPage(page) ? page : undefined;
}

interface Question {
  /** Every address that was ever public. */
  ledger: Iterable<string>;
  /** Addresses that have a file in this release, those of tombstones and of held entries included. */
  present: ReadonlySet<string>;
  withdrawn: readonly Withdrawn[];
}

export function planAnswers({ ledger, present, withdrawn }: Question): Answers {
  const redirects = new Map(withdrawn.map(({ path, redirect }) => [path, redirect]));
  const gone = new Set<string>();
  const moved = new Map<string, string>();
  const lost: string[] = [];
  for (const { path, redirect } of withdrawn) {
    const target = lastTarget(path, redirects);
    if (target !== undefined && present.has(target)) moved.set(path, target);
    // A redirect to another site keeps the page at the old address, which leads there. Everything else is gone.
    else if (redirect === undefined || target === undefined || target.startsWith('/')) gone.add(path);
  }
  const keys = [...moved].map(([from, to]) => [keyOf(from), keyOf(to)] as const);
  for (const address of ledger) {
    if (present.has(address) || redirects.has(address)) continue;
    const target =
      toSamePart(address, keys, present) ?? (address.endsWith('/') ? toParent(address, present) : undefined);
    if (target !== undefined) moved.set(address, target);
    else gone.add(address);
    if (isEntryPage(address)) lost.push(address);
  }
  return { gone: [...gone].sort(), moved: new Map([...moved].sort(byAddress)), lost: lost.sort() };

  /**
   * Where an address without a page redirects to: a part of an entry to that entry, if it is public or has moved; a
   * list, a month or a facet to the nearest public page above it. Undefined for an entry, and for a part of one that is
   * gone.
   */
  function toParent(address: string, all: ReadonlySet<string>): string | undefined {
    const entry = entryOf(address);
    if (entry !== undefined) {
      const target = moved.get(entry);
      return target ?? (all.has(entry) && !redirects.has(entry) ? entry : undefined);
    }
    for (let above = parentOf(address); above !== undefined; above = parentOf(above)) if (all.has(above)) return above;
    return undefined;
  }
}

const byAddress = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);
const keyOf = (address: string): string => address.replace(/^\/|\/$/g, '');
const parentOf = (address: string): string | undefined =>
  address === '/' ? undefined : address.replace(/[^/]+\/?$/, '');

/**
 * For an address with the former name of a moved entry, such as `/oembed/dien-hinh/ten-cu.json`, the same address with
 * its new name; undefined if there is none.
 */
function toSamePart(
  address: string,
  keys: readonly (readonly [string, string])[],
  present: ReadonlySet<string>,
): string | undefined {
  for (const [from, to] of keys) {
    const at = address.indexOf(`/${from}`);
    const rest = address.slice(at + 1 + from.length);
    if (at < 0 || !/^[./]/.test(rest)) continue;
    const target = `${address.slice(0, at + 1)}${to}${rest}`;
    if (present.has(target)) return target;
  }
  return undefined;
}
