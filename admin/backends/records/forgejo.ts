import { APIError, branchFromContentKey } from 'decap-cms-lib-util';
import type { ForgejoApi } from '../forgejo-api.ts';
import type { EntryPlace, Records } from './records.ts';

interface Commit {
  sha: string;
  commit: { author: { name: string; date: string } };
  /** Null when the commit's address belongs to no account. */
  author: { full_name: string } | null;
}

/** Pages of a file's commits have the size that the server sets (`COMMITS_RANGE_SIZE`, 50). */
const perPage = 50;

/** Records of entries on Forgejo: the commits of a file. */
export function forgejoRecords(api: ForgejoApi): Records {
  const refOf = ({ collection, slug, isDraft }: EntryPlace) =>
    isDraft ? branchFromContentKey(api.generateContentKey(collection, slug)) : api.branch;
  return {
    listVersions: async (place, page) => {
      const { items, hasNext } = await api.requestPage(`${api.repoURL}/commits`, {
        ...{ sha: refOf(place), path: place.path, page, limit: perPage },
        // Forgejo would work out more of each commit than is shown.
        ...{ stat: 'false', verification: 'false', files: 'false' },
      });
      return { versions: (items as Commit[]).map(toVersion), hasMore: hasNext };
    },
    readVersion: async (path, branch) => {
      try {
        return await api.readFile(path, await api.getFileSha(path, { branch }), { branch });
      } catch (error) {
        if (error instanceof APIError && error.status === 404) return undefined;
        throw error;
      }
    },
  };
}

const toVersion = ({ sha, commit, author }: Commit) => ({
  id: sha,
  at: commit.author.date,
  by: author === null || author.full_name === '' ? commit.author.name : author.full_name,
});
