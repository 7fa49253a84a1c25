/**
 * Stand-in for the office's GitLab CE server, only for the tests: the login with PKCE, and the part of the API that
 * Decap's backend calls. People who may merge are Maintainers; merging needs no approval, as in GitLab CE.
 */
import { Answered, blobSha, type Person, type Repository } from './repository.ts';
import { startStandIn, type Ask, type Reply, type StandIn } from './git-server.ts';

interface Call {
  query: URLSearchParams;
  body: Record<string, unknown>;
  person: Person;
  repository: Repository;
}

interface Action {
  action: 'create' | 'update' | 'delete';
  file_path: string;
  content?: string;
}

type Route = (found: readonly string[], call: Call) => Reply;

const labelsOf = new WeakMap<object, string[]>();

function showMergeRequest(repository: Repository, pull: ReturnType<Repository['pull']>): object {
  return {
    iid: pull.number,
    title: pull.title,
    source_branch: pull.branch,
    labels: labelsOf.get(pull) ?? [],
    sha: repository.branches.get(pull.branch)?.commit ?? '',
    updated_at: '2026-11-22T00:00:00Z',
    author: { name: pull.author },
  };
}

const contentOf = (path: string, { repository, query }: Call): Buffer => {
  const content = repository.branch(query.get('ref') ?? 'main').files.get(decodeURIComponent(path));
  if (content === undefined) throw new Answered(404, '404 File Not Found');
  return content;
};

const routes: readonly (readonly [method: string, path: RegExp, route: Route])[] = [
  [
    'GET',
    /^$/,
    (_found, { person }) => ({
      value: { permissions: { project_access: { access_level: person.canWrite ? 30 : 20 }, group_access: null } },
    }),
  ],
  [
    'HEAD',
    /^repository\/files\/([^/]+)$/,
    ([path = ''], call) => ({ headers: { 'X-Gitlab-Blob-Id': blobSha(contentOf(path, call)) } }),
  ],
  ['GET', /^repository\/files\/([^/]+)\/raw$/, ([path = ''], call) => ({ html: contentOf(path, call).toString() })],
  [
    'GET',
    /^repository\/tree$/,
    (_found, { repository, query }) => {
      const folder = query.get('path') ?? '';
      const { files } = repository.branch(query.get('ref') ?? 'main');
      const inside = [...files].filter(([path]) => path.startsWith(`${folder}/`));
      return {
        value: inside.map(([path, content]) => ({
          id: blobSha(content),
          name: path.split('/').at(-1),
          type: 'blob',
          path,
        })),
        headers: { 'X-Page': '1', 'X-Total-Pages': '1', 'X-Per-Page': '100', 'X-Total': String(inside.length) },
      };
    },
  ],
  [
    'POST',
    /^repository\/commits$/,
    (_found, { body, repository }) => {
      const branch = body['branch'] as string;
      if (body['start_branch'] !== undefined) repository.createBranch(branch, body['start_branch'] as string);
      const { files } = repository.branch(branch);
      const operations = (body['actions'] as Action[]).map(({ action, file_path: path, content = '' }) => {
        const before = files.get(path);
        return { operation: action, path, content, sha: before === undefined ? '' : blobSha(before) };
      });
      repository.change(branch, operations, body['commit_message'] as string);
      return {};
    },
  ],
  [
    'GET',
    /^merge_requests$/,
    (_found, { query, repository }) => ({
      value: repository.pulls
        .filter(({ state, branch }) => state === 'open' && (query.get('source_branch') ?? branch) === branch)
        .map((pull) => showMergeRequest(repository, pull)),
    }),
  ],
  [
    'POST',
    /^merge_requests$/,
    (_found, { query, repository, person }) => {
      const pull = repository.openPull(
        query.get('title') ?? '',
        '',
        query.get('source_branch') ?? '',
        person.full_name,
      );
      labelsOf.set(pull, (query.get('labels') ?? '').split(','));
      return { value: showMergeRequest(repository, pull) };
    },
  ],
  [
    'PUT',
    /^merge_requests\/(\d+)$/,
    ([number = ''], { query, repository }) => {
      labelsOf.set(repository.pull(Number(number)), (query.get('labels') ?? '').split(','));
      return {};
    },
  ],
  ['PUT', /^merge_requests\/\d+\/rebase$/, () => ({ value: { rebase_in_progress: false } })],
  [
    'PUT',
    /^merge_requests\/(\d+)\/merge$/,
    ([number = ''], { person, repository }) => {
      const pull = repository.pull(Number(number));
      if (!person.mayMerge) throw new Answered(401, '401 Unauthorized');
      const { commit, files } = repository.branch(pull.branch);
      if (repository.checks.has(commit)) throw new Answered(405, '405 Method Not Allowed');
      for (const { filename } of repository.changesOf(pull))
        repository.writeToMain(filename, files.get(filename)?.toString() ?? '');
      pull.state = 'closed';
      repository.deleteBranch(pull.branch);
      return {};
    },
  ],
  [
    'GET',
    /^repository\/compare$/,
    (_found, { query, repository }) => {
      const pull = repository.pulls.find(({ branch }) => repository.branches.get(branch)?.commit === query.get('to'));
      const changes = pull === undefined ? [] : repository.changesOf(pull);
      return {
        value: {
          diffs: changes.map(({ filename, status }) => ({
            ...{ new_path: filename, old_path: filename, diff: '', new_file: status === 'added' },
          })),
        },
      };
    },
  ],
];

export const startGitLab = (ask: Ask): Promise<StandIn> =>
  startStandIn(ask, ({ method, path, query, body, authorization }, repository, logins) => {
    if (path === '/oauth/authorize') return { html: logins.page(query) };
    if (path === '/oauth/token') return { value: logins.exchange(new URLSearchParams(body)) };
    if (path === '/oauth/revoke') {
      logins.revoke(new URLSearchParams(body).get('token') ?? '');
      return {};
    }
    const person = logins.personOf(authorization);
    if (path === '/api/v4/user')
      return { value: { username: person.login, name: person.full_name, email: `${person.login}@co-quan.example` } };
    const inside = path
      .replace(`/api/v4/projects/${encodeURIComponent(`${ask.owner}/${ask.name}`)}`, '')
      .replace(/^\//, '');
    const given = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
    for (const [wanted, pattern, route] of routes) {
      const found = wanted === method ? pattern.exec(inside) : null;
      if (found !== null) return route(found.slice(1), { query, body: given, person, repository });
    }
    throw new Error(`The stand-in does not know ${method} ${path}`);
  });
