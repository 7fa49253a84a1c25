/** On a slow line the page of a frame comes in pieces, and nothing in it may move as they come. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixture } from '../site/sites.ts';
import { launchBrowser } from '../support/browser.ts';
import { offers } from './portal.ts';
import { mostShift, seenShifts, sumOf, watchShifts } from './shifts.ts';

const pieces = 12;
const pauseMilliseconds = 60;

let browser: Browser;
let server: Server;
let home: string;
beforeAll(async () => {
  const { dir, base } = await buildFixture();
  const sendFile = sirv(dir);
  server = createServer((request, response) => {
    const path = request.url?.slice(base.length) ?? '';
    if (path.endsWith('/')) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      void sendInPieces(readFileSync(join(dir, path, 'index.html')), (piece) => response.write(piece)).then(() => {
        response.end();
      });
      return;
    }
    request.url = `/${path}`;
    sendFile(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  home = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
});

async function sendInPieces(page: Buffer, send: (piece: Buffer) => void): Promise<void> {
  const size = Math.ceil(page.length / pieces);
  for (let start = 0; start < page.length; start += size) {
    send(page.subarray(start, start + size));
    await delay(pauseMilliseconds);
  }
}

test.each(Object.entries(offers))('%s', async (_, offer) => {
  const page = await browser.newPage({ viewport: { width: 600, height: offer.height } });
  await page.addInitScript(watchShifts);
  await page.goto(`${home}nhung/${offer.key}/`);
  const shifts = await page.evaluate(seenShifts);
  expect(sumOf(shifts), shifts.join('\n')).toBeLessThanOrEqual(mostShift);
  expect(await page.locator('footer').isVisible()).toBe(true);
  await page.close();
});
