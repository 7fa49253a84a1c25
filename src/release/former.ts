/** What the folder of the releases holds before a release is made. */
import { isEntryPage, toAddress } from './addresses.ts';
import { readLedger, type Target } from './layout.ts';
import { servedManifest, type Manifest } from './manifest.ts';

export interface Former {
  /** The manifest of the served release; undefined before the first one. */
  manifest: Manifest | undefined;
  /** The pages of the entries that it shows. */
  entries: string[];
  /** Every address that was ever public, and the id of the first release that had it. */
  ledger: ReadonlyMap<string, string>;
  /** How many of these addresses the file of the ledger lacks, because it was lost or is an older copy. */
  unwritten: number;
}

/** Takes a second with 100,000 files. `written` is the ledger as it was read from its file. */
export function readFormer(target: Target, written: ReadonlyMap<string, string> = readLedger(target)): Former {
  const manifest = servedManifest(target);
  if (manifest === undefined) return { manifest, entries: [], ledger: written, unwritten: 0 };
  const ledger = new Map(written);
  const addresses = [...addressesOf(manifest)];
  for (const address of addresses) if (!ledger.has(address)) ledger.set(address, manifest.id);
  return { manifest, entries: shownOf(addresses, manifest), ledger, unwritten: ledger.size - written.size };
}

/** The pages of the entries that a release shows. */
export const entriesOf = (manifest: Manifest): string[] => shownOf([...addressesOf(manifest)], manifest);

function shownOf(addresses: readonly string[], manifest: Manifest): string[] {
  const hidden = hiddenIn(manifest);
  return addresses.filter((address) => isEntryPage(address) && !hidden.has(address));
}

/** Addresses at which a release does not show what was there once. */
export const hiddenIn = (manifest: Manifest | undefined): Set<string> =>
  new Set(manifest && [...manifest.withdrawn, ...manifest.gone, ...Object.keys(manifest.moved), ...manifest.held]);

/** All addresses that the ledger has to have after a release. */
function* addressesOf({ files, gone, moved }: Manifest): Iterable<string> {
  for (const path of Object.keys(files)) {
    const address = toAddress(path);
    if (address !== undefined) yield address;
  }
  yield* gone;
  yield* Object.keys(moved);
}
