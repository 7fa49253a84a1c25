/** The part of a service worker's surroundings that ours uses; TypeScript cannot load them beside those of a page. */

export interface Scope {
  /** Paths that are kept from the start; `src/integrations/offline.ts` writes them in front of the worker. */
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
