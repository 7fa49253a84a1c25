/**
 * Every call that the editors' pages make to GitLab CE, by its published REST API description (version 4). The stand-in
 * answers by this table.
 *
 * Everywhere: `Authorization: Bearer`; `{project}` is the full path, percent-encoded; 401 without a valid token, 404 for
 * what the account may not see, 429 beyond the rate limit. Lists have 20 items on a page by default and 100 at most;
 * `X-Page`, `X-Total-Pages` and `Link` tell of the pages.
 */
import type { ApiCall } from './api-table.ts';

const list = { size: 'per_page', standard: 20, most: 100 } as const;
const project = '/projects/{project}';
const unseen = 'it does not exist, or the account may not see it';

export const gitlabCalls: readonly ApiCall[] = [
  { method: 'GET', path: '/user', errors: { 401: 'the token is not valid' } },
  {
    // `permissions` has the access level of the account itself (`project_access`) and by the project's group
    // (`group_access`), each null without such a membership. `shared_with_groups` has the groups with which the project
    // is shared, each with the highest level that its members get (`group_access_level`).
    method: 'GET',
    path: project,
    errors: { 404: unseen },
  },
  { method: 'GET', path: `${project}/repository/branches/{branch}`, errors: { 404: unseen } },
  {
    method: 'DELETE',
    path: `${project}/repository/branches/{branch}`,
    errors: { 403: 'the branch is protected', 404: unseen },
  },
  {
    // The headers name the blob (`X-Gitlab-Blob-Id`) and the commit that changed the file last
    // (`X-Gitlab-Last-Commit-Id`).
    method: 'HEAD',
    path: `${project}/repository/files/{file}`,
    query: ['ref'],
    errors: { 404: unseen },
  },
  { method: 'GET', path: `${project}/repository/files/{file}/raw`, query: ['ref', 'lfs'], errors: { 404: unseen } },
  {
    method: 'GET',
    path: `${project}/repository/tree`,
    query: ['path', 'ref', 'recursive', 'per_page', 'page'],
    paging: list,
    errors: { 404: 'the folder or branch does not exist' },
  },
  {
    method: 'GET',
    path: `${project}/repository/commits/{sha}/refs`,
    query: ['type'],
    paging: list,
    errors: { 404: unseen },
  },
  {
    // The answer has only the last `status` of each job or outside check, such as created, pending, running, success,
    // failed, canceled or manual. Without `ref`, it has those of all pipelines of the commit.
    method: 'GET',
    path: `${project}/repository/commits/{sha}/statuses`,
    query: ['per_page'],
    paging: list,
    errors: { 403: 'the account may not see the pipelines', 404: unseen },
  },
  {
    // The newest commit comes first. Unlike other lists, the answer has no `X-Total` and no `X-Total-Pages`.
    method: 'GET',
    path: `${project}/repository/commits`,
    query: ['ref_name', 'path', 'page', 'per_page'],
    paging: list,
    errors: { 404: unseen },
  },
  {
    // Changes all files or none. `last_commit_id` of an action names the version of the file that the change replaces:
    // the last commit that the editors' pages know of.
    method: 'POST',
    path: `${project}/repository/commits`,
    body: ['branch', 'start_branch', 'commit_message', 'actions', 'author_name', 'author_email'],
    errors: {
      400: 'a file exists or is missing, has changed since `last_commit_id`, or the branch exists',
      403: 'the account may not push to the branch',
      413: 'the request is larger than the server or its proxy takes',
    },
  },
  {
    // The answer has at most 1,000 files (`diffs`).
    method: 'GET',
    path: `${project}/repository/compare`,
    query: ['from', 'to'],
    errors: { 404: unseen },
  },
  {
    method: 'GET',
    path: `${project}/merge_requests`,
    query: ['state', 'labels', 'per_page', 'page', 'target_branch', 'source_branch'],
    paging: list,
    errors: { 404: unseen },
  },
  {
    method: 'POST',
    path: `${project}/merge_requests`,
    query: ['source_branch', 'target_branch', 'title', 'description', 'labels', 'remove_source_branch', 'squash'],
    errors: {
      400: 'a value is not valid',
      403: 'the account may not open merge requests',
      409: 'a merge request of this branch is open',
    },
  },
  {
    method: 'GET',
    path: `${project}/merge_requests/{iid}`,
    query: ['include_rebase_in_progress'],
    errors: { 404: unseen },
  },
  {
    method: 'PUT',
    path: `${project}/merge_requests/{iid}`,
    query: ['labels', 'state_event'],
    errors: { 400: 'a value is not valid', 403: 'the account may not change it', 404: unseen },
  },
  {
    // Notes with `system` are GitLab's own, such as one about changed labels.
    method: 'GET',
    path: `${project}/merge_requests/{iid}/notes`,
    query: ['sort', 'order_by', 'page', 'per_page'],
    paging: list,
    errors: { 404: unseen },
  },
  {
    method: 'POST',
    path: `${project}/merge_requests/{iid}/notes`,
    body: ['body'],
    errors: { 400: 'the note is empty or too long', 403: 'the account may not comment', 404: unseen },
  },
  {
    method: 'PUT',
    path: `${project}/merge_requests/{iid}/rebase`,
    query: ['skip_ci'],
    // The answer always says that the rebase is in progress.
    errors: { 403: 'the account may not push to the branch', 409: 'a rebase is in progress' },
  },
  {
    method: 'PUT',
    path: `${project}/merge_requests/{iid}/merge`,
    query: ['merge_commit_message', 'squash_commit_message', 'squash', 'should_remove_source_branch', 'sha'],
    errors: {
      401: 'the account may not merge',
      403: 'the account may not merge',
      404: unseen,
      405: 'it is a draft, closed, or its checks have not passed',
      409: '`sha` is not the newest commit of the branch',
      422: 'the branches conflict',
    },
  },
];
