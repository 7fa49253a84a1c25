/** Sends requests to the search worker, which starts with the first request at the latest. */
import workerAddress from '../engine/search-worker.ts?worker&url';
import { firstFiles } from '../files.ts';
import type { FirstFile, FromWorker, Reply, Request, ToWorker } from '../protocol.ts';

type ReplyTo<Asked extends Request> = Extract<Reply, { kind: Asked['kind'] }>;

const clients = new Map<string, SearchClient>();

/** The client of the page: the search field and the results share one worker. `base` is the path of the site. */
export function searchClient(base: string): SearchClient {
  const client = clients.get(base) ?? new SearchClient(base);
  clients.set(base, client);
  return client;
}

class SearchClient {
  readonly #folder: string;
  #worker: Worker | undefined;
  #ready: Promise<Worker> | undefined;
  #last = 0;
  readonly #waiting = new Map<number, { resolve: (reply: never) => void; reject: (error: Error) => void }>();

  constructor(base: string) {
    this.#folder = `${base}pagefind/`;
  }

  /**
   * A failed request is sent once more, to a new worker: the files of the index change with each release of the site.
   */
  ask<Asked extends Request>(request: Asked): Promise<ReplyTo<Asked>> {
    return this.#post(request).catch(() => this.#post(request));
  }

  /** Starts the worker before there is a question. */
  start(file: FirstFile = firstFiles.catalogue): void {
    this.#ready ??= this.#begin(file);
  }

  #post<Asked extends Request>(request: Asked): Promise<ReplyTo<Asked>> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.start(request.kind === 'suggest' ? firstFiles.titles : firstFiles.catalogue);
      void this.#ready?.then((worker) => {
        worker.postMessage({ id, request } satisfies ToWorker);
      });
    });
  }

  /** Loads the first file that the worker needs while the worker loads its script, so that neither waits. */
  async #begin(file: FirstFile): Promise<Worker> {
    const worker = this.#open();
    const response = await fetch(this.#folder + file, { cache: 'no-cache' }).catch(() => undefined);
    // If the file cannot be had, the worker tries itself, and reports the failure.
    const text = response?.ok === true ? await response.text().catch(() => undefined) : undefined;
    if (text !== undefined) worker.postMessage({ file, text } satisfies ToWorker);
    return worker;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = undefined;
    this.#fail(new Error('stopped'));
  }

  #open(): Worker {
    const worker = new Worker(workerAddress, { type: 'module', name: this.#folder });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('reply' in data) waiting?.resolve(data.reply as never);
      else {
        waiting?.reject(new Error(data.failure));
        // The worker's catalogue may name files of an older release. A new worker reads the current catalogue.
        this.#stop();
      }
    });
    worker.addEventListener('error', () => {
      this.#stop();
    });
    this.#worker = worker;
    return worker;
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
