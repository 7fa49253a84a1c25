/**
 * Vitest global setup: one folder for all that this run builds. Under `npm test` the runner
 * has made it already, so that the site and the browser tests share their builds.
 */
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';

export default function setup(): void {
  process.env.TEST_FOLDER ??= makeScratchFolder('test');
}
