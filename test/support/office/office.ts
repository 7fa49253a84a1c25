/** An office for the tests: a stand-in for its git server, and one browser for each person, running our backend. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { shareBrowser, type SharedBrowser } from '../browser.ts';
import { startForgejo } from '../stand-ins/forgejo.ts';
import type { StandIn } from '../stand-ins/git-server.ts';
import { startGitLab } from '../stand-ins/gitlab.ts';
import { startPlainHost } from '../hosts/host.ts';
import type { Host } from '../hosts/listen.ts';
import type { Outcome } from './page.ts';

export const people = {
  writer: { login: 'lan', full_name: 'Lan viết bài', canWrite: true, isReviewer: false, mayMerge: false },
  reviewer: { login: 'minh', full_name: 'Minh duyệt bài', canWrite: true, isReviewer: true, mayMerge: true },
  stranger: { login: 'la', full_name: 'Người lạ', canWrite: false, isReviewer: false, mayMerge: false },
} as const;

export interface Desk {
  page: Page;
  call: (method: string, ...args: readonly unknown[]) => Promise<Outcome>;
  /** Opens a second tab in the same browser. */
  openTab: () => Promise<Desk>;
  /** Uncaught errors of the pages. */
  complaints: string[];
  close: () => Promise<void>;
}

export const servers = { forgejo: startForgejo, gitlab: startGitLab };
export type Kind = keyof typeof servers;

export interface Office {
  server: StandIn;
  /** Opens a browser in which nobody has logged in yet. */
  openDesk: () => Promise<Desk>;
  login: (person: keyof typeof people) => Promise<Desk>;
  close: () => Promise<void>;
}

export interface Building {
  /** Opens an office with a separate git server. */
  openOffice: (kind: Kind, files: ReadonlyMap<string, string>) => Promise<Office>;
  close: () => Promise<void>;
}

/** The test files of a worker share the bundle. */
let bundled: Promise<unknown> | undefined;

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'chrome111',
      rolldownOptions: { input: resolve('test/support/office/page.ts'), output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(
    join(outDir, 'index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  );
}

export async function openBuilding(): Promise<Building> {
  // Each worker has a folder of its own, because several may write their bundles at the same time.
  const folder = join(process.env.TEST_FOLDER ?? '.cache/test', `office-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  await (bundled ??= bundle(folder));
  const host = await startPlainHost(folder);
  const browser = await shareBrowser();
  return {
    openOffice: (kind, files) => openOffice(browser, host, kind, files),
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

async function openOffice(
  browser: SharedBrowser,
  host: Host,
  kind: Kind,
  files: ReadonlyMap<string, string>,
): Promise<Office> {
  const server = await servers[kind]({
    origin: new URL(host.url).origin,
    owner: 'phong-noi-vu',
    name: 'dien-hinh',
    files,
    people: Object.values(people),
  });
  const openDesk = () => startDesk(browser, `${host.url}#kind=${kind}&url=${server.url}`);
  return {
    server,
    openDesk,
    login: async (person) => {
      const desk = await openDesk();
      await desk.page.getByRole('button').click();
      await desk.page.getByRole('link', { name: people[person].full_name }).click();
      await desk.page.getByText(people[person].full_name).waitFor();
      return desk;
    },
    close: () => server.close(),
  };
}

async function startDesk(browser: SharedBrowser, address: string): Promise<Desk> {
  // The test host's security policy forbids requests to other origins; the policy of the editors' pages allows those to
  // the git server.
  const context = await browser.newContext({ locale: 'vi-VN', bypassCSP: true });
  const complaints: string[] = [];
  const openTab = async (): Promise<Desk> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    return {
      page,
      call: (method, ...args) => page.evaluate(([name, given]) => window.call(name, ...given), [method, args] as const),
      openTab,
      complaints,
      close: () => context.close(),
    };
  };
  return await openTab();
}
