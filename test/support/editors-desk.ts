/** Serves the editors' pages as `npm start` does: a build, and the content server on a new git repository. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openContentServer } from '../../src/cli/content-server/content-server.ts';
import { mount } from '../../src/cli/content-server/mount.ts';
import { LocalState } from '../../src/cli/local-state.ts';
import { serveFolder } from '../../src/cli/static-server.ts';
import { serve } from './hosts/listen.ts';

export interface EditorsDesk {
  /** Address of the editors' pages. */
  url: string;
  /** The repository's folder. */
  root: string;
  git: (...args: readonly string[]) => string;
  /** Text of a file in the repository's folder; `undefined` when the file does not exist. */
  read: (path: string) => string | undefined;
  close: () => Promise<void>;
}

interface Desk {
  /** The build that is served. */
  site: { dir: string; base: string };
  /** Folder whose copy becomes `content/` of the repository. */
  contentDir: string;
}

export async function openEditorsDesk({ site, contentDir }: Desk): Promise<EditorsDesk> {
  const folder = mkdtempSync(resolve(process.env.TEST_FOLDER ?? '.cache', 'desk-'));
  const root = join(folder, 'repository');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  mkdirSync(root);
  cpSync(contentDir, join(root, 'content'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=Kho mẫu', '-c', 'user.email=kho@mau.invalid', 'commit', '--quiet', '--message=Mẫu');

  const content = await openContentServer({ root, folder: join(folder, 'clone') });
  const state = new LocalState(Date.now);
  state.set('da-len', '1');
  const pages = state.mount(serveFolder(site.dir, site.base), site.base);
  const host = await serve(mount(content.answer, pages, site.base), site.base);
  return {
    url: `${host.url}admin/`,
    root,
    git,
    read: (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
    close: async () => {
      await content.close();
      await host.close();
    },
  };
}
