/**
 * `print-build.ts <folder of the releases>`: builds for a release, and prints on the last line what a release of the
 * build must know.
 */
import { readLedger, targetAt } from '../../release/layout.ts';
import { environment } from '../../environment.ts';
import { runCommand } from '../run-command.ts';
import { buildForRelease } from './build.ts';

await runCommand(async () => {
  const [, , folder] = process.argv;
  const everPublic = folder === undefined ? [] : readLedger(targetAt(folder)).keys();
  const { receipt, held } = await buildForRelease({ environment, everPublic, tell: console.log });
  console.log(JSON.stringify({ receipt, held: [...receipt.held, ...held.map(({ page }) => page)] }));
});
