/** On a slow line a page arrives in pieces, and nothing on it may move as they arrive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, test, type ExpectStatic } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { buildFixture, buildReal, type Site } from '../support/sites.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { serve, type Host } from '../support/hosts/listen.ts';
import { everyKind, pageOf } from '../support/kinds.ts';
import { offers } from './portal.ts';
import { mostShift, seenShifts, sumOf, watchShifts } from './shifts.ts';

const pieces = 12;
const pauseMilliseconds = 40;
const block =
  /<(?:article|aside|dd|details|div|dl|dt|figure|footer|form|h[1-6]|li|main|nav|ol|p|section|table|tr|ul)\b/;

let browser: SharedBrowser;
let real: Host;
let fixture: Host;
beforeAll(async () => {
  browser = await shareBrowser();
  real = await serveInPieces(await buildReal());
  fixture = await serveInPieces(await buildFixture());
});
afterAll(async () => {
  await browser.close();
  await Promise.all([real.close(), fixture.close()]);
});

function serveInPieces({ dir, base }: Site): Promise<Host> {
  const others = serveFolder(dir, base);
  return serve((request, response) => {
    const path = request.url?.slice(base.length) ?? '';
    if (path !== '' && !path.endsWith('/')) {
      others(request, response);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    const page = readFileSync(join(dir, path, 'index.html'));
    void sendInPieces(page, (piece) => response.write(piece)).then(() => response.end());
  }, base);
}

async function sendInPieces(page: Buffer, send: (piece: Buffer) => void): Promise<void> {
  const text = page.toString('latin1');
  const size = Math.ceil(page.length / pieces);
  for (let start = 0; start < page.length;) {
    // The site's header fits into the first packets on any line, so it is sent in one piece.
    const least = start === 0 ? Math.max(size, text.indexOf('</header>')) : start + size;
    const end = nextBlock(text, least);
    send(page.subarray(start, end));
    start = end;
    await delay(pauseMilliseconds);
  }
}

/**
 * Position of the next tag that begins a block, or else of the end, in a text of one character for each byte. A line of
 * text is not cut: the rest of the line may wrap or be taller, and then moves the words that have arrived before.
 */
function nextBlock(text: string, from: number): number {
  const at = text.slice(from).search(block);
  return at === -1 ? text.length : from + at;
}

/** Checks that no layout shift happened and that the end of the page is visible. Returns the URLs that were loaded. */
async function expectStill(
  expect: ExpectStatic,
  address: string,
  viewport: { width: number; height: number },
): Promise<string[]> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watchShifts);
  // Fonts may arrive in time or too late to be used. What moves because of them is measured in `late-font.test.ts`.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto(address);
  const shifts = await page.evaluate(seenShifts);
  expect.soft(sumOf(shifts), `${address}\n${shifts.join('\n')}`).toBeLessThanOrEqual(mostShift);
  expect(await page.locator('footer').last().isVisible()).toBe(true);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await page.close();
  return loaded;
}

// The pages mostly wait for their next piece, so several are loaded at the same time.
test.concurrent.for(Object.entries(offers))(
  'in the frame %s, which needs no typeface',
  async ([, { key, height }], { expect }) => {
    const loaded = await expectStill(expect, `${fixture.url}nhung/${key}/`, { width: 600, height });
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((address) => address.endsWith('.woff2'))).toEqual([]);
  },
);

test.concurrent.for(everyKind.filter((kind) => kind !== 'not found'))('in the page %s', async (kind, { expect }) => {
  const address = new URL(pageOf(await buildReal(), kind).path, real.url).href;
  await expectStill(expect, address, { width: 360, height: 740 });
  await expectStill(expect, address, { width: 1280, height: 800 });
});
