/**
 * Stand-in for the office's GitLab CE server, only for the tests: the login with PKCE, and the part of the API that
 * the editors' pages call, as `gitlab-calls.ts` lists it. People who may merge are Maintainers; merging needs no
 * approval, as in GitLab CE.
 */
import { cut, expectKnown, findCall, type ApiCall } from './api-table.ts';
import { commentOn, type Comment } from './comments.ts';
import { gitlabCalls } from './gitlab-calls.ts';
import { showProject } from './gitlab-membership.ts';
import { Answered, blobSha, type Person, type Repository } from './repository.ts';
import { commitsBetween, startStandIn, type Ask, type Reply, type StandIn } from './git-server.ts';

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
  last_commit_id?: string;
}

type Route = (parts: readonly string[], call: Call) => Reply;

const labelsOf = new WeakMap<object, string[]>();
const writerOf = new WeakMap<object, Person>();

function showMergeRequest(repository: Repository, pull: ReturnType<Repository['pull']>): object {
  return {
    iid: pull.number,
    title: pull.title,
    source_branch: pull.branch,
    labels: labelsOf.get(pull) ?? [],
    sha: repository.branches.get(pull.branch)?.commit ?? '',
    updated_at: '2026-11-22T00:00:00Z',
    author: { name: pull.author, username: writerOf.get(pull)?.login ?? '' },
  };
}

/** How far the rebase is, and its error when it has ended; each call brings the end nearer. */
function rebaseOf(repository: Repository, number: number): { rebase_in_progress: boolean; merge_error: string | null } {
  const rebase = repository.rebases.get(number) ?? { left: 0, error: null };
  const isGoing = rebase.left > 0;
  repository.rebases.set(number, { ...rebase, left: rebase.left - 1 });
  return { rebase_in_progress: isGoing, merge_error: isGoing ? null : rebase.error };
}

const showNote = ({ by, text, at }: Comment) => ({
  ...{ body: text, created_at: at, author: { name: by }, system: false },
});

const contentOf = (path: string, { repository, query }: Call): Buffer => {
  const content = repository.filesAt(query.get('ref') ?? 'main').get(path);
  if (content === undefined) throw new Answered(404, '404 File Not Found');
  return content;
};

/** GitLab refuses the whole commit with 400 when one action does not fit. */
function commit({ repository, body, person }: Call): Reply {
  const branch = body['branch'] as string;
  const start = body['start_branch'] as string | undefined;
  if (start !== undefined) {
    if (repository.branches.has(branch)) throw new Answered(400, `A branch called '${branch}' already exists.`);
    repository.createBranch(branch, start);
  }
  const { files, changed } = repository.branch(branch);
  const operations = (body['actions'] as Action[]).map((action) => {
    const { file_path: path, content = '', last_commit_id: known } = action;
    if (known !== undefined && known !== changed.get(path))
      throw new Answered(400, 'You are attempting to update a file that has changed since you started editing it.');
    const before = files.get(path);
    return { operation: action.action, path, content, sha: before === undefined ? '' : blobSha(before) };
  });
  try {
    repository.change(branch, operations, body['commit_message'] as string, person.full_name);
  } catch (error) {
    if (error instanceof Answered && error.status === 422) throw new Answered(400, error.message);
    throw error;
  }
  return {};
}

const project = '/projects/{project}';

/**
 * Functions that answer the calls of the table, by method and path. Each gets the decoded path parameters after
 * `{project}`.
 */
