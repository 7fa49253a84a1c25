import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const minute = 60_000;
const timeForBuild = 10 * minute;
const timeForCommand = 5 * minute;
const runFolder = './test/support/run-folder.ts';

/** Node runs the TypeScript modules directly. Vitest need not transform them, and puts no getters between them. */
const asInNode = { viteModuleRunner: false, nodeLoader: false };

/** Vitest sets up every project before it selects those named by `--project`, and setting up Astro's takes seconds. */
const { values } = parseArgs({
  options: { project: { type: 'string', multiple: true }, update: { type: 'boolean', short: 'u' } },
  strict: false,
});
const withAstro = values.project?.includes('component') ?? true;

/** Tests of single modules run often: they use both cores, and the files of a worker share one environment. */
const quickProject = (name: string): TestProjectConfiguration => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: minute,
    hookTimeout: minute,
    isolate: false,
    maxWorkers: 2,
    experimental: asInNode,
    // Node keeps the modules compiled and without types: loading them is a large part of such a short run.
    env: { NODE_COMPILE_CACHE: resolve('.cache/compiled') },
  },
});

async function componentProject(): Promise<TestProjectConfiguration> {
  const { getViteConfig } = await import('astro/config');
  return getViteConfig({ test: { name: 'component', include: ['test/component/**/*.test.ts'] } });
}

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      quickProject('unit'),
      quickProject('integration'),
      ...(withAstro ? [await componentProject()] : []),
      {
        test: {
          name: 'admin',
          include: ['test/admin/**/*.test.ts'],
          execArgv: ['--import', './test/support/release-modules.mjs'],
          // The test files of a worker share the bundle that contains Decap.
          isolate: false,
          experimental: asInNode,
          globalSetup: runFolder,
          testTimeout: minute,
          hookTimeout: 2 * minute,
          // On a busy machine, a photo takes longer to be prepared than the second that Vitest would wait.
          expect: { poll: { timeout: minute / 2 } },
        },
      },
      {
        test: {
          name: 'commands',
          include: ['test/commands/**/*.test.ts'],
          isolate: false,
          experimental: asInNode,
          testTimeout: timeForCommand,
          hookTimeout: timeForCommand,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: runFolder,
          // The test files of a worker share the pages that they have parsed.
          isolate: false,
          experimental: asInNode,
          testTimeout: timeForBuild,
          hookTimeout: timeForBuild,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: runFolder,
          // The test files of a worker share the pages that they have parsed.
          isolate: false,
          experimental: asInNode,
          maxWorkers: 2,
          testTimeout: 2 * minute,
          hookTimeout: timeForBuild,
          // One second, as Vitest has it, is too short on a busy machine.
          expect: { poll: { timeout: minute / 2 } },
        },
      },
      {
        test: {
          name: 'visual',
          include: ['test/visual/**/*.test.ts'],
          globalSetup: runFolder,
          experimental: asInNode,
          fileParallelism: false,
          testTimeout: 2 * minute,
          hookTimeout: timeForBuild,
          // `npm run test:visual -- --update` saves the pictures it takes as the new baselines.
          env: values.update === true ? { RENEW_BASELINES: '1' } : {},
        },
      },
    ],
  },
});
