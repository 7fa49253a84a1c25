/** The project with its git repository on an editor's computer, where `npm start` runs. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { copyProject } from '../../support/copy-project.ts';

export class Office {
  readonly #root: string;
  #server: ChildProcess | undefined;
  /** Address of the site. */
  url = '';

  private constructor(root: string) {
    this.#root = root;
  }

  static async open(folder: string, contentDir: string): Promise<Office> {
    const root = resolve(folder, 'project');
    mkdirSync(root, { recursive: true });
    copyProject(root);
    cpSync(contentDir, join(root, 'content'), { recursive: true });
    const office = new Office(root);
    office.#git('init', '--quiet', '--initial-branch=main');
    office.#git('add', '--all');
    office.#git('-c', 'user.name=Kho mẫu', '-c', 'user.email=kho@mau.invalid', 'commit', '--quiet', '--message=Mẫu');
    await office.#start();
    return office;
  }

  /** Resolves when the first build is served. */
  async #start(): Promise<void> {
    const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`;
    const server = spawn(process.execPath, ['src/cli/serve.ts'], {
      cwd: this.#root,
      env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    const printed: string[] = [];
    const lines = createInterface(server.stdout);
    this.url = await new Promise((done, fail) => {
      lines.on('line', (line) => {
        printed.push(line);
        const [, url] = /^Mở (\S+) để xem/.exec(line) ?? [];
        if (url !== undefined) done(url);
      });
      server.once('close', () => {
        fail(new Error(`npm start ended:\n${printed.join('\n')}`));
      });
    });
  }

  #git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.#root, encoding: 'utf8' }).trim();
  }

  /** Folder of the entry that the last commit on `main` changed, such as `dien-hinh/2024-a`. */
  lastPublished(): string | undefined {
    const files = this.#git('show', '--name-only', '--format=', 'main').split('\n');
    return /^content\/(.+)\/index\.mdx$/m.exec(files.join('\n'))?.[1];
  }

  read(entry: string): string | undefined {
    const file = join(this.#root, 'content', entry, 'index.mdx');
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    const ended = once(server, 'close');
    server.kill('SIGTERM');
    await ended;
  }
}
