import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { violationsIn } from '../support/axe.ts';
import { clippedTexts, smallTargets } from './page-faults.ts';
import { codeOf, list, offers, openPortals, patient, stranger, type Look, type Portals } from './portal.ts';
import { mostShift, scrollToEnd, seenShifts, sumOf } from './shifts.ts';

const widths = [280, 320, 600, 1000];
/** Default margins of `body` in the portal's page, left and right together, in px. */
const margins = 16;
const all = Object.values(offers);

let portals: Portals;
beforeAll(async () => {
  portals = await openPortals();
});
afterAll(() => portals.close());

const isWithin = () => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
};

/**
 * Returns one line for each fault: a frame with an empty heading, a frame that does not show its whole content, and a
 * frame or page that shifts where a reader can see it.
 */
async function faultsIn({ page, frames }: Look, count: number, isSeen: (frame: Frame) => boolean): Promise<string[]> {
  await scrollToEnd(page, 100);
  await expect.poll(async () => (await frames()).length, patient).toBe(count);
  const faults: string[] = [];
  for (const frame of await frames()) {
    const heading = await frame.locator('h1').innerText();
    if (heading.trim() === '') faults.push(`${frame.url()} has an empty heading`);
    if (!(await frame.evaluate(isWithin))) faults.push(`${frame.url()} does not fit`);
  }
  for (const frame of page.frames().filter(isSeen)) {
    const shifts = await frame.evaluate(seenShifts);
    if (sumOf(shifts) > mostShift) faults.push(`${frame.url()} moves: ${shifts.join(' ')}`);
  }
  return faults;
}

test.each([
  ['frame', widths],
  ['script', [320, 600, 1000]],
  ['element', [600]],
] as const)('by the code for a %s every offer shows at every width, and nothing moves', async (name, atWidths) => {
  const problems: string[] = [];
  const body = all.map((offer) => `<p>Tin của cổng</p>${codeOf(portals.home, name, offer)}<p>Tin khác</p>`).join('');
  for (const width of atWidths) {
    const shown = await portals.show({ body }, { viewport: { width: width + margins, height: 700 } });
    // Our script hides a frame until it has its height, so layout shifts inside the frame before that are invisible.
    const isSeen = (frame: Frame) => name === 'frame' || frame === shown.page.mainFrame();
    const faults = [...(await faultsIn(shown, all.length, isSeen)), ...shown.complaints];
    problems.push(...faults.map((fault) => `${width} px: ${fault}`));
    await shown.close();
  }
  expectNone(problems);
});

test('without script a frame shows as well, and where a script would make it, the link stands', async () => {
  const body = all
    .map((offer) => codeOf(portals.home, 'frame', offer) + codeOf(portals.home, 'script', offer))
    .join('');
  const { page, frames, close } = await portals.show({ body }, { javaScriptEnabled: false });
  await expect.poll(async () => (await frames()).length, patient).toBeGreaterThan(1);
  await page.frameLocator('iframe[src$="/nhung/moi/"]').getByRole('heading', { level: 1, name: 'Bài mới' }).waitFor();
  const links = await page
    .locator('div[data-nhung] a')
    .evaluateAll((found: HTMLAnchorElement[]) => found.map(({ href }) => href));
  expect(links).toEqual(all.map(({ key }) => `${portals.home}${key}/`));
  await close();
});

test('what the server of a portal takes in looks like the portal', async () => {
  const site = await fetchFragments();
  const { page, complaints, close } = await portals.show({ body: site, policy: "default-src 'none'" });
  expect(await page.locator('li a').count()).toBeGreaterThan(5);
  expect(
    await page
      .locator('a')
      .evaluateAll((links) =>
        links.every((link) => getComputedStyle(link).fontSize === '16px' || link.closest('small')),
      ),
  ).toBe(true);
  expectNone(complaints);
  await close();
});

async function fetchFragments(): Promise<string> {
  const { page, close } = await portals.show({ body: '' }, { bypassCSP: true });
  const texts = await page.evaluate(
    (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).text())),
    all.map(({ key }) => `${portals.home}nhung/manh/${key}.html`),
  );
  await close();
  return texts.join('');
}