const routes: Readonly<Record<string, Route>> = {
  'GET /user': (_parts, { person }) => ({
    value: { username: person.login, name: person.full_name, email: `${person.login}@co-quan.example` },
  }),
  [`GET ${project}`]: (_parts, { person }) => ({ value: showProject(person) }),
  [`HEAD ${project}/repository/files/{file}`]: ([path = ''], call) => ({
    headers: {
      'X-Gitlab-Blob-Id': blobSha(contentOf(path, call)),
      'X-Gitlab-Last-Commit-Id': call.repository.branch(call.query.get('ref') ?? 'main').changed.get(path) ?? '',
    },
  }),
  [`GET ${project}/repository/files/{file}/raw`]: ([path = ''], call) => ({ html: contentOf(path, call).toString() }),
  [`GET ${project}/repository/tree`]: (_parts, { repository, query }) => {
    const folder = query.get('path') ?? '';
    const { files } = repository.branch(query.get('ref') ?? 'main');
    const isDirect = (path: string) => !path.slice(folder.length + 1).includes('/');
    return {
      value: [...files]
        .filter(([path]) => path.startsWith(`${folder}/`) && (query.get('recursive') === 'true' || isDirect(path)))
        .map(([path, content]) => ({ id: blobSha(content), name: path.split('/').at(-1), type: 'blob', path })),
    };
  },
  [`GET ${project}/repository/commits`]: (_parts, { query, repository }) => ({
    value: repository
      .commitsOf(query.get('path') ?? '', query.get('ref_name') ?? 'main')
      .map(({ id, by, at }) => ({ id, author_name: by, authored_date: at })),
  }),
  [`POST ${project}/repository/commits`]: (_parts, call) => commit(call),
  [`GET ${project}/merge_requests`]: (_parts, { query, repository }) => ({
    value: repository.pulls
      .filter(({ state, branch }) => state === 'open' && (query.get('source_branch') ?? branch) === branch)
      .map((pull) => showMergeRequest(repository, pull)),
  }),
  [`POST ${project}/merge_requests`]: (_parts, { query, repository, person }) => {
    const pull = repository.openPull(query.get('title') ?? '', '', query.get('source_branch') ?? '', person.full_name);
    labelsOf.set(pull, (query.get('labels') ?? '').split(','));
    writerOf.set(pull, person);
    return { value: showMergeRequest(repository, pull) };
  },
  [`PUT ${project}/merge_requests/{iid}`]: ([number = ''], { query, repository }) => {
    const pull = repository.pull(Number(number));
    const labels = query.get('labels');
    if (labels !== null) labelsOf.set(pull, labels.split(','));
    if (query.get('state_event') === 'close') pull.state = 'closed';
    return { value: showMergeRequest(repository, pull) };
  },
  [`GET ${project}/merge_requests/{iid}`]: ([number = ''], { repository }) => ({
    value: {
      ...showMergeRequest(repository, repository.pull(Number(number))),
      ...rebaseOf(repository, Number(number)),
    },
  }),
  [`GET ${project}/repository/branches/{branch}`]: ([branch = ''], { repository }) => ({
    value: { name: branch, commit: { id: repository.branch(branch).commit } },
  }),
  [`DELETE ${project}/repository/branches/{branch}`]: ([branch = ''], { repository }) => {
    repository.deleteBranch(branch);
    return {};
  },
  [`GET ${project}/repository/commits/{sha}/refs`]: ([sha = ''], { repository }) => ({
    value: [...repository.branches]
      .filter(([, { commits }]) => commits.some(({ id }) => id === sha))
      .map(([name]) => ({ type: 'branch', name })),
  }),
  [`GET ${project}/repository/commits/{sha}/statuses`]: ([sha = ''], { repository }) => ({
    value: repository.builds
      .filter(({ commit }) => commit === sha)
      .map(({ name, state }) => ({ name, status: state, target_url: null })),
  }),
  [`GET ${project}/merge_requests/{iid}/notes`]: ([number = ''], { repository }) => ({
    value: [
      { body: 'added label', created_at: '2026-11-22T00:00:00Z', author: { name: 'GitLab' }, system: true },
      ...repository.pull(Number(number)).comments.map(showNote),
    ],
  }),
  [`POST ${project}/merge_requests/{iid}/notes`]: ([number = ''], { body, person, repository }) => ({
    value: showNote(commentOn(repository.pull(Number(number)), person.full_name, body['body'] as string)),
  }),
  [`PUT ${project}/merge_requests/{iid}/rebase`]: ([number = ''], { repository }) => ({
    value: { rebase_in_progress: repository.pull(Number(number)).state === 'open' },
  }),
  [`PUT ${project}/merge_requests/{iid}/merge`]: ([number = ''], { person, repository, query }) => {
    const pull = repository.pull(Number(number));
    if (!person.mayMerge) throw new Answered(401, '401 Unauthorized');
    const { commit: newest, files } = repository.branch(pull.branch);
    if (repository.checks.has(newest)) throw new Answered(405, '405 Method Not Allowed');
    if ((query.get('sha') ?? newest) !== newest)
      throw new Answered(409, 'SHA does not match HEAD of source branch: ' + newest);
    for (const { filename } of repository.changesOf(pull))
      repository.writeToMain(filename, files.get(filename)?.toString());
    pull.state = 'closed';
    repository.deleteBranch(pull.branch);
    return {};
  },
  [`GET ${project}/repository/compare`]: (_parts, { query, repository }) => {
    const to = query.get('to') ?? '';
    const pull = repository.pulls.find(
      ({ branch, state }) => state === 'open' && (branch === to || repository.branches.get(branch)?.commit === to),
    );
    const changes = pull === undefined ? [] : repository.changesOf(pull);
    return {
      value: {
        commits: commitsBetween(repository, query.get('from') ?? '', to),
        diffs: changes.map(({ filename, status }) => ({
          ...{ new_path: filename, old_path: filename, diff: '', new_file: status === 'added' },
        })),
      },
    };
  },
};

/** The calls that the stand-in answers. */
export const gitlabAnswers = Object.keys(routes);

/** Cuts a list into pages, and adds the headers about the other pages. */
function inPages(call: ApiCall, reply: Reply, query: URLSearchParams, address: string): Reply {
  if (!Array.isArray(reply.value)) return reply;
  const { items, number, size, total, hasNext } = cut(call, reply.value as unknown[], query);
  const next = new URLSearchParams(query);
  next.set('page', String(number + 1));
  return {
    value: items,
    headers: {
      ...{ 'X-Page': String(number), 'X-Per-Page': String(size), 'X-Total': String(total) },
      'X-Total-Pages': String(Math.max(1, Math.ceil(total / size))),
      ...(hasNext && { Link: `<${address}?${next.toString()}>; rel="next"` }),
    },
  };
}

export const startGitLab = (ask: Ask): Promise<StandIn> =>
  startStandIn(ask, ({ method, origin, path, query, body, authorization }, repository, logins) => {
    if (path === '/oauth/authorize') return { html: logins.page(query) };
    if (path === '/oauth/token') return { value: logins.exchange(new URLSearchParams(body)) };
    if (path === '/oauth/revoke') {
      logins.revoke(new URLSearchParams(body).get('token') ?? '');
      return {};
    }
    const person = logins.personOf(authorization);
    const given = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
    const asked = { method, path: path.replace('/api/v4', ''), query, body: given };
    const { call, parts } = findCall(gitlabCalls, asked);
    const route = routes[`${call.method} ${call.path}`];
    if (route === undefined) throw new Error(`The stand-in does not answer ${call.method} ${call.path}`);
    const [owner, ...inside] = parts.map(decodeURIComponent);
    try {
      if (owner !== undefined && owner !== `${ask.owner}/${ask.name}`) throw new Answered(404, '404 Project Not Found');
      return inPages(call, route(inside, { query, body: given, person, repository }), query, `${origin}${path}`);
    } catch (error) {
      expectKnown(call, error);
      throw error;
    }
  });
