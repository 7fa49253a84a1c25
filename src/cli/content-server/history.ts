/** The versions of an entry's file, from git. */
import type { Clone } from './clone.ts';
import { git, gitOrNothing } from './git.ts';

const perPage = 50;

interface AskedVersions {
  /** `collection/slug`. */
  entry: string;
  path: string;
  /** Counts from 1. */
  page: number;
}

interface FoundVersions {
  /** Newest first. `at` is a moment, ISO 8601. */
  versions: { id: string; at: string; by: string }[];
  hasMore: boolean;
}

/** The versions in the history of the entry's draft or, without a draft, of `main`. */
export async function listVersions(clone: Clone, { entry, path, page }: AskedVersions): Promise<FoundVersions> {
  const printed = await git(
    clone.folder,
    // A file name may contain wildcards of git's path patterns.
    ...['--literal-pathspecs', 'log', '--format=%H%x00%aI%x00%an'],
    ...[`--skip=${(page - 1) * perPage}`, `--max-count=${perPage + 1}`, await clone.refOf(entry), '--', path],
  );
  const found = printed.split('\n').flatMap((line) => {
    const [id = '', at = '', by = ''] = line.split('\0');
    return id === '' ? [] : { id, at, by };
  });
  return { versions: found.slice(0, perPage), hasMore: found.length > perPage };
}

/** Text of the file in a version; null if there is no such version, or no such file in it. */
export async function readVersion({ folder }: Clone, path: string, version: string): Promise<string | null> {
  return (await gitOrNothing(folder, 'cat-file', 'blob', `${version}:${path}`)) ?? null;
}
