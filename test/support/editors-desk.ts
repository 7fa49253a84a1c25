/** Serves the editors' pages as `npm start` does: a build, and the content server on a new git repository. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openContentServer } from '../../src/cli/content-server/content-server.ts';
import { mount } from '../../src/cli/content-server/mount.ts';
import { LocalState } from '../../src/cli/local-state.ts';
import { serveFolder } from '../../src/cli/static-server.ts';
import { serve } from './hosts/listen.ts';

export interface EditorsDesk extends DeskRepository, DeskServer {}

export interface DeskRepository {
  /** The repository's folder. */
  root: string;
  git: (...args: readonly string[]) => string;
  /** Text of a file in the repository's folder; `undefined` when the file does not exist. */
  read: (path: string) => string | undefined;
}

export interface DeskServer {
  /** Address of the editors' pages. */
  url: string;
  close: () => Promise<void>;
}

interface ServedSite {
  /** The build that is served. */
  site: { dir: string; base: string };
}

interface Desk extends ServedSite {
  /** Folder whose copy becomes `content/` of the repository. */
  contentDir: string;
}

export async function openEditorsDesk({ site, contentDir }: Desk): Promise<EditorsDesk> {
  const repository = layRepository(contentDir);
  return { ...repository, ...(await serveDesk({ site, root: repository.root })) };
}

export function layRepository(contentDir: string): DeskRepository {
  const root = join(mkdtempSync(resolve(process.env.TEST_FOLDER ?? '.cache', 'desk-')), 'repository');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  mkdirSync(root);
  cpSync(contentDir, join(root, 'content'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=Kho mẫu', '-c', 'user.email=kho@mau.invalid', 'commit', '--quiet', '--message=Mẫu');
  return {
    root,
    git,
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
  };
}

/** Serves the repository in `root`, on a free port unless `port` is given. */
export async function serveDesk({
  site,
  root,
  port,
}: ServedSite & { root: string; port?: number }): Promise<DeskServer> {
  const content = await openContentServer({ root, folder: mkdtempSync(join(root, '../clone-')) });
  const state = new LocalState(Date.now);
  state.set('da-len', '1');
  const pages = state.mount(serveFolder(site.dir, site.base), site.base);
  const host = await serve(mount(content.answer, pages, site.base), site.base, port);
  return {
    url: `${host.url}admin/`,
    close: async () => {
      await content.close();
      await host.close();
    },
  };
}
