/**
 * Remembers the withdrawals that came from uncommitted changes, until a commit holds them. Otherwise the next commit
 * would show these entries again.
 */
import type { Withdrawn } from './addresses.ts';
import type { Manifest } from './manifest.ts';

/** The commit without the `+` that says that files differed from it. */
export const bareCommit = ({ commit }: Pick<Manifest, 'commit'>): string => commit.replace(/\+$/, '');

function uncommittedIn(before: Manifest | undefined): readonly string[] {
  if (before === undefined) return [];
  // Manifests of earlier versions of this program do not have the list.
  return (
    before.uncommitted ??
    (before.commit.endsWith('+') ? before.withdrawn.filter((path) => !(path in before.moved)) : [])
  );
}

/** The entries that would be shown again by mistake, without those whose withdrawal a commit has undone. */
export const comingBack = (before: Manifest | undefined, entries: readonly string[]): string[] =>
  entries.filter((page) => uncommittedIn(before).includes(page));

interface Request {
  about: { withdrawals: readonly Withdrawn[] };
  commit: string;
  rollbackTo?: string;
}

/** The withdrawals of a release that may be in no commit. An entry that has only moved does not count. */
export function listUncommitted({ about, commit, rollbackTo }: Request, before: Manifest | undefined): string[] {
  const withdrawn = about.withdrawals.filter(({ hasMoved }) => hasMoved !== true).map(({ path }) => path);
  const former = uncommittedIn(before);
  if (commit.endsWith('+'))
    return [...new Set([...former, ...withdrawn.filter((path) => before?.withdrawn.includes(path) !== true)])].sort();
  // A rollback and another release of the same commit have taken the withdrawals over from the release before.
  const isTakenOver = rollbackTo !== undefined || (before !== undefined && bareCommit(before) === commit);
  return former.filter((path) => isTakenOver || !withdrawn.includes(path));
}
