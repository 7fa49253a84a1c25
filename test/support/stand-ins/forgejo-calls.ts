/**
 * Every call that the editors' pages make to Forgejo, by its published API description (`/swagger.v1.json`, version 1)
 * and its configuration (`[api]` in app.ini). The stand-in answers by this table.
 *
 * Everywhere: `Authorization: Bearer`, JSON; 401 without a valid token. Lists have `DEFAULT_PAGING_NUM` (30) items on a
 * page by default and `MAX_RESPONSE_ITEMS` (50) at most, and name the next page in `Link`; git trees have limits of
 * their own.
 */
import type { ApiCall } from './api-table.ts';

const list = { size: 'limit', standard: 30, most: 50 } as const;
const repository = '/repos/{owner}/{repo}';
const unseen = 'the repository or the object does not exist, or the account may not see it';
const archived = 'the repository is archived or being moved';

export const forgejoCalls: readonly ApiCall[] = [
  { method: 'GET', path: '/user', errors: { 401: 'the token is not valid' } },
  { method: 'GET', path: repository, errors: { 404: unseen } },
  {
    // `user_can_merge`: the account is on the list of people who may merge into the protected branch.
    method: 'GET',
    path: `${repository}/branches/{branch*}`,
    errors: { 404: unseen },
  },
  {
    method: 'POST',
    path: `${repository}/branches`,
    body: ['new_branch_name', 'old_ref_name'],
    errors: {
      403: 'the account may not write, or the branch is protected',
      404: 'the branch to begin from does not exist',
      409: 'a branch of that name exists',
      423: archived,
    },
  },
  {
    method: 'DELETE',
    path: `${repository}/branches/{branch*}`,
    errors: { 403: 'the default or a protected branch', 404: unseen, 423: archived },
  },
  {
    // The answer has `tree`, `page`, `total_count`, and `truncated` as long as there are more pages.
    method: 'GET',
    path: `${repository}/git/trees/{sha}`,
    query: ['recursive', 'page', 'per_page'],
    paging: { size: 'per_page', standard: 1000, most: 1000 },
    errors: { 400: 'the commit or tree does not exist', 404: unseen },
  },
  {
    // `content` is base64; beyond `DEFAULT_MAX_BLOB_SIZE` (10 MiB) it is empty.
    method: 'GET',
    path: `${repository}/git/blobs/{sha}`,
    errors: { 400: 'no object has this hash', 404: unseen },
  },
  {
    // The answer is one object for a file, and a list without pages for a folder.
    method: 'GET',
    path: `${repository}/contents/{path*}`,
    query: ['ref'],
    errors: { 404: 'neither a file nor a folder is there' },
  },
  {
    // Changes all files or none. `update` and `delete` name the blob that they replace; the answer has null for a
    // removed file.
    method: 'POST',
    path: `${repository}/contents`,
    body: ['branch', 'files', 'message'],
    errors: {
      403: 'the account may not write to the branch',
      404: 'the branch does not exist',
      409: 'another push came between',
      413: 'a proxy takes no body of that size; its answer lacks the CORS headers',
      422: 'a file to be created exists, or a `sha` is not that of the file',
      423: archived,
    },
  },
  {
    // The newest commit comes first. With a path, a page has `COMMITS_RANGE_SIZE` (50, `[git]` in app.ini) commits,
    // whatever `limit` says.
    method: 'GET',
    path: `${repository}/commits`,
    query: ['sha', 'path', 'page', 'limit', 'stat', 'verification', 'files'],
    paging: { size: 'limit', standard: 50, most: 50 },
    errors: { 404: 'no commit of that branch has the path', 409: 'the repository is empty' },
  },
  {
    // The answer has only the last `status` of each check (`context`): pending, success, error, failure or warning.
    // `statuses` is null when there are none.
    method: 'GET',
    path: `${repository}/commits/{ref}/status`,
    query: ['page', 'limit'],
    errors: { 400: 'no such commit', 404: unseen },
  },
  { method: 'GET', path: `${repository}/compare/{basehead*}`, errors: { 404: unseen } },
  {
    method: 'GET',
    path: `${repository}/pulls`,
    query: ['state', 'base', 'limit', 'page'],
    paging: list,
    errors: { 404: unseen, 500: 'the server failed' },
  },
  {
    method: 'POST',
    path: `${repository}/pulls`,
    body: ['title', 'head', 'base', 'body'],
    errors: {
      403: 'the account may not open pull requests',
      404: 'a branch does not exist',
      409: 'a pull request of these branches is open',
      413: 'too many requests for one pull request',
      422: 'there is nothing to merge',
      423: archived,
    },
  },
  {
    method: 'PATCH',
    path: `${repository}/pulls/{number}`,
    body: ['state'],
    errors: {
      403: 'the account may not close it',
      404: unseen,
      409: 'the branches differ from those given',
      412: 'it cannot be reopened',
      422: 'the values are not valid',
    },
  },
  {
    method: 'GET',
    path: `${repository}/pulls/{number}/files`,
    query: ['limit', 'page'],
    paging: list,
    errors: { 404: unseen },
  },
  {
    method: 'POST',
    path: `${repository}/pulls/{number}/reviews`,
    body: ['event', 'body', 'commit_id'],
    errors: { 404: unseen, 422: 'nobody approves their own pull request' },
  },
  {
    method: 'POST',
    path: `${repository}/pulls/{number}/merge`,
    body: ['Do', 'MergeTitleField', 'head_commit_id'],
    errors: {
      404: unseen,
      405: 'not allowed, not approved, not checked, or conflicts are still being looked for',
      409: 'the branches conflict, `head out of date`, or `merge push out of date`',
      423: archived,
    },
  },
  // The comments of a pull request are those of its issue. The answer is whole; reviews and their texts are not in it.
  {
    method: 'GET',
    path: `${repository}/issues/{number}/comments`,
    query: ['since', 'before'],
    errors: { 404: unseen },
  },
  {
    method: 'POST',
    path: `${repository}/issues/{number}/comments`,
    body: ['body'],
    errors: { 403: 'the account may not comment, or the conversation is locked', 404: unseen, 423: archived },
  },
  { method: 'GET', path: `${repository}/labels`, query: ['limit', 'page'], paging: list, errors: { 404: unseen } },
  {
    method: 'POST',
    path: `${repository}/labels`,
    body: ['name', 'color'],
    errors: { 403: 'the account may not write', 404: unseen, 422: 'the name or colour is not valid' },
  },
  {
    method: 'PUT',
    path: `${repository}/issues/{number}/labels`,
    body: ['labels'],
    errors: { 403: 'the account may not write', 404: unseen },
  },
];
