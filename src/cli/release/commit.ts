import { gitOrNothing } from '../content-server/git.ts';

/**
 * The checked-out commit, with `+` if tracked files differ from it, or `khong-git` outside of a repository.
 * `RELEASE_COMMIT` has priority: the publisher changes files in its clone and sets the variable to the commit that it
 * publishes.
 */
export async function commitOf(root: string): Promise<string> {
  const told = process.env['RELEASE_COMMIT'] ?? '';
  if (/^[0-9a-f]{7,64}$/.test(told)) return told;
  const commit = await gitOrNothing(root, 'rev-parse', 'HEAD');
  if (commit === undefined) return 'khong-git';
  const changed = await gitOrNothing(root, 'status', '--porcelain', '--untracked-files=no');
  return changed === '' ? commit : `${commit}+`;
}
