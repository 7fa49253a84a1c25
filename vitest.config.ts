import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const minute = 60_000;
const timeForBuild = 10 * minute;
const timeForCommand = 5 * minute;
const runFolder = './test/support/run-folder.ts';

/** Node runs the TypeScript modules directly, so Vitest does not transform them or wrap their exports in getters. */
const asInNode = { viteModuleRunner: false, nodeLoader: false };

/** Vitest would set up every project, even those that `--project` leaves out, and setting up Astro's takes seconds. */
const { values } = parseArgs({
  options: { project: { type: 'string', multiple: true }, update: { type: 'boolean', short: 'u' } },
  strict: false,
});
const withAstro = values.project?.includes('component') ?? true;

/** Tests of single modules run often, so they use two workers, and the test files of a worker share one environment. */
const quickProject = (name: string): TestProjectConfiguration => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: minute,
    hookTimeout: minute,
    isolate: false,
    maxWorkers: 2,
    experimental: asInNode,
    // Node's compile cache keeps the modules without their types: loading them is a large part of such a short run.
    env: { NODE_COMPILE_CACHE: resolve('.cache/compiled') },
  },
});

const browserProject = (name: string): TestProjectConfiguration => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    globalSetup: runFolder,
    // The test files of a worker share the pages that they have parsed.
    isolate: false,
    experimental: asInNode,
    maxWorkers: 2,
    testTimeout: 2 * minute,
    hookTimeout: timeForBuild,
    // Vitest's default of one second is too short on a busy machine.
    expect: { poll: { timeout: minute / 2 } },
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
          // Not isolated, so that the test files of a worker share the bundle that contains Decap.
          isolate: false,
          experimental: asInNode,
          globalSetup: runFolder,
          testTimeout: minute,
          hookTimeout: 2 * minute,
          // Vitest would wait one second, but on a busy machine it takes longer to prepare a photo.
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
      browserProject('browser'),
      browserProject('desk'),
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
