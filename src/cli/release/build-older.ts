/** Builds an older commit of the project without what is withdrawn today, in a working tree of its own. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../environment/parse.ts';
import type { Withdrawn } from '../../release/addresses.ts';
import type { Target } from '../../release/layout.ts';
import { git, gitOrNothing } from '../content-server/git.ts';
import { revokeAsServed, revokeIn, findRevocations } from '../publisher/revocations.ts';
import { findWithdrawals, servedToo, takeOver } from '../publisher/withdrawals.ts';
import { installPackages, ofClone } from '../publisher/work-clone.ts';
import { runNode } from '../run-node.ts';
import type { ReleaseRequest } from '../../release/release.ts';
import { receiptSchema } from '../../release/receipt.ts';
import { Refusal } from '../../release/refusal.ts';

type Built = Pick<ReleaseRequest, 'build' | 'about' | 'held'>;

/** What the served release has taken back. The content on this machine may be older and lack some of it. */
export interface ServedDecisions {
  withdrawn: readonly Withdrawn[];
  /** Names of revoked recognitions, as by `nameRevoked`. */
  revoked: readonly string[];
}

export async function buildOlder(
  environment: Environment,
  commit: string,
  { target, withdrawn, revoked }: ServedDecisions & { target: Target },
): Promise<Built | undefined> {
  const { root, contentDir, today } = environment;
  const known = await gitOrNothing(root, 'cat-file', '-e', `${commit}^{commit}`);
  if (known === undefined) return undefined;
  const folder = join(root, '.cache/lui');
  rmSync(folder, { recursive: true, force: true });
  await git(root, 'worktree', 'prune');
  await git(root, 'worktree', 'add', '--quiet', '--force', '--detach', folder, commit);
  await installPackages({ folder, project: root });
  const here = findWithdrawals(contentDir, today);
  const served = servedToo(withdrawn, here, today);
  const inUse = new Set(withdrawn.flatMap(({ redirect }) => redirect ?? []));
  const older = { contentDir: join(folder, 'content'), today, inUse };
  takeOver(older, [...here, ...served]);
  revokeIn(older, findRevocations(contentDir), here);
  revokeAsServed(older, revoked, [...here, ...served]);
  const env = { ...process.env, ...ofClone };
  const { ok, output } = await runNode([join(folder, 'src/cli/release/print-build.ts'), target.root], {
    cwd: folder,
    env,
  }).finished;
  const last = output.split('\n').at(-1) ?? '';
  if (!ok || !existsSync(join(folder, 'dist')))
    throw new Refusal(`${output}\n\nChưa dựng lại được bản cũ; trang đang phục vụ giữ nguyên.`);
  const { receipt, held } = JSON.parse(last) as { receipt: unknown; held: string[] };
  return { build: join(folder, 'dist'), about: receiptSchema.parse(receipt), held };
}
