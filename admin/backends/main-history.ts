/** The history of the main branch, from which a release is made. The backends for Forgejo and GitLab have one. */
export interface MainHistory {
  /** The newest commit of the main branch. */
  head: () => Promise<string>;
  /** True if `earlier` is `commit` itself or one of its ancestors. */
  contains: (commit: string, earlier: string) => Promise<boolean>;
}

interface Asking {
  /** Asks for a path of the repository's API. */
  ask: (path: string) => Promise<unknown>;
  branch: string;
}

export const forgejoHistory = ({ ask, branch }: Asking): MainHistory => ({
  head: async () => ((await ask(`/branches/${encodeURIComponent(branch)}`)) as { commit: { id: string } }).commit.id,
  contains: async (commit, earlier) => {
    if (commit === earlier) return true;
    const { total_commits: missing } = (await ask(`/compare/${commit}...${earlier}`)) as { total_commits: number };
    return missing === 0;
  },
});

export const gitlabHistory = ({ ask, branch }: Asking): MainHistory => ({
  head: async () =>
    ((await ask(`/repository/branches/${encodeURIComponent(branch)}`)) as { commit: { id: string } }).commit.id,
  contains: async (commit, earlier) => {
    if (commit === earlier) return true;
    const query = new URLSearchParams({ from: commit, to: earlier });
    const { commits } = (await ask(`/repository/compare?${query}`)) as { commits: unknown[] };
    return commits.length === 0;
  },
});
