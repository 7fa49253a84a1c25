/** Address of the preview that the office's server builds for each branch. */

/** Placeholder for the branch in the address pattern. */
export const branchMark = '{branch}';

/** Name of the check by which the server that builds previews says how far it is, as Forgejo and GitLab show it. */
export const previewCheckName = 'xem-thu';
export const previewCheck = new RegExp(String.raw`(?:^|[\s/(])${previewCheckName}(?:$|[\s/)])`, 'i');

const longestBranch = 63;

/** Computed as GitLab's CI_COMMIT_REF_SLUG: valid as a folder name and as part of a host name. */
const branchSlug = (branch: string): string =>
  branch
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '-')
    .slice(0, longestBranch)
    .replace(/^-+|-+$/g, '');

export const previewAddress = (pattern: string, branch: string): string =>
  pattern.replace(branchMark, branchSlug(branch));
