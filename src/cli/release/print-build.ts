/** Builds for a release and prints on the last line what a release of the build must know. */
import { environment } from '../../environment.ts';
import { Refusal } from '../../release/refusal.ts';
import { buildForRelease } from './build.ts';

try {
  const { receipt, held } = await buildForRelease(environment, console.log);
  console.log(JSON.stringify({ receipt, held: held.map(({ page }) => page) }));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
