/**
 * `npm run checks`: runs all checks, two at a time (the last ones alone), even if one fails. Each check prints one
 * line, a failing check also prints its whole output, and the last lines name the tests that failed and count all.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { disk } from '../environment/disk.ts';
import { faultOfBrowser, formatFaults } from '../environment/parse.ts';
// Importing the next module ends the program if an environment variable is invalid.
import '../environment.ts';
import { makeScratchFolder } from './scratch-folder.ts';
import { runScript, type Running } from './run-node.ts';

interface Step {
  /** A script of package.json. */
  script: string;
  /** Vitest writes a report, so a step that ran no test counts as failed. */
  isVitest?: true;
  /** A script that must have ended before, whether it passed or failed. */
  after?: string;
  /** Runs alone, after all steps without this mark. */
  isAlone?: true;
}

interface Result {
  passed: number;
  failed: number;
  note: string;
  /** Names of the tests that did not run. The names say why. */
  skipped: readonly string[];
  /** Names of the tests that failed, each with its file and the beginning of its message. */
  failures: readonly string[];
  output: string;
}

/** The fields of Vitest's JSON report that are used here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    /** Path of the test file. */
    name: string;
    /** What kept the whole file from running. */
    message: string;
    assertionResults: readonly { status: string; fullName: string; failureMessages?: readonly string[] }[];
  }[];
}

/**
 * Steps start in this order. `test:site`, with its builds, occupies one lane from the beginning, and the other steps
 * run in the other lane. `types` writes the types of Astro's collections, which the linter and Astro's tests read.
 */
const steps: readonly Step[] = [
  { script: 'test:site', isVitest: true },
  { script: 'types' },
  { script: 'content:check' },
  { script: 'admin:check' },
  { script: 'test:unit', isVitest: true },
  { script: 'test:integration', isVitest: true },
  { script: 'test:commands', isVitest: true },
  { script: 'test:admin', isVitest: true },
  { script: 'lint:code', after: 'types' },
  { script: 'test:component', isVitest: true, after: 'types' },
  { script: 'test:visual', isVitest: true },
  { script: 'lint:unused' },
  { script: 'lint:format' },
  { script: 'lint:styles' },
  // These run alone: their tests wait for a real browser, and would time out on a busy machine.
  { script: 'test:browser', isVitest: true, isAlone: true },
  { script: 'test:desk', isVitest: true, isAlone: true },
];
const lanes = 2;
/** A step that takes longer is stopped and counts as failed. */
const limitMinutes = 25;
/** Number of characters to which the message of a failure is cut at the end of the output. */
const mostOfMessage = 600;

const browserFault = faultOfBrowser(process.env.CHROMIUM_PATH, disk);
if (browserFault !== undefined) {
  console.error(formatFaults([browserFault]));
  process.exit(1);
}

const folder = makeScratchFolder('test');
const running = new Set<Running>();

async function runStep({ script, isVitest }: Step): Promise<Result> {
  const report = join(folder, `${script.replace(':', '-')}.json`);
  const args = isVitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const child = runScript(script, args, { TEST_FOLDER: folder });
  running.add(child);
  const timer = setTimeout(child.stop, limitMinutes * 60_000);
  const { ok, output } = await child.finished;
  clearTimeout(timer);
  running.delete(child);
  if (!isVitest) return { passed: Number(ok), failed: Number(!ok), note: '', skipped: [], failures: [], output };
  return countTests(report, ok, output);
}

function countTests(report: string, ok: boolean, output: string): Result {
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  const failures = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' ? [] : [tellFailure(name, 'the whole file', [message])]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages = [] }) => tellFailure(name, fullName, failureMessages)),
  ]);
  const note = `${numPassedTests + numFailedTests} tests${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
  const isFine = ok && numPassedTests > 0;
  return { passed: numPassedTests, failed: isFine ? 0 : Math.max(1, numFailedTests), note, skipped, failures, output };
}

/** Describes one failure for the end of the output, because a CI log may keep only its end. */
const tellFailure = (file: string, test: string, messages: readonly string[]): string =>
  `${relative('.', file)} › ${test}\n    ${stripVTControlCharacters(messages.join('\n')).slice(0, mostOfMessage).replaceAll('\n', '\n    ')}`;

/** Vitest writes no report if it stops before the first test. */
function readReport(path: string): VitestReport {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

function print({ script }: Step, { failed, note, skipped, output }: Result, milliseconds: number): void {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${script.padEnd(16)} ${seconds.padStart(8)}  ${note}`.trimEnd());
  for (const name of skipped) console.log(`     skipped: ${name}`);
  if (failed > 0) console.log(`${output}\n`);
}

async function runAll(): Promise<Map<Step, Result>> {
  const results = new Map<Step, Result>();
  const waiting = [...steps];
  const ended = new Set<string>();
  const active = new Set<Promise<void>>();
  const run = async (step: Step) => {
    const start = performance.now();
    const result = await runStep(step);
    print(step, result, performance.now() - start);
    results.set(step, result);
    ended.add(step.script);
  };
  while (waiting.length > 0 || active.size > 0) {
    const ready = waiting.findIndex(({ after, isAlone }) =>
      isAlone ? active.size === 0 && waiting.every((step) => step.isAlone) : after === undefined || ended.has(after),
    );
    const [step] = ready >= 0 && active.size < lanes ? waiting.splice(ready, 1) : [];
    if (step === undefined) {
      await Promise.race(active);
      continue;
    }
    const lane: Promise<void> = run(step).finally(() => active.delete(lane));
    active.add(lane);
  }
  return results;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of running) child.stop();
    process.exit(1);
  });
}

const start = performance.now();
const results = await runAll();
const count = (key: 'passed' | 'failed') => [...results.values()].reduce((sum, result) => sum + result[key], 0);
const failing = steps.filter((step) => (results.get(step)?.failed ?? 1) > 0);
console.log(`${((performance.now() - start) / 1000).toFixed(1)} s in all`);
for (const failure of failing.flatMap((step) => results.get(step)?.failures ?? [])) console.log(failure);
if (failing.length > 0) console.log(`failing: ${failing.map((step) => step.script).join(', ')}`);
else rmSync(folder, { recursive: true });
console.log(`${count('passed')} passed, ${count('failed')} failed`);
process.exitCode = failing.length > 0 ? 1 : 0;
