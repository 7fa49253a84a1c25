/** Builds a site as `astro build` does, in a copy of the project, so that builds cannot affect each other. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listFiles } from '../../src/release/list-files.ts';
import { runNode, type Outcome } from '../../src/cli/run-node.ts';
import { WarmBuilds } from '../../src/cli/warm-builds.ts';
import { addPictures, shareCaches } from './build-caches.ts';
import { layCanaries } from './canaries.ts';
import { copyProject } from './copy-project.ts';
import { layHardPhotos } from './hard-photos.ts';

interface SiteRequest {
  /** Requests with the same name share one build in all test files of a run. */
  name: string;
  /** Folder that is copied in place of `content/`. */
  contentDir?: string;
  /** Entries of the fixtures, such as `dien-hinh/2023-a`, that are laid over the content. */
  added?: readonly string[];
  /** Folders of content that are built in the same place first, one after the other. The site continues from them. */
  earlier?: readonly string[];
  /** Replaces some photos of the fixtures with photos that are hard to process; see `hard-photos.ts`. */
  hardPhotos?: boolean;
  /** Lays marked words into the fixtures wherever something must not reach the public; see `canaries.ts`. */
  canaries?: boolean;
  /** Shares no bundles and pictures with other builds of the run. */
  isFromScratch?: boolean;
  /** SITE_BASE, BUILD_DATE, SITE_ENV … */
  env?: Readonly<Record<string, string>>;
}

