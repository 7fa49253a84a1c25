/** Stand-in for the part of Forgejo's API that Decap calls, for one repository. */
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

const perPage = 50;

const routes: readonly (readonly [method: string, path: RegExp, route: Route])[] = [
  [
    'GET',
    /^$/,
    (_found, _call, { owner, person }) => ({ owner: { login: owner }, permissions: { push: person.canWrite } }),
  ],
  ['GET', /^branches\/(.+)$/, ([branch = ''], _call, { repository }) => showBranch(repository, branch)],
  [
    'POST',
    /^branches$/,
    (_found, { body }, { repository }) => {
      repository.createBranch(body['new_branch_name'] as string, body['old_ref_name'] as string);
      return {};
    },
  ],
  [
    'DELETE',
    /^branches\/(.+)$/,
    ([branch = ''], _call, { repository }) => {
      repository.deleteBranch(branch);
      return {};
    },
  ],
  [
    'GET',
    /^git\/trees\/(.+)$/,
    ([ref = ''], _call, { repository }) => ({
      tree: [...repository.branch(ref).files].map(([path, content]) => ({
        ...repository.file(path, ref),
        type: 'blob',
        size: content.length,
      })),
    }),
  ],
  [
    'GET',
    /^git\/blobs\/(.+)$/,
    ([sha = ''], _call, { repository }) => ({ content: repository.blob(sha).toString('base64') }),
  ],
  [
    'GET',
    /^contents\/(.+)$/,
    ([path = ''], { query }, { repository }) => repository.contents(path, query.get('ref') ?? 'main'),
  ],
  [
    'POST',
    /^contents$/,
    (_found, { body }, { repository }) => {
      const operations = body['files'] as Parameters<Repository['change']>[1];
      return { files: repository.change(body['branch'] as string, operations, body['message'] as string) };
    },
  ],
  ['GET', /^commits$/, () => [{ commit: { author: { name: 'Biên tập viên', date: '2026-11-22T00:00:00Z' } } }]],
  [
    'GET',
    /^compare\/main\.\.\.[^:]+:(.+)$/,
    ([branch = ''], _call, { repository }) => {
      const pull = repository.pulls.findLast((candidate) => candidate.branch === branch);
      return { commits: [], files: pull === undefined ? [] : repository.changesOf(pull) };
    },
  ],
  [
    'GET',
    /^pulls$/,
    (_found, { query }, place) =>
      place.repository.pulls
        .filter(({ state }) => query.get('state') === 'all' || state === query.get('state'))
        .map(({ number }) => showPull(place, number)),
  ],
  [
    'POST',
    /^pulls$/,
    (_found, { body }, place) => {
      const branch = (body['head'] as string).replace(/^.*:/, '');
      const title = body['title'] as string;
      return showPull(
        place,
        place.repository.openPull(title, body['body'] as string, branch, place.person.login).number,
      );
    },
  ],
  [
    'PATCH',
    /^pulls\/(\d+)$/,
    ([number = ''], { body }, place) => {
      place.repository.pull(Number(number)).state = body['state'] as 'open' | 'closed';
      return showPull(place, Number(number));
    },
  ],
  [
    'GET',
    /^pulls\/(\d+)\/files$/,
    ([number = ''], _call, { repository }) => repository.changesOf(repository.pull(Number(number))),
  ],
  [
    'POST',
    /^pulls\/(\d+)\/reviews$/,
    ([number = ''], { body }, { repository, person }) =>
      repository.review(repository.pull(Number(number)), person, body['event'] as string),
  ],
  [
    'POST',
    /^pulls\/(\d+)\/merge$/,
    ([number = ''], { body }, { repository, people, person }) => {
      const reviewers = new Set(people.filter(({ isReviewer }) => isReviewer).map(({ login }) => login));
      repository.merge(repository.pull(Number(number)), person, reviewers, body['MergeTitleField'] as string);
      return {};
    },
  ],
  ['GET', /^labels$/, (_found, _call, { repository }) => repository.labels],
  [
    'POST',
    /^labels$/,
    (_found, { body }, { repository }) => {
      const label = { id: repository.labels.length + 1, name: body['name'] as string };
      repository.labels.push(label);
      return label;
    },
  ],
  [
    'PUT',
    /^issues\/(\d+)\/labels$/,
    ([number = ''], { body }, { repository }) => {
      repository.pull(Number(number)).labels = body['labels'] as number[];
      return [];
    },
  ],
];

export function answerApi(call: Call, place: Place): Reply {
  const { person, owner, name } = place;
  if (call.path === '/user') return { value: { ...person, email: `${person.login}@co-quan.example` } };
  const prefix = `/repos/${owner}/${name}`;
  if (call.path !== prefix && !call.path.startsWith(`${prefix}/`))
    throw new Answered(404, 'The target couldn’t be found.');
  const inside = call.path.slice(prefix.length + 1);
  for (const [method, pattern, route] of routes) {
    const found = method === call.method ? pattern.exec(inside) : null;
    if (found === null) continue;
    if (method !== 'GET' && !person.canWrite)
      throw new Answered(403, 'user should have a permission to write to the repo');
    return page(route(found.slice(1), call, place), call);
  }
  throw new Error(`The stand-in does not know ${call.method} ${call.path}`);
}

/** Splits lists into pages, as Forgejo does. */
function page(value: unknown, { query }: Call): Reply {
  if (!Array.isArray(value)) return { value };
  const limit = Math.min(Number(query.get('limit') ?? perPage), perPage);
  const number = Number(query.get('page') ?? 1);
  const hasNext = value.length > number * limit;
  return {
    value: value.slice((number - 1) * limit, number * limit),
    link: hasNext ? `<https://forgejo.invalid?page=${number + 1}>; rel="next"` : undefined,
  };
}

function showBranch(repository: Repository, branch: string): object {
  return { name: branch, commit: { id: repository.branch(branch).commit } };
}

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
