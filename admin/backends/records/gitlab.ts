import { branchFromContentKey, generateContentKey } from 'decap-cms-lib-util';
import type { GitLabApi } from '../gitlab-api.ts';
import type { EntryPlace, Records } from './records.ts';

interface Commit {
  id: string;
  author_name: string;
  authored_date: string;
}

const perPage = 50;

/** Records of entries on GitLab: the commits of a file. */
export function gitlabRecords(api: GitLabApi): Records {
  const refOf = ({ collection, slug, isDraft }: EntryPlace) =>
    isDraft ? branchFromContentKey(generateContentKey(collection, slug)) : api.branch;
  return {
    listVersions: async (place, page) => {
      const asked = { ref_name: refOf(place), path: place.path, page: String(page), per_page: String(perPage) };
      const response = await api.request(`${api.repoURL}/repository/commits?${new URLSearchParams(asked)}`);
      const commits = (await api.responseToJSON(response)) as Commit[];
      const versions = commits.map(({ id, author_name: by, authored_date: at }) => ({ id, at, by }));
      return { versions, hasMore: response.headers.get('Link')?.includes('rel="next"') ?? false };
    },
    readVersion: async (path, id) => {
      const file = `${api.repoURL}/repository/files/${encodeURIComponent(path)}/raw`;
      const response = await api.request(`${file}?${new URLSearchParams({ ref: id })}`);
      return response.status === 404 ? undefined : await api.responseToText(response);
    },
  };
}
