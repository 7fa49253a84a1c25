/**
 * Runs `npm run release` as the publisher does, with small sites in place of Astro's build. The real guard checks each
 * site, and leaves what it finds for the release.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { publisherBuilds, type BuildQuestion } from '../../src/cli/release/run-build.ts';
import { runNode, type Outcome } from '../../src/cli/run-node.ts';
import { disk } from '../../src/environment/disk.ts';
import { parseEnvironment } from '../../src/environment/parse.ts';
import { checkOutput, type GuardOptions } from '../../src/integrations/guard/check-output.ts';
import { GuardError } from '../../src/integrations/guard/message.ts';
import { fileIn } from '../../src/integrations/guard/output-file.ts';
import { listFiles } from '../../src/release/list-files.ts';
import { writeReceipt } from '../../src/release/receipt.ts';
import { writeViolations } from '../../src/release/violations.ts';
import { today, validContent } from './laid-corpus.ts';
import { laySite, type Files } from './small-sites.ts';

/** The files of the site without the entries in `held`, which are named by their paths. */
export type SiteWithout = (held: readonly string[]) => Files;

/** A folder with the fixture content, in which releases can be made. */
export function openProject(): string {
  const root = disk.realPath(mkdtempSync(join(tmpdir(), 'release-')));
  cpSync(validContent, join(root, 'content'), { recursive: true });
  mkdirSync(join(root, '.cache/build'), { recursive: true });
  return root;
}

const passedOn = () => ({ PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] });

const siteUrl = 'https://gallery.example';

/** Returns what the command said, and the entries that each build was to leave out. */
export async function releaseFrom(
  root: string,
  site: SiteWithout,
  guard: Partial<GuardOptions> = {},
): Promise<Outcome & { builds: string[][] }> {
  const env = { BUILD_DATE: today, SITE_URL: siteUrl };
  const { outDir, buildDir } = parseEnvironment(env, { root, today: () => today, disk }).values;
  const builds: string[][] = [];
  const build = async (held: readonly string[]): Promise<Outcome> => {
    builds.push([...held]);
    laySite(outDir, site(held));
    const files = listFiles(outDir).map((path) => fileIn(outDir, path));
    try {
      await checkOutput(files, { traces: [], originals: [], contacts: [], siteUrl, root, ...guard });
    } catch (error) {
      if (!(error instanceof GuardError)) throw error;
      writeViolations(buildDir, error.violations);
      return { ok: false, output: error.message };
    }
    writeReceipt(buildDir, {
      day: today,
      production: false,
      siteUrl,
      base: '/',
      withdrawals: [],
      revoked: [],
      held: [],
    });
    return { ok: true, output: '' };
  };
  const outcome = await runNode([resolve('src/cli/release.ts'), join(root, 'trang')], {
    cwd: root,
    env: { ...passedOn(), ...env, RELEASE_COMMIT: 'abcdef0123', [publisherBuilds]: 'yes' },
    answer: async (question) => {
      const held = (question as BuildQuestion).build['HELD_ENTRIES'] ?? '';
      return { ...(await build(held === '' ? [] : held.split(','))) };
    },
  }).finished;
  return { ...outcome, builds };
}

export const readServed = (root: string, path: string): string =>
  readFileSync(join(root, 'trang/hien-hanh/www', path), 'utf8');
