/**
 * `npm run drill:incremental` changes content at random and builds it after each change, continuing from the build
 * before. Each result must be the same as a build from nothing: byte for byte, except that the words of the search may
 * be spread over other files. `--steps` sets the number of changes, `--kills` the number of killed builds after them,
 * `--seed` the random choices, `--content` another content than that of the tests, `--day` another first day.
 */
import { parseArgs } from 'node:util';
import { makeScratchFolder } from '../../src/cli/scratch-folder.ts';
import { randomFrom } from '../support/random.ts';
import { IncrementalWalk, type Step } from './incremental/walk.ts';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '200' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string', default: 'test/fixtures/content' },
    day: { type: 'string', default: '2025-12-01' },
  },
});
/** Milliseconds within which a build is killed, at random: about as many as a build of the fixtures takes. */
const longestKill = 15_000;

const random = randomFrom(Number(values.seed));
const walk = new IncrementalWalk({
  folder: makeScratchFolder('drill'),
  from: values.content,
  firstDay: values.day,
  random,
});

let wrong = 0;
function tell(number: number, { name, differences, summary }: Step): void {
  const found = differences ?? [];
  if (found.length > 0) wrong += 1;
  process.stdout.write(
    `${number}. ${name}: ${summary}${found.length === 0 ? '' : `; WRONG: ${found.slice(0, 8).join(', ')}`}\n`,
  );
}

tell(0, await walk.begin());
for (let step = 1; step <= Number(values.steps); step += 1) tell(step, await walk.take());
for (let kill = 1; kill <= Number(values.kills); kill += 1) tell(kill, await walk.kill(random.below(longestKill)));
walk.close();
process.stdout.write(wrong === 0 ? 'All builds were right.\n' : `${wrong} builds were wrong (seed ${values.seed}).\n`);
process.exitCode = wrong === 0 ? 0 : 1;
