/**
 * Tells when a page has loaded everything. Playwright's own `networkidle` sometimes never comes, even when no request
 * is open.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page, Request } from 'playwright-core';

interface Traffic {
  open: Set<Request>;
  /** When a request last began or ended, as `performance.now()` counts. */
  changedAt: number;
}

const known = new WeakMap<BrowserContext, Traffic>();

/** Milliseconds without a request after which a page has loaded everything. */
const pause = 500;
const longestWait = 60_000;

export function watchTraffic(context: BrowserContext): void {
  const traffic: Traffic = { open: new Set(), changedAt: performance.now() };
  known.set(context, traffic);
  context.on('request', (request) => {
    traffic.open.add(request);
    traffic.changedAt = performance.now();
  });
  const end = (request: Request) => {
    traffic.open.delete(request);
    traffic.changedAt = performance.now();
  };
  context.on('requestfinished', end);
  context.on('requestfailed', end);
}

/** Waits until no request of the page's context is open, and for half a second none has begun or ended. */
export async function untilLoaded(page: Page): Promise<void> {
  const traffic = known.get(page.context());
  if (traffic === undefined) throw new Error('watchTraffic() has not seen the context of the page.');
  const end = performance.now() + longestWait;
  while (traffic.open.size > 0 || performance.now() - traffic.changedAt < pause) {
    if (performance.now() > end)
      throw new Error(`Still loading: ${[...traffic.open].map((request) => request.url()).join(', ')}`);
    await delay(20);
  }
}
