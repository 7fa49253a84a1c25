import { branchFromContentKey, generateContentKey, unsentRequest } from 'decap-cms-lib-util';
import type { GitLabApi } from '../gitlab-api.ts';
import { openRequest } from './open-request.ts';
import { toChecks } from './check-state.ts';
import type { DraftPlace, EntryPlace, Note, Records } from './records.ts';

interface Commit {
  id: string;
  author_name: string;
  authored_date: string;
}

interface MergeRequestNote {
  created_at: string;
  author: { name: string };
  body: string;
  /** True for a note that GitLab itself wrote, such as about a change of labels. */
  system: boolean;
}

interface Status {
  name: string;
  status: string;
}

const perPage = 50;
const hasNext = ({ headers }: Response): boolean => headers.get('Link')?.includes('rel="next"') ?? false;

/** The commits of a file, and the notes on a draft's merge request. */
export function gitlabRecords(api: GitLabApi): Records {
  const branchOf = ({ collection, slug }: DraftPlace) => branchFromContentKey(generateContentKey(collection, slug));
  const refOf = (place: EntryPlace) => (place.isDraft ? branchOf(place) : api.branch);
  const requestOf = (draft: DraftPlace) => openRequest(api.getBranchMergeRequest(branchOf(draft)));
  const notesOf = async (draft: DraftPlace) => `${api.repoURL}/merge_requests/${(await requestOf(draft)).iid}/notes`;
  return {
    listVersions: async (place, page) => {
      const asked = { ref_name: refOf(place), path: place.path, page: String(page), per_page: String(perPage) };
      const response = await api.request(`${api.repoURL}/repository/commits?${new URLSearchParams(asked)}`);
      const commits = (await api.responseToJSON(response)) as Commit[];
      const versions = commits.map(({ id, author_name: by, authored_date: at }) => ({ id, at, by }));
      return { versions, hasMore: hasNext(response) };
    },
    readVersion: async (path, id) => {
      const file = `${api.repoURL}/repository/files/${encodeURIComponent(path)}/raw`;
      const response = await api.request(`${file}?${new URLSearchParams({ ref: id })}`);
      return response.status === 404 ? undefined : await api.responseToText(response);
    },
    listNotes: async (draft) => {
      const address = await notesOf(draft);
      const notes: Note[] = [];
      for (let page = 1; ; page += 1) {
        const asked = { sort: 'asc', order_by: 'created_at', page: String(page), per_page: String(perPage) };
        const response = await api.request(`${address}?${new URLSearchParams(asked)}`);
        const found = (await api.responseToJSON(response)) as MergeRequestNote[];
        const ofPeople = found.filter(({ system }) => !system);
        notes.push(...ofPeople.map(({ created_at: at, author, body: text }) => ({ at, by: author.name, text })));
        if (!hasNext(response)) return notes;
      }
    },
    addNote: async (draft, text) => {
      const request = unsentRequest.fromFetchArguments(await notesOf(draft), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ body: text }),
      });
      await api.responseToJSON(await api.request(request));
    },
    listChecks: async (draft) => {
      const { sha } = await requestOf(draft);
      // Of each job, the answer has only the last state. A branch is not asked for (`ref`): the pipelines of a merge
      // request have a reference of their own, and the commit is enough.
      const asked = new URLSearchParams({ per_page: String(perPage) });
      const response = await api.request(`${api.repoURL}/repository/commits/${sha}/statuses?${asked}`);
      return toChecks((await api.responseToJSON(response)) as Status[]);
    },
  };
}
