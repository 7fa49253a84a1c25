/**
 * Portals that embed parts of the gallery: other sites, over TLS, under host names that the browser resolves to this
 * machine. The gallery is the fixture below a sub-path, whose settings name the allowed portals.
 */
import type { Browser, BrowserContextOptions, ElementHandle, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { pastedCodes, type PickedOffer } from '../../src/embed/snippets.ts';
import { heights } from '../../src/embed/offers.ts';
import { buildFixture, fixtureContent, origin } from '../support/sites.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSecurely, startSecureHost } from '../support/hosts/secure-host.ts';
import { watchTraffic } from '../support/traffic.ts';
import { watchShifts } from './shifts.ts';

/** `portal` is allowed by the settings; `stranger` is not. */
export const portal = 'https://cong.example.vn';
export const stranger = 'https://la.example.vn';

export interface PortalPage {
  body: string;
  head?: string;
  /** Content security policy of the portal's page. */
  policy?: string;
  at?: typeof portal | typeof stranger;
}

export interface Look {
  page: Page;
  complaints: string[];
  /** Returns our frames in the page, once they are loaded. */
  frames: () => Promise<Frame[]>;
  close: () => Promise<void>;
}

export interface Portals {
  /** Absolute URL of the gallery's start page. */
  home: string;
  show: (shown: PortalPage, options?: BrowserContextOptions) => Promise<Look>;
  /** Adds another page or file to both portal sites. */
  put: (path: string, body: string) => void;
  browser: Browser;
  close: () => Promise<void>;
}

/** The frame with the newest entries, and its height in pixels. */
export const list = { key: 'moi', height: 540 };

/** A low window: the end of a frame is below its lower edge, so the frame's height may change at once. */
export const low = { viewport: { width: 616, height: 300 } };

/** Long timeout, because the machine may be busy with other tests. */
export const patient = { timeout: 15_000 };

/** One of each offer, in the order in which a page shows them. */
export const offers: Readonly<Record<string, Pick<PickedOffer, 'key' | 'height'>>> = {
  newest: { key: 'moi', height: heights.list },
  movement: { key: 'phong-trao/chong-rac-thai-nhua', height: heights.list },
  unit: { key: 'don-vi/phuong-ninh-hoa', height: heights.list },
  exemplar: { key: 'dien-hinh/2022-lan-coi-dat-coc-o-cho', height: heights.entry },
  story: { key: 'nguoi-tot-viec-tot/thuc-giu-cong-ngan-man', height: heights.entry },
  figures: { key: 'tien-do', height: heights.figures },
  search: { key: 'tim-kiem', height: heights.search },
};

export async function openPortals(): Promise<Portals> {
  const site = await buildFixture();
  const { settings } = await loadCorpus({ root: process.cwd(), contentDir: fixtureContent, today: '2025-12-01' });
  const host = await startSecureHost(site.dir, site.base, settings?.portalOrigins);
  const pages = new Map<string, { html: string; policy: string | undefined }>();
  const portals = await serveSecurely((request, response) => {
    const { html = '', policy } = pages.get(request.url ?? '') ?? {};
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', request.url?.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8');
    response.end(html);
  });
  const portOf = ({ url }: { url: string }) => new URL(url).port;
  const browser = await launchBrowser([
    `--host-resolver-rules=MAP ${new URL(origin).host} 127.0.0.1:${portOf(host)},MAP *.example.vn 127.0.0.1:${portOf(portals)}`,
  ]);
  return {
    home: origin + site.base,
    browser,
    put: (path, html) => pages.set(path, { html, policy: undefined }),
    show: ({ body, head = '', policy, at = portal }, options) => {
      pages.set('/', { html: toPage(head, body), policy });
      return look(browser, at, options);
    },
    close: async () => {
      await browser.close();
      await Promise.all([host.close(), portals.close()]);
    },
  };
}

const toPage = (head: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Cổng</title>${head}</head><body>${body}</body></html>`;

async function look(browser: Browser, at: string, options: BrowserContextOptions = {}): Promise<Look> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'vi-VN', ...options });
  watchTraffic(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.addInitScript(watchShifts);
  await page.goto(at, { waitUntil: 'load' });
  return {
    page,
    complaints,
    frames: async () => {
      const inner = page.frames().slice(1);
      await Promise.all(inner.map((frame) => frame.waitForLoadState('load')));
      return inner.filter((frame) => frame.url().startsWith(origin));
    },
    close: () => context.close(),
  };
}

/** The embed code for an offer, as the page “Mã nhúng” generates it. */
export const codeOf = (
  home: string,
  name: keyof ReturnType<typeof pastedCodes>,
  offer: Pick<PickedOffer, 'key' | 'height'>,
) => pastedCodes({ ...offer, title: `Khung ${offer.key}`, page: `${offer.key}/`, theme: 'light' }, home)[name];

export const loadingOf = (home: string): string => `<script src="${home}nhung/v1.js" async></script>`;

export const heightsIn = ({ page }: Look): Promise<number[]> =>
  page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

/** Height of the frame's whole content; `undefined` while the frame cannot show all of it. Runs in the frame. */
const wholeHeight = (): number | undefined =>
  document.documentElement.dataset['whole'] === '' ? document.body.offsetHeight : undefined;

/** Heights of the frames that are as high as their whole content. */
async function followedIn({ page }: Look): Promise<number[]> {
  const elements = await page.locator('iframe').elementHandles();
  const heights = await Promise.all(
    elements.map(async (element) => {
      const given = await (element as ElementHandle<HTMLElement>).evaluate(({ clientHeight }) => clientHeight);
      return (await (await element.contentFrame())?.evaluate(wholeHeight)) === given ? [given] : [];
    }),
  );
  return heights.flat();
}

/** Waits until `count` frames are as high as their whole content, and returns their heights. */
export async function expectFollowed(shown: Look, count = 1): Promise<number[]> {
  await expect.poll(async () => (await followedIn(shown)).length, patient).toBe(count);
  return followedIn(shown);
}
