/**
 * Vitest global setup: creates one folder for all builds of this run. `npm test` creates the folder beforehand, so that
 * the site and the browser tests share their builds.
 */
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';

export default function setup(): void {
  process.env.TEST_FOLDER ??= makeScratchFolder('test');
}
