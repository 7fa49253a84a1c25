/** Sends requests to the search worker, which starts with the first request. */
import workerAddress from '../engine/search-worker.ts?worker&url';
import type { FromWorker, Reply, Request, ToWorker } from '../protocol.ts';

type ReplyTo<Asked extends Request> = Extract<Reply, { kind: Asked['kind'] }>;

export class SearchClient {
  readonly #folder: string;
  #worker: Worker | undefined;
  #last = 0;
  readonly #waiting = new Map<number, { resolve: (reply: never) => void; reject: (error: Error) => void }>();

  /** `base` is the path under which the site is served. */
  constructor(base: string) {
    this.#folder = `${base}pagefind/`;
  }

  /**
   * A failed request is sent once more, to a new worker: the files of the index change with each release of the site.
   */
  ask<Asked extends Request>(request: Asked): Promise<ReplyTo<Asked>> {
    return this.#post(request).catch(() => this.#post(request));
  }

  #post<Asked extends Request>(request: Asked): Promise<ReplyTo<Asked>> {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#start().postMessage({ id, request } satisfies ToWorker);
    });
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#fail(new Error('stopped'));
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(workerAddress, { type: 'module', name: this.#folder });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('reply' in data) waiting?.resolve(data.reply as never);
      else {
        waiting?.reject(new Error(data.failure));
        // The worker could not read some file of the index, so its results are incomplete.
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
