/**
 * Counts the bytes that a cheap phone downloads when it opens a page for the first time, before any scrolling: the
 * headers and bodies of all responses, as compressed for transfer. Lazy images below the window count only if the
 * browser loads them ahead.
 */
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { everyKind, openGallery, type Gallery, type Kind } from '../support/visit.ts';
import { untilLoaded } from '../support/traffic.ts';

/** Limits in kB of 1000 bytes. */
const limits: { any: number } & Partial<Record<Kind, number>> = { any: 150, 'story with a photo': 90 };
const cheapPhone = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Collects the transferred size of each URL, in kB. The caller clears the map before it opens the next page. */
function countBytes(session: CDPSession): Map<string, number> {
  const sizes = new Map<string, number>();
  const addresses = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(addresses.get(requestId) ?? requestId, encodedDataLength / 1000);
  });
  return sizes;
}

test('a page costs a reader little', async () => {
  const { page, close } = await gallery.visit(cheapPhone);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sizes = countBytes(session);
  const problems: string[] = [];
  for (const kind of everyKind) {
    sizes.clear();
    await page.goto(gallery.addressOf(kind));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await untilLoaded(page);
    const sum = [...sizes.values()].reduce((total, size) => total + size, 0);
    const limit = limits[kind] ?? limits.any;
    const fonts = [...sizes.keys()].filter((address) => address.endsWith('.woff2'));
    expect(fonts.length, `fonts of ${kind}`).toBeGreaterThan(0);
    const largest = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 8);
    const list = largest.map(([address, size]) => `\n  ${size.toFixed(1)} ${address}`);
    if (sum > limit) problems.push(`${kind}: ${sum.toFixed(1)} kB, at most ${limit}${list.join('')}`);
  }
  expectNone(problems);
  await close();
});
