/** The `World` of the real publisher: the repository, the clone and the release. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOfRevoked } from '../../domain/revocations.ts';
import { dayInVietnam } from '../../domain/days.ts';
import type { Target } from '../../release/layout.ts';
import { withdrawnIn } from '../../release/manifest.ts';
import { entriesOf } from '../../release/former.ts';
import { bareCommit } from '../../release/uncommitted.ts';
import { gitWithin } from '../content-server/git.ts';
import { publisherBuilds, type BuildQuestion } from '../release/run-build.ts';
import { isUnsent, sendingArguments, type Wanted } from '../release/send.ts';
import { hasGroups, runNode, type Outcome, type Running, type RunOptions } from '../run-node.ts';
import { TooLong } from '../too-long.ts';
import { WarmBuilds } from '../warm-builds.ts';
import { revokeIn, findRevocations } from './revocations.ts';
import type { Attempt, World } from './publisher.ts';
import { findWithdrawals, servedToo, takeOver } from './withdrawals.ts';
import { checkOut, forgetBuilds, headOf, ofClone, unlock, usualLimits, type Clone, type Limits } from './work-clone.ts';

interface Surroundings extends Pick<World, 'now' | 'log'> {
  /** Variables of the builds. */
  env: NodeJS.ProcessEnv;
  limits?: Limits;
  /** How releases get to a server that does not read the folder of the releases. */
  sending?: Wanted;
}

interface RealWorld extends World {
  /**
   * Starts the process that builds, if there is none, and lets it build the released commit once without releasing it,
   * so that the next change need not wait for that. True if there is such a process afterwards; if not, the next
   * release reports the reason.
   */
  warmUp: (commit: string) => Promise<boolean>;
  /** Ends the processes that build and release. */
  close: () => void;
}

export function makeWorld(
  target: Target,
  clone: Clone,
  { now, log, env, limits = usualLimits, sending = {} }: Surroundings,
): RealWorld {
  const builds = new WarmBuilds(clone.folder);
  /** The process of a release. Its group has the command that sends the release too, so both are ended together. */
  let running: Running | undefined;
  const run = async (args: readonly string[], options: RunOptions): Promise<Outcome> => {
    running = runNode([...args, ...sendingArguments(sending)], {
      ...options,
      detached: hasGroups,
      longest: limits.release,
    });
    return await running.finished;
  };
  const resend = (): Promise<Outcome> =>
    run([join(clone.project, 'src/cli/release.ts'), 'send', target.root], { cwd: clone.project, env });
  /** Whether warming up has been tried since the last release. */
  let hasWarmedUp = false;
  const release = (commit: string, ...more: string[]): Promise<Outcome> => {
    hasWarmedUp = false;
    const variables = { ...env, ...ofClone, BUILD_DATE: dayInVietnam(now()) };
    return run([join(clone.folder, 'src/cli/release.ts'), target.root, ...more], {
      cwd: clone.folder,
      env: { ...variables, RELEASE_COMMIT: commit, [publisherBuilds]: 'yes' },
      answer: (question) =>
        builds.build({ ...variables, ...(question as BuildQuestion).build }, { reportsContent: false }),
    });
  };
  const failure = (error: unknown): Attempt => {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!(error instanceof TooLong)) return { ok: false, output };
    builds.stop('SIGKILL');
    return { ok: false, output, tooLong: error.minutes };
  };
  return {
    now,
    log,
    close: () => {
      builds.stop();
      running?.stop();
    },
    headOf: () => headOf(clone, limits),
    warmUp: async (commit) => {
      if (builds.isWarm || hasWarmedUp) return builds.isWarm;
      try {
        await checkOut(clone, commit, limits);
        await release(commit, '--dry-run');
      } catch (error) {
        failure(error);
      }
      hasWarmedUp = true;
      return builds.isWarm;
    },
    isUnsent: () => isUnsent(target, sending),
    resend: () => resend().catch(failure),
    releaseCommit: async (commit, isClean) => {
      try {
        await checkOut(clone, commit, limits);
        if (isClean) {
          builds.stop();
          forgetBuilds(clone);
        }
        return await release(commit);
      } catch (error) {
        return failure(error);
      }
    },
    releaseWithdrawals: async (commit, served) => {
      try {
        const today = dayInVietnam(now());
        const since = bareCommit(served);
        const { withdrawals, revocations } = await readDecisions(clone, commit, today, limits);
        const alsoServed = withdrawnIn(served);
        await checkOut(clone, since, limits);
        const { held, production } = served;
        const inUse = new Set(Object.values(served.moved));
        const older = { contentDir: join(clone.folder, 'content'), today, inUse, production };
        const taken = takeOver(older, [...withdrawals, ...servedToo(alsoServed, withdrawals, today)]);
        const revoked = revokeIn(older, revocations, withdrawals);
        // A release without samples does not list withdrawn samples.
        const samples = new Set(withdrawals.flatMap(({ path, sample }) => (sample ? path : [])));
        const shown = new Set(production && samples.size > 0 ? entriesOf(served) : []);
        const isHiddenSample = (path: string) => production && samples.has(path) && !shown.has(path);
        const isServed =
          taken.every((path) => served.withdrawn.includes(path) || isHiddenSample(path)) &&
          revoked.every((award) => served.revoked?.includes(award) === true || held.includes(pageOfRevoked(award)));
        // On a new day, a consent may end that was taken back from that day on.
        if (!isServed || served.day < today) return await release(since);
        // The upload of an earlier such release may have failed. The newest commit's own uploads are tried again
        // anyway.
        return since !== commit && isUnsent(target, sending) ? await resend() : undefined;
      } catch (error) {
        return failure(error);
      }
    },
  };
}

/**
 * Reads the withdrawals and revocations of a commit, which must take effect even if nothing else of it can be published.
 * Its software is not checked out.
 */
async function readDecisions(clone: Clone, commit: string, today: string, { fetch }: Limits) {
  const place = mkdtempSync(join(tmpdir(), 'go-bai-'));
  try {
    unlock(clone);
    await gitWithin(
      fetch,
      clone.folder,
      `--work-tree=${place}`,
      'checkout',
      '--quiet',
      '--force',
      commit,
      '--',
      'content',
    );
    const content = join(place, 'content');
    return { withdrawals: findWithdrawals(content, today), revocations: findRevocations(content) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
