/**
 * Measures what Chromium waits for before it shows a page: the bodies of the HTML and of every file that it reports as
 * render-blocking. The budgets in the site tests are computed from files; this is an independent measurement.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { everyKind, openGallery, type Gallery } from '../support/visit.ts';
import { untilLoaded } from '../support/traffic.ts';

/** `requests` counts requests until the network is idle; the others count bytes, `again` those of the second visit. */
const limits = { blocking: 14_000, sheets: 8_000, requests: 16, again: 1_000 };
const cheapPhone = {
  viewport: { width: 412, height: 915 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  // A service worker would answer instead of the host.
  serviceWorkers: 'block',
} as const;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('a page waits for little, loads few files and few styles', async () => {
  const { page, close } = await gallery.visit(cheapPhone);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let requests = 0;
  let sheets = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    requests += 1;
    // The print stylesheet is requested last and delays nothing.
    if (type === 'Stylesheet' && !response.url.includes('/print.')) sheets.set(requestId, 0);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const known = sheets.get(requestId);
    if (known !== undefined) sheets.set(requestId, known + encodedDataLength);
  });
  const problems: string[] = [];
  for (const kind of everyKind) {
    requests = 0;
    sheets = new Map();
    await page.goto(gallery.addressOf(kind));
    await untilLoaded(page);
    const blocking = await page.evaluate(() => {
      const timings = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
        renderBlockingStatus?: string;
      })[];
      const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const parts = timings.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking');
      return [document?.encodedBodySize ?? 0, ...parts.map(({ encodedBodySize }) => encodedBodySize)];
    });
    expect(blocking.length, `the HTML, the script and the styles of ${kind}`).toBeGreaterThanOrEqual(3);
    const sum = blocking.reduce((total, size) => total + size, 0);
    const ofSheets = [...sheets.values()].reduce((total, size) => total + size, 0);
    if (sum > limits.blocking) problems.push(`${kind}: waits for ${sum} bytes (${blocking.join(' + ')})`);
    if (ofSheets > limits.sheets) problems.push(`${kind}: ${ofSheets} bytes of styles`);
    if (requests > limits.requests) problems.push(`${kind}: ${requests} requests`);
  }
  expectNone(problems);
  await close();
});

test('a page that comes again costs next to nothing', async () => {
  const { page, close } = await gallery.visit(cheapPhone);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const problems: string[] = [];
  for (const kind of ['home', 'exemplars', 'movements', 'exemplar', 'year'] as const) {
    for (const visit of ['first', 'second']) {
      bytes = 0;
      await page.goto(gallery.addressOf(kind));
      // Loads all pictures now. Otherwise one below the window might be requested for the first time on the second
      // visit.
      if (visit === 'first') await page.evaluate(loadAllPictures);
      await untilLoaded(page);
      if (visit === 'second' && bytes > limits.again) problems.push(`${kind}: ${bytes} bytes again`);
    }
  }
  expectNone(problems);
  await close();
});

/** Runs in the page. */
async function loadAllPictures(): Promise<void> {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}
