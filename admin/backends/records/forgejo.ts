import { APIError, branchFromContentKey } from 'decap-cms-lib-util';
import type { Person } from 'decap-cms-backend-forgejo';
import type { ForgejoApi } from '../forgejo-api.ts';
import { openRequest } from './open-request.ts';
import { toChecks } from './check-state.ts';
import type { DraftPlace, EntryPlace, Records } from './records.ts';

interface Commit {
  sha: string;
  commit: { author: { name: string; date: string } };
  /** Null when the commit's e-mail address belongs to no account. */
  author: { full_name: string } | null;
}

interface Comment {
  created_at: string;
  user: Person;
  body: string;
}

interface Status {
  context: string;
  status: string;
}

/** Pages of a file's commits have the size that the server sets (`COMMITS_RANGE_SIZE`, 50). */
const perPage = 50;

/** The commits of a file, and the comments of a draft's pull request. */
export function forgejoRecords(api: ForgejoApi): Records {
  const branchOf = ({ collection, slug }: DraftPlace) => branchFromContentKey(api.generateContentKey(collection, slug));
  const refOf = (place: EntryPlace) => (place.isDraft ? branchOf(place) : api.branch);
  const requestOf = (draft: DraftPlace) => openRequest(api.getBranchPullRequest(branchOf(draft)));
  const commentsOf = async (draft: DraftPlace) =>
    `${api.originRepoURL}/issues/${(await requestOf(draft)).number}/comments`;
  return {
    listVersions: async (place, page) => {
      const { items, hasNext } = await api.requestPage(`${api.repoURL}/commits`, {
        ...{ sha: refOf(place), path: place.path, page, limit: perPage },
        // Leaves out details that are not shown and that Forgejo would have to compute.
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
    listNotes: async (draft) => {
      // Forgejo does not divide this answer into pages.
      const comments = (await api.request(await commentsOf(draft))) as Comment[];
      return comments.map(({ created_at: at, user, body: text }) => ({ at, by: nameOf(user), text }));
    },
    addNote: async (draft, text) => {
      await api.request(await commentsOf(draft), { method: 'POST', body: JSON.stringify({ body: text }) });
    },
    listChecks: async (draft) => {
      const { head } = await requestOf(draft);
      const address = `${api.originRepoURL}/commits/${head.sha}/status`;
      // Of each check, the answer has only the last state.
      const { statuses } = (await api.request(address, { params: { page: 1, limit: perPage } })) as {
        statuses: Status[] | null;
      };
      return toChecks((statuses ?? []).map(({ context: name, status }) => ({ name, status })));
    },
  };
}

const nameOf = ({ full_name: name, login }: Person): string => (name === '' ? login : name);

const toVersion = ({ sha, commit, author }: Commit) => ({
  id: sha,
  at: commit.author.date,
  by: author === null || author.full_name === '' ? commit.author.name : author.full_name,
});
