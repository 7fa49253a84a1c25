/**
 * Stand-in for the part of Forgejo's API that the editors' pages call, for one repository. It answers only the calls of
 * `forgejo-calls.ts`.
 */
import { cut, expectKnown, findCall } from './api-table.ts';
import { commentOn, type Comment } from './comments.ts';
import { forgejoCalls } from './forgejo-calls.ts';
import { commitsBetween } from './git-server.ts';
import { Answered, type Person, type Repository } from './repository.ts';

interface Call {
  method: string;
  /** Path below `/api/v1`. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

interface Place {
  repository: Repository;
  people: readonly Person[];
  person: Person;
  owner: string;
  name: string;
}

interface Reply {
  value: unknown;
  /** Value of the `Link` header, which names the next page. */
  link?: string | undefined;
}

type Route = (found: readonly string[], call: Call, place: Place) => unknown;

const repository = '/repos/{owner}/{repo}';

/**
 * Answers to the calls of `forgejoCalls`, by method and path. Each gets the path parameters after `{owner}` and
 * `{repo}`.
 */
const routes: Readonly<Record<string, Route>> = {
  'GET /user': (_parts, _call, { person }) => ({ ...person, email: `${person.login}@co-quan.example` }),
  [`GET ${repository}`]: (_parts, _call, { owner, person }) => ({
    owner: { login: owner },
    permissions: { push: person.canWrite },
  }),
  [`GET ${repository}/branches/{branch*}`]: ([branch = ''], _call, place) => showBranch(place, branch),
  [`POST ${repository}/branches`]: (_parts, { body }, place) => {
    place.repository.createBranch(body['new_branch_name'] as string, body['old_ref_name'] as string);
    return {};
  },
  [`DELETE ${repository}/branches/{branch*}`]: ([branch = ''], _call, place) => {
    place.repository.deleteBranch(branch);
    return {};
  },
  [`GET ${repository}/git/trees/{sha}`]: ([ref = ''], { query }, place) => {
    const { files } = place.repository.branch(ref);
    const all = withFolders([...files.keys()]).map((path) => {
      const content = files.get(path);
      return content === undefined
        ? { path, type: 'tree', sha: '', size: 0 }
        : { ...place.repository.file(path, ref), type: 'blob', size: content.length };
    });
    const { items, number, total, hasNext } = cut(callOf('GET', `${repository}/git/trees/{sha}`), all, query);
    return { sha: ref, tree: items, page: number, total_count: total, truncated: hasNext };
  },
  [`GET ${repository}/git/blobs/{sha}`]: ([sha = ''], _call, place) => ({
    content: place.repository.blob(sha).toString('base64'),
  }),
  [`GET ${repository}/contents/{path*}`]: ([path = ''], { query }, place) =>
    new Whole(place.repository.contents(path, query.get('ref') ?? 'main')),
  [`POST ${repository}/contents`]: (_parts, { body }, place) => {
    const operations = body['files'] as Parameters<Repository['change']>[1];
    const [branch, message] = [body['branch'] as string, body['message'] as string];
    return { files: place.repository.change(branch, operations, message, place.person.full_name) };
  },
  [`GET ${repository}/commits`]: (_parts, { query }, place) => {
    const commits = place.repository.commitsOf(query.get('path') ?? '', query.get('sha') ?? 'main');
    if (commits.length === 0) throw new Answered(404, 'FileCommitsCount');
    return commits.map(({ id, by, at }) => ({ sha: id, commit: { author: { name: by, date: at } }, author: null }));
  },
  [`GET ${repository}/commits/{ref}/status`]: ([ref = ''], _call, place) => {
    const statuses = place.repository.builds
      .filter(({ commit }) => commit === ref)
      .map(({ name, state }) => ({ context: name, status: state }));
    return { state: '', sha: ref, statuses: statuses.length === 0 ? null : statuses };
  },
  [`GET ${repository}/compare/{basehead*}`]: ([range = ''], _call, place) => {
    const branch = range.replace(/^main\.\.\.[^:]+:/, '');
    const pull = place.repository.pulls.findLast((candidate) => candidate.branch === branch);
    const [, from, to] = /^([0-9a-f]{40})\.\.\.([0-9a-f]{40})$/.exec(range) ?? [];
    if (from !== undefined && to !== undefined)
      return { total_commits: commitsBetween(place.repository, from, to).length };
    return { commits: [], files: pull === undefined ? [] : place.repository.changesOf(pull) };
  },
  [`GET ${repository}/pulls`]: (_parts, { query }, place) =>
    place.repository.pulls
      .filter(({ state }) => query.get('state') === 'all' || state === query.get('state'))
      .map(({ number }) => showPull(place, number)),
  [`POST ${repository}/pulls`]: (_parts, { body }, place) => {
    const branch = (body['head'] as string).replace(/^.*:/, '');
    const title = body['title'] as string;
    return showPull(place, place.repository.openPull(title, body['body'] as string, branch, place.person.login).number);
  },
  [`PATCH ${repository}/pulls/{number}`]: ([number = ''], { body }, place) => {
    place.repository.pull(Number(number)).state = body['state'] as 'open' | 'closed';
    return showPull(place, Number(number));
  },
  [`GET ${repository}/pulls/{number}/files`]: ([number = ''], _call, place) =>
    place.repository.changesOf(place.repository.pull(Number(number))),
  [`POST ${repository}/pulls/{number}/reviews`]: ([number = ''], { body }, place) =>
    place.repository.review(place.repository.pull(Number(number)), place.person, body['event'] as string),
  [`POST ${repository}/pulls/{number}/merge`]: ([number = ''], { body }, { people, person, ...place }) => {
    const reviewers = new Set(people.filter(({ isReviewer }) => isReviewer).map(({ login }) => login));
    const pull = place.repository.pull(Number(number));
    if (body['head_commit_id'] !== place.repository.branch(pull.branch).commit)
      throw new Answered(409, 'head out of date');
    place.repository.merge(pull, person, reviewers, body['MergeTitleField'] as string);
    return {};
  },
  [`GET ${repository}/issues/{number}/comments`]: ([number = ''], _call, place) =>
    new Whole(place.repository.pull(Number(number)).comments.map(showComment)),
  [`POST ${repository}/issues/{number}/comments`]: ([number = ''], { body }, place) =>
    showComment(commentOn(place.repository.pull(Number(number)), place.person.full_name, body['body'] as string)),
  [`GET ${repository}/labels`]: (_parts, _call, place) => place.repository.labels,
  [`POST ${repository}/labels`]: (_parts, { body }, place) => {
    const label = { id: place.repository.labels.length + 1, name: body['name'] as string };
    place.repository.labels.push(label);
    return label;
  },
  [`PUT ${repository}/issues/{number}/labels`]: ([number = ''], { body }, place) => {
    place.repository.pull(Number(number)).labels = body['labels'] as number[];
    return new Whole([]);
  },
};