interface Page {
  /** Path in the output folder, with `/` as separator. */
  file: string;
  /** Path in the URL, including the base. */
  path: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

interface Site {
  /** The output folder. */
  dir: string;
  /** The copy of the project in which it was built. */
  root: string;
  base: string;
  /** Everything that the build printed. */
  log: string;
  /** The sites that were built from the `earlier` folders of the request. */
  earlier: Site[];
  /** Pages that readers visit. */
  pages: () => Page[];
  /** Pages that other sites show in frames. */
  frames: () => Page[];
  /** Pieces of HTML that other sites include in their pages. */
  fragments: () => Page[];
}

interface KnownOutcome extends Outcome {
  request: string;
  /** Logs of the builds of the `earlier` folders. */
  earlier?: string[];
}

/** Environment variables that a build inherits from the machine; all others come with the request. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
const outcomeFile = 'outcome.json';
const pollMilliseconds = 100;

/** Test files that run in the same worker share the pages that were read and parsed. */
const opened = new Map<string, Promise<Site>>();

/** Throws with the build's log when the build fails. */
export function buildSite(request: SiteRequest): Promise<Site> {
  const asked = JSON.stringify({ contentDir: 'content', env: {}, ...request });
  const site = opened.get(asked) ?? open(request, asked);
  opened.set(asked, site);
  return site;
}

async function open(request: SiteRequest, asked: string): Promise<Site> {
  const folder = process.env.TEST_FOLDER;
  if (folder === undefined) throw new Error('buildSite() needs the global setup of test/support/run-folder.ts');
  const root = resolve(folder, request.name);
  const outcome = claim(root) ? await buildFirst(root, request, asked) : await waitForOutcome(root);
  if (outcome.request !== asked)
    throw new Error(`Two different sites are called “${request.name}”: ${asked}, ${outcome.request}`);
  if (!outcome.ok) throw new Error(`Site “${request.name}” was not built:\n${withoutRoutes(outcome.output)}`);
  const base = request.env?.SITE_BASE ?? '/';
  const earlier = (outcome.earlier ?? []).map((log, index) =>
    toSite({ dir: folderOfEarlier(root, index), root, base, log, earlier: [] }),
  );
  return toSite({ dir: folderOfSite(root, request.env), root, base, log: outcome.output, earlier });
}

function toSite(about: Pick<Site, 'dir' | 'root' | 'base' | 'log' | 'earlier'>): Site {
  let found: Page[] | undefined;
  const all = () => (found ??= findPages(about.dir, about.base));
  const isFragment = ({ file }: Page) => file.startsWith('nhung/manh/');
  const isFrame = (page: Page) => page.file.startsWith('nhung/') && !isFragment(page);
  return {
    ...about,
    pages: () => all().filter((page) => !page.file.startsWith('nhung/')),
    frames: () => all().filter(isFrame),
    fragments: () => all().filter(isFragment),
  };
}

const folderOfSite = (root: string, env: SiteRequest['env']): string => resolve(root, env?.['OUT_DIR'] ?? 'dist');
const folderOfEarlier = (root: string, index: number): string => join(root, `dist-${index}`);

/** Removes the line that Astro prints for every page and picture. */
function withoutRoutes(log: string): string {
  return log
    .split('\n')
    .filter((line) => !/[├└]─|▶/.test(line))
    .join('\n');
}

/** Whichever process creates the folder first runs the build; the others wait. */
function claim(root: string): boolean {
  try {
    mkdirSync(root);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function buildFirst(root: string, request: SiteRequest, asked: string): Promise<KnownOutcome> {
  try {
    return publish(root, { request: asked, ...(await build(root, request)) });
  } catch (error) {
    publish(root, { request: asked, ok: false, output: String(error) });
    throw error;
  }
}

async function build(
  root: string,
  {
    contentDir = 'content',
    added = [],
    earlier = [],
    hardPhotos = false,
    canaries = false,
    isFromScratch = false,
    env = {},
  }: SiteRequest,
): Promise<Omit<KnownOutcome, 'request'>> {
  copyProject(root);
  if (!isFromScratch) shareCaches(root);
  const logs: string[] = [];
  // As under `npm start` and the publisher, one process builds one content after the other.
  const builds = new WarmBuilds(root);
  for (const content of earlier) {
    layContent(root, content);
    const outcome = await builds.build(variables(env), { reportsContent: false });
    if (!outcome.ok) return outcome;
    renameSync(folderOfSite(root, env), folderOfEarlier(root, logs.length));
    logs.push(outcome.output);
  }
  layContent(root, contentDir);
  for (const path of added)
    cpSync(join('test/fixtures/content', path), join(root, 'content', path), { recursive: true });
  if (hardPhotos) await layHardPhotos(join(root, 'content'));
  if (canaries) await layCanaries(join(root, 'content'));
  const outcome = await (earlier.length > 0
    ? builds.build(variables(env), { reportsContent: false })
    : runNode([resolve('node_modules/astro/bin/astro.mjs'), 'build'], { cwd: root, env: variables(env) }).finished);
  builds.stop();
  if (outcome.ok && !isFromScratch) addPictures(root);
  return { ...outcome, earlier: logs };
}

function layContent(root: string, from: string): void {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  cpSync(from, join(root, 'content'), { recursive: true });
}

function variables(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const ofMachine = Object.entries(process.env).filter(([name]) => passedOn.includes(name));
  return { ...Object.fromEntries<string | undefined>(ofMachine), ASTRO_TELEMETRY_DISABLED: '1', ...env };
}

/** Renames the file when it is complete, because other processes wait until it exists. */
function publish(root: string, outcome: KnownOutcome): KnownOutcome {
  const file = join(root, outcomeFile);
  writeFileSync(`${file}.part`, JSON.stringify(outcome));
  renameSync(`${file}.part`, file);
  return outcome;
}

async function waitForOutcome(root: string): Promise<KnownOutcome> {
  const file = join(root, outcomeFile);
  while (!existsSync(file)) await delay(pollMilliseconds);
  return JSON.parse(readFileSync(file, 'utf8')) as KnownOutcome;
}

function findPages(dir: string, base: string): Page[] {
  return (
    listFiles(dir)
      // The editors' pages are a separate program, not pages of the site.
      .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
      .map((file) => toPage(dir, file, base))
  );
}

/** Reads and parses the page only when a test uses it. */
function toPage(dir: string, file: string, base: string): Page {
  let html: string | undefined;
  let document: Page['document'] | undefined;
  return {
    file,
    path: base + file.replace(/(^|\/)index\.html$/, '$1'),
    get html() {
      return (html ??= readFileSync(join(dir, file), 'utf8'));
    },
    get document() {
      return (document ??= parse(this.html));
    },
  };
}
