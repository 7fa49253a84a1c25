/** The `World` of the real publisher: the repository, the clone and the release. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayInVietnam } from '../../domain/days.ts';
import type { Target } from '../../release/layout.ts';
import { git } from '../content-server/git.ts';
import { publisherBuilds, type BuildQuestion } from '../release/run-build.ts';
import { runNode, type Outcome } from '../run-node.ts';
import { WarmBuilds } from '../warm-builds.ts';
import type { World } from './publisher.ts';
import { findWithdrawals, takeOver } from './withdrawals.ts';
import { checkOut, forgetBuilds, headOf, type Clone } from './work-clone.ts';

/** Unsets these variables, so that builds use the folders of the clone, whatever is set on this machine. */
const ofClone = { CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '', HELD_ENTRIES: '' };

interface Surroundings extends Pick<World, 'now' | 'log'> {
  /** Variables of the builds. */
  env: NodeJS.ProcessEnv;
}

interface RealWorld extends World {
  /** Ends the process that builds. */
  close: () => void;
}

export function makeWorld(target: Target, clone: Clone, { now, log, env }: Surroundings): RealWorld {
  const builds = new WarmBuilds(clone.folder);
  const release = (commit: string): Promise<Outcome> => {
    const variables = { ...env, ...ofClone, BUILD_DATE: dayInVietnam(now()) };
    return runNode([join(clone.folder, 'src/cli/release.ts'), target.root], {
      cwd: clone.folder,
      env: { ...variables, RELEASE_COMMIT: commit, [publisherBuilds]: 'yes' },
      answer: (question) =>
        builds.build({ ...variables, ...(question as BuildQuestion).build }, { reportsContent: false }),
    }).finished;
  };
  const failure = (error: unknown): Outcome => ({
    ok: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return {
    now,
    log,
    close: () => {
      builds.stop();
    },
    headOf: () => headOf(clone),
    releaseCommit: async (commit, isClean) => {
      try {
        await checkOut(clone, commit);
        if (isClean) {
          builds.stop();
          forgetBuilds(clone);
        }
        return await release(commit);
      } catch (error) {
        return failure(error);
      }
    },
    releaseWithdrawals: async (commit, since) => {
      try {
        const today = dayInVietnam(now());
        const withdrawals = await readWithdrawals(clone, commit, today);
        await checkOut(clone, since);
        const added = takeOver({ contentDir: join(clone.folder, 'content'), today }, withdrawals);
        return added.length === 0 ? undefined : await release(since);
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/** Reads the content of a commit without checking out its software. */
async function readWithdrawals({ folder }: Clone, commit: string, today: string) {
  const place = mkdtempSync(join(tmpdir(), 'go-bai-'));
  try {
    await git(folder, `--work-tree=${place}`, 'checkout', '--quiet', '--force', commit, '--', 'content');
    return findWithdrawals(join(place, 'content'), today);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
