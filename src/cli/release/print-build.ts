/** Builds for a release and prints on the last line what a release of the build must know. */
import { environment } from '../../environment.ts';
import { runCommand } from '../run-command.ts';
import { buildForRelease } from './build.ts';

await runCommand(async () => {
  const { receipt, held } = await buildForRelease(environment, console.log);
  console.log(JSON.stringify({ receipt, held: [...receipt.held, ...held.map(({ page }) => page)] }));
});
