/** Runs the build of a release. */
import { runScript, type Outcome } from '../run-node.ts';

/** Asks the publisher, which has started this release, to build with these variables. */
export interface BuildQuestion {
  build: Readonly<Record<string, string>>;
}

/** Set by a publisher that answers a `BuildQuestion`. */
export const publisherBuilds = 'PUBLISHER_BUILDS';

/**
 * Builds in the process that the publisher keeps for builds (`warm-builds.ts`) or, without a publisher, in a new one.
 */
export const runBuild = (env: BuildQuestion['build']): Promise<Outcome> =>
  process.env[publisherBuilds] === undefined
    ? runScript('astro', ['build'], env).finished
    : askPublisher({ build: env });

function askPublisher(question: BuildQuestion): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const lost = () => {
      reject(new Error('Chương trình tự đưa trang lên đã dừng giữa chừng.'));
    };
    process.once('disconnect', lost);
    process.once('message', (outcome: Outcome) => {
      process.off('disconnect', lost);
      resolve(outcome);
    });
    process.send?.(question);
  });
}