/** The calls that the stand-in answers. */
export const forgejoAnswers = Object.keys(routes);

/** Marks an answer that the API sends whole, not in pages. */
class Whole {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

function callOf(method: string, path: string) {
  const found = forgejoCalls.find((call) => call.method === method && call.path === path);
  if (found === undefined) throw new Error(`The table of calls does not have ${method} ${path}`);
  return found;
}

/** The paths of the files and of their folders, as a recursive git tree has them. */
const withFolders = (paths: readonly string[]): string[] => {
  const all = paths.flatMap((path) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index)).concat(path));
  return [...new Set(all)].sort();
};

export function answerApi(asked: Call, place: Place): Reply {
  const { person, owner, name } = place;
  const { call, parts } = findCall(forgejoCalls, asked);
  const route = routes[`${call.method} ${call.path}`];
  if (route === undefined) throw new Error(`The stand-in does not answer ${call.method} ${call.path}`);
  const isInside = call.path.startsWith(repository);
  try {
    if (isInside && (parts[0] !== owner || parts[1] !== name)) throw new Answered(404, 'The target couldn’t be found.');
    if (call.method !== 'GET' && !person.canWrite)
      throw new Answered(403, 'user should have a permission to write to the repo');
    const value = route(isInside ? parts.slice(2) : parts, asked, place);
    if (value instanceof Whole) return { value: value.value };
    if (!Array.isArray(value)) return { value };
    const { items, number, hasNext } = cut(call, value as unknown[], asked.query);
    return {
      value: items,
      link: hasNext ? `<https://forgejo.invalid?page=${number + 1}>; rel="next"` : undefined,
    };
  } catch (error) {
    expectKnown(call, error);
    throw error;
  }
}

function showBranch({ repository, person }: Place, branch: string): object {
  return { name: branch, commit: { id: repository.branch(branch).commit }, user_can_merge: person.mayMerge };
}

const showComment = ({ by, text, at }: Comment) => ({
  ...{ body: text, created_at: at, user: { login: by.toLowerCase(), full_name: by } },
});

function showPull({ repository, owner }: Place, number: number): object {
  const { title, state, branch, author, labels } = repository.pull(number);
  return {
    number,
    title,
    state,
    updated_at: '2026-11-22T00:00:00Z',
    user: { login: author },
    labels: repository.labels.filter(({ id }) => labels.includes(id)),
    head: {
      ref: branch,
      label: branch,
      sha: repository.branches.get(branch)?.commit ?? '',
      repo: { owner: { login: owner } },
    },
  };
}
