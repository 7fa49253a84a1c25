/**
 * The part of the global scope of a service worker that `worker.ts` uses. TypeScript cannot load the types for service
 * workers beside those for pages.
 */

export interface Scope {
  /**
   * Paths of the files that the worker keeps when it is installed. `src/integrations/offline.ts` writes this list in
   * front of the worker's code.
   */
  readonly offline: readonly string[];
  readonly registration: { readonly scope: string };
  readonly clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: <Type extends keyof Events>(type: Type, listener: (event: Events[Type]) => void) => void;
}

interface WaitingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

interface Events {
  install: WaitingEvent;
  activate: WaitingEvent;
  fetch: FetchEvent;
  message: WaitingEvent & { readonly data: readonly string[]; readonly source: { readonly url: string } };
}
