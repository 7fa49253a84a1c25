/** What a finished build consists of: every file with its digest. A release is made from this list. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, and the size in bytes. */
export type SiteFile = readonly [digest: string, size: number];

export interface SiteManifest {
  version: 1;
  /** Digest of the list of files. Two builds have the same digest only if all their files are the same. */
  id: string;
  /** The id of the build that this one followed; empty if everything was made anew. */
  before: string;
  /** Day of the build in Việt Nam, `YYYY-MM-DD`. */
  day: string;
  /** By path with `/`, sorted. */
  files: Record<string, SiteFile>;
}

export function toManifest(
  files: ReadonlyMap<string, SiteFile>,
  { before, day }: Pick<SiteManifest, 'before' | 'day'>,
): SiteManifest {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const id = createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
  return { version: 1, id, before, day, files: sorted };
}

export const digestOfFile = (bytes: Uint8Array): SiteFile => [
  createHash('sha256').update(bytes).digest('hex'),
  bytes.length,
];
