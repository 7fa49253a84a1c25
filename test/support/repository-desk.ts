/** A content server on a new repository for each test, on a machine where git has no user name configured. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { openContentServer, type ContentServer } from '../../src/cli/content-server/content-server.ts';
import { serve, type Host } from './hosts/listen.ts';
import { askFrom, draftOf, type Reply } from './content-question.ts';

export const published = 'content/viec-tot/nhat-rac/index.mdx';
export const draft = 'content/viec-tot/trong-cay/index.mdx';

export const entry = (slug: string) => ({ collection: 'stories', slug });

export class RepositoryDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'content-server-'));
  root = join(this.folder, 'du-an');
  #content: ContentServer | undefined;
  #host: Host | undefined;
  address = '';

  /** Creates a repository with one published entry. */
  static async make(): Promise<RepositoryDesk> {
    for (const name of Object.keys(process.env).filter((name) => name.startsWith('GIT_'))) vi.stubEnv(name, undefined);
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
    const desk = new RepositoryDesk();
    mkdirSync(desk.root);
    desk.git('init', '--quiet', '--initial-branch=main');
    desk.write('code.ts', '1\n');
    desk.write(published, 'Đầu\nGiữa\nCuối\n');
    desk.git('add', '.');
    desk.commitByHand('Bắt đầu');
    await desk.open();
    return desk;
  }

  get notices(): readonly string[] {
    return this.#content?.notices ?? [];
  }

  async open(): Promise<void> {
    const content = await openContentServer({ root: this.root, folder: mkdtempSync(join(this.folder, 'kho-')) });
    const host = await serve(content.answer);
    this.address = new URL(host.url).origin;
    this.#content = content;
    this.#host = host;
  }

  async close(): Promise<void> {
    await this.#content?.close();
    await this.#host?.close();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
    vi.unstubAllEnvs();
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8', stdio: 'pipe' }).trim();
  }

  /** Allows git to fail, as it does when a merge or rebase stops half-way. */
  tryGit(...args: readonly string[]): void {
    try {
      this.git('-c', 'user.name=Người khác', '-c', 'user.email=khac@x.invalid', ...args);
    } catch (error) {
      if (!(error instanceof Error && 'status' in error)) throw error;
    }
  }

  commitByHand(message: string): string {
    return this.git(
      '-c',
      'user.name=Người khác',
      '-c',
      'user.email=khac@x.invalid',
      'commit',
      '--quiet',
      '-am',
      message,
    );
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  ask(action: string, params: object = {}, origin = this.address): Promise<Reply> {
    return askFrom(origin, this.address, action, params);
  }
}

/** Shortcuts for what tests do with the desk that is currently open. */
export const deskOf = (open: () => RepositoryDesk) => {
  const ask = (action: string, params: object = {}, origin?: string) => open().ask(action, params, origin);
  return {
    git: (...args: readonly string[]) => open().git(...args),
    write: (path: string, text: string) => {
      open().write(path, text);
    },
    read: (path: string) => open().read(path),
    commitByHand: (message: string) => open().commitByHand(message),
    ask,
    save: (slug: string, raw: string, assets: object[] = [], options: object = {}) =>
      ask('persistEntry', draftOf(slug, raw, assets, options)),
    setReady: (slug: string) => ask('updateUnpublishedEntryStatus', { ...entry(slug), newStatus: 'pending_publish' }),
    publish: (slug: string) => ask('publishUnpublishedEntry', entry(slug)),
  };
};