test('a reader who follows a link out of a sandbox comes to the page itself, in a window that knows no other', async () => {
  const body =
    codeOf(portals.home, 'frame', offers['exemplar'] ?? { key: '', height: 0 }) +
    codeOf(portals.home, 'frame', offers['search'] ?? { key: '', height: 0 });
  const { page, close } = await portals.show({ body }, { viewport: { width: 616, height: 900 } });
  const opened = () => page.context().waitForEvent('page');
  const [entry] = await Promise.all([opened(), page.locator('iframe').first().contentFrame().locator('h1 a').click()]);
  await entry.waitForURL(`${portals.home}dien-hinh/2022-lan-coi-dat-coc-o-cho/`);
  expect(await entry.evaluate(() => window.opener === null)).toBe(true);
  await page.locator('iframe').last().contentFrame().getByRole('searchbox').fill('nilon');
  const [search] = await Promise.all([opened(), page.keyboard.press('Enter')]);
  await search.waitForURL(`${portals.home}tim-kiem/?q=nilon`);
  expect(page.url()).toBe('https://cong.example.vn/');
  await close();
});

test('where an entry is no more, a frame says so without a name', async () => {
  const gone = { key: 'dien-hinh/2024-zabuna-giu-nuoc-cuoi-kenh', height: 420 };
  const { page, close } = await portals.show({ body: codeOf(portals.home, 'frame', gone) });
  await page.frameLocator('iframe').getByRole('heading', { name: 'Nội dung này không còn ở đây' }).waitFor();
  expect((await page.frameLocator('iframe').locator('body').innerText()).toLowerCase()).not.toContain('zabuna');
  await close();
});

test('a portal that the settings do not name shows no frame, and no page shows another of our pages', async () => {
  const moi = codeOf(portals.home, 'frame', list);
  for (const [body, at] of [
    [moi, stranger],
    [`<iframe src="${portals.home}ma-nhung/" title="x"></iframe>`, undefined],
  ] as const) {
    const { frames, complaints, close } = await portals.show({ body, ...(at && { at }) });
    await expect.poll(() => complaints.join(), patient).toContain('frame-ancestors');
    expect(await frames()).toEqual([]);
    await close();
  }
});

/** The longest texts that the schema and the plan allow; see `heights.ts`. */
const longest = {
  title: 'Nghiêng những chuyến thuyền thúng gom phao xốp quanh lồng bè, mỗi mùa biển bớt nghìn phao trôi',
  movement: 'Doanh nghiệp hội nhập và phát triển',
  unit: 'Trung tâm Văn hóa, Thông tin và Thể thao (thị xã Ninh Hòa cũ)',
  meta: 'Minh họa Phường Đông Ninh Hòa (cũ) · 30/12/2025',
};

/** Replaces texts with the longest ones. Runs in a frame. */
function sayLongest(words: typeof longest): void {
  const say = (selector: string, text: string): void => {
    for (const element of document.querySelectorAll(selector)) element.textContent = text;
  };
  say('h2 a, .entry h1 a', words.title);
  say('.list h1 a', location.pathname.includes('/don-vi/') ? words.unit : words.movement);
  say('.eyebrow span', words.movement);
  say('.meta', words.meta);
}

test('the longest words fit into every frame, and nothing of it is hard to read or to hit', async () => {
  const context = await portals.browser.newContext({
    ignoreHTTPSErrors: true,
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  for (const { key, height } of all) {
    for (const theme of ['', 'toi/']) {
      await page.goto(`${portals.home}nhung/${key}/${theme}`);
      await page.evaluate(sayLongest, longest);
      for (const width of widths) {
        await page.setViewportSize({ width, height });
        const faults = [
          ...((await page.evaluate(isWithin)) ? [] : ['does not fit']),
          ...(await page.evaluate(clippedTexts)).map((text) => `cut off: ${text}`),
          ...(await page.evaluate(smallTargets)),
          ...(width === 320 ? await violationsIn(page, { promise: theme === '' ? 'site' : 'colors' }) : []),
        ];
        problems.push(...faults.map((fault) => `${key}/${theme} ${width} px: ${fault}`));
      }
    }
  }
  expectNone(problems);
  await context.close();
});
