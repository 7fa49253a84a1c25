/** Decap backend that keeps entries on this machine, under `npm start`. */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { APIError } from 'decap-cms-lib-util';
import { Unreachable } from '../../src/editors/git-server-error.ts';
import { ChangedElsewhere, Opened } from './opened.ts';
import { localRecords } from './records/local.ts';
import type { Records } from './records/records.ts';
import { ServerRefusal } from './server-refusal.ts';

const stopped =
  'Chưa nối được với nơi lưu bài trên máy này. Hãy giữ nguyên trang này, mở lại chương trình của trang (hoặc nhờ người phụ trách máy mở), rồi làm lại việc vừa rồi.';

type Persist = Parameters<ProxyBackend['persistEntry']>;
type Payload = Parameters<ProxyBackend['request']>[0];

/** Status with which the content server refuses a save when the file is no longer the version that it replaces. */
const preconditionFailed = 412;

export class LocalBackend extends ProxyBackend {
  /** The versions are the texts of the files. */
  readonly #opened = new Opened();
  /** Text that the save being sent replaces; null for a new file. */
  #replaced: string | null = null;

  override async getEntry(path: string): ReturnType<ProxyBackend['getEntry']> {
    const answer = await super.getEntry(path);
    this.#opened.note(path, answer.data);
    return answer;
  }

  override async unpublishedEntry(which: Parameters<ProxyBackend['unpublishedEntry']>[0]): Promise<unknown> {
    this.#opened.begin(which);
    return await super.unpublishedEntry(which);
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string> {
    const text = await super.unpublishedEntryDataFile(collection, slug, path, id);
    if (this.#opened.isBeginning(collection, slug)) this.#opened.note(path, text);
    return text;
  }

  override async persistEntry(entry: Persist[0], options: Persist[1]): Promise<unknown> {
    const [file] = entry.dataFiles;
    if (file === undefined) return await super.persistEntry(entry, options);
    const { path, slug, raw } = file;
    if (options.newEntry === true) this.#opened.forget(path);
    this.#replaced = this.#opened.version(path) ?? null;
    this.#opened.noteSent(path, raw);
    try {
      const answer = await super.persistEntry(entry, options);
      this.#opened.note(path, raw);
      return answer;
    } catch (error) {
      if (!(error instanceof ServerRefusal) || error.status !== preconditionFailed) throw error;
      const theirs = await this.#textOf(options.collectionName, slug, path);
      const adopt = () => {
        this.#opened.note(path, theirs);
      };
      if (!this.#opened.isSent(path, theirs)) throw new ChangedElsewhere(theirs, adopt);
      adopt();
      return await this.persistEntry(entry, { ...options, newEntry: false });
    }
  }

  async #textOf(collection: string, slug: string, path: string): Promise<string> {
    try {
      return await super.unpublishedEntryDataFile(collection, slug, path, path);
    } catch (error) {
      // There is no draft, so someone has changed the published version.
      if (error instanceof ServerRefusal) return (await super.getEntry(path)).data;
      throw error;
    }
  }

  get records(): Records {
    return localRecords((action, params) => this.request({ action, params: { branch: this.branch, ...params } }));
  }

  override async request({ action, params }: Payload): Promise<unknown> {
    const replaces = action === 'persistEntry' ? { replaces: this.#replaced } : {};
    try {
      return await super.request({ action, params: { ...params, ...replaces } });
    } catch (error) {
      // There was no answer (TypeError), or it was not JSON and so not from our server (SyntaxError).
      if (error instanceof TypeError || error instanceof SyntaxError) throw new Unreachable(stopped, { cause: error });
      if (error instanceof APIError) throw new ServerRefusal(error.message, error.status, 'Proxy');
      throw error;
    }
  }
}
