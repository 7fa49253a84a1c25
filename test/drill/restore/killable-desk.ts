/** The editors' pages, served by a process that is killed without warning and started again at the same address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { layRepository, type DeskRepository } from '../../support/editors-desk.ts';

type Site = Readonly<{ dir: string; base: string }>;

export class KillableDesk {
  readonly repository: DeskRepository;
  readonly #site: Site;
  #server: ChildProcess | undefined;
  url = '';

  private constructor(site: Site, repository: DeskRepository) {
    this.#site = site;
    this.repository = repository;
  }

  static async open(site: Site, contentDir: string): Promise<KillableDesk> {
    const desk = new KillableDesk(site, layRepository(contentDir));
    await desk.start();
    return desk;
  }

  async start(): Promise<void> {
    const { dir, base } = this.#site;
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    const question = JSON.stringify({ site: { dir, base }, root: this.repository.root, port });
    const server = spawn(process.execPath, ['test/drill/restore/serve.ts', question], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#server = server;
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    this.url = line;
  }

  /** Kills only the server's own process. A git process that it has started goes on. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const ended = once(server, 'close');
    server.kill('SIGKILL');
    await ended;
  }
}
