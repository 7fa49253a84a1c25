/** Addresses whose entries were withdrawn, and where links to them lead. */
import { collections, pathOf, type EntryKey } from './collections.ts';
import type { Gated } from './public.ts';
import type { Withdrawal } from './withdrawal.ts';

/** The path of each withdrawn entry, with the address that took its place, if any. */
export type Gone = ReadonlyMap<string, string | undefined>;

type EntryWithValues = EntryKey & { values: object };

/**
 * The paths in the list of withdrawals, those of entries whose consent was taken back, and those of entries that have
 * `vanished`. If a path is listed twice, its first line counts.
 */
export function listGone(
  withdrawals: readonly Withdrawal[],
  entries: Iterable<EntryWithValues>,
  today: string,
  vanished: readonly string[] = [],
): Gone {
  const gone = new Map<string, string | undefined>([
    ...vanished.map((path) => [path, undefined] as const),
    ...withdrawals.toReversed().map(({ path, redirect }) => [path, redirect] as const),
  ]);
  for (const entry of entries) {
    const path = pathOf(entry);
    if (isTakenBack(entry, today) && !gone.has(path)) gone.set(path, undefined);
  }
  return gone;
}

export function isTakenBack(entry: EntryWithValues, today: string): boolean {
  if (!collections[entry.collection].isGated) return false;
  const { consent }: Gated = entry.values;
  return consent?.withdrawnOn !== undefined && consent.withdrawnOn <= today;
}

/** The withdrawn path that `link` leads to or lies below; undefined if there is none. */
export function findGone(link: string, gone: Gone): string | undefined {
  const [path = ''] = link.split(/[?#]/);
  const [before, folder, id] = path.split('/');
  const entry = `/${folder ?? ''}/${id ?? ''}/`;
  return before === '' && gone.has(entry) ? entry : undefined;
}

/** Follows redirects to the end; undefined when they end at a withdrawn path without a redirect, or form a cycle. */
export function lastTarget(path: string, redirects: Gone): string | undefined {
  const seen = new Set<string>();
  let at = path;
  for (let entry = findGone(at, redirects); entry !== undefined; entry = findGone(at, redirects)) {
    const next = redirects.get(entry);
    if (next === undefined || seen.has(at)) return undefined;
    seen.add(at);
    at = next;
  }
  return at;
}
