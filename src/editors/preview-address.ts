/** Where the office's server shows what it builds of a branch. */

/** Stands for the branch in the address. */
export const branchMark = '{branch}';

const longestBranch = 63;

/** As GitLab's CI_COMMIT_REF_SLUG: fit for a folder and for the name of a host. */
const branchSlug = (branch: string): string =>
  branch
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '-')
    .slice(0, longestBranch)
    .replace(/^-+|-+$/g, '');

export const previewAddress = (pattern: string, branch: string): string =>
  pattern.replace(branchMark, branchSlug(branch));
