import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import {
  codeOf,
  expectFollowed,
  heightsIn,
  list,
  loadingOf,
  low,
  openPortals,
  patient,
  type Portals,
} from './portal.ts';
import { mostShift, seenShifts, sumOf } from './shifts.ts';

const entry = { key: 'dien-hinh/2022-lan-coi-dat-coc-o-cho', height: 420 };
/** A tall window: a frame and the content after it are both visible. */
const high = { viewport: { width: 616, height: 1400 } };

let portals: Portals;
beforeAll(async () => {
  portals = await openPortals();
});
afterAll(() => portals.close());

const code = (name: 'script' | 'element', offer = list): string => codeOf(portals.home, name, offer);
const loading = () => loadingOf(portals.home);

const ways: [string, () => string][] = [
  ['a script', () => code('script')],
  ['an element', () => code('element')],
  ['the script named twice', () => code('script') + loading()],
  [
    'a frame of its own',
    () =>
      `<iframe data-nhung src="${portals.home}nhung/moi/" title="Mới" height="540" style="box-sizing:border-box"></iframe>${loading()}`,
  ],
  [
    'a frame in a sandbox without an origin',
    () =>
      `<iframe data-nhung src="${portals.home}nhung/moi/" title="Mới" height="540" sandbox="allow-scripts allow-popups"></iframe>${loading()}`,
  ],
];

test.each(ways)('a frame follows what it shows, up and down, by %s', async (_name, body) => {
  const shown = await portals.show({ body: `${body()}<p>Tin khác</p>` }, low);
  const [first = 0] = await expectFollowed(shown);
  expect(first).toBeGreaterThan(540);
  const [frame] = await shown.frames();
  await frame?.evaluate(() => {
    const list = document.querySelector('ul');
    list?.append(...[...list.children].map((item) => item.cloneNode(true)));
  });
  await expect.poll(() => heightsIn(shown).then(([height = 0]) => height), patient).toBeGreaterThan(first * 1.5);
  await frame?.evaluate(() => {
    for (const item of [...document.querySelectorAll('li')].slice(2)) item.remove();
  });
  await expect.poll(() => heightsIn(shown).then(([height = 0]) => height), patient).toBeLessThan(400);
  expectNone(shown.complaints);
  await shown.close();
});

test.each([200, 1400])(
  'in a window of %i px a frame is seen only when nothing in it moves any more',
  async (height) => {
    const shown = await portals.show(
      { body: `${code('script')}<p>Tin khác</p>` },
      { viewport: { width: 616, height } },
    );
    const opacity = () => shown.page.locator('iframe').evaluate((element) => Number(getComputedStyle(element).opacity));
    await expect.poll(opacity, { ...patient, interval: 20 }).toBeGreaterThan(0);
    const [frame] = await shown.frames();
    const before = (await frame?.evaluate(seenShifts)) ?? [];
    await expect.poll(opacity, patient).toBe(1);
    expect(await frame?.evaluate(seenShifts)).toEqual(before);
    await shown.close();
  },
);

test('two frames on a page have each their own height', async () => {
  const shown = await portals.show({ body: code('script') + code('element', entry) + loading() }, low);
  await shown.page.locator('nh-nhung').scrollIntoViewIfNeeded();
  const [first, second] = await expectFollowed(shown, 2);
  expect(first).not.toBe(second);
  await shown.close();
});

test('an element that is added later, or changes what it shows, becomes the frame for it', async () => {
  const shown = await portals.show({ body: loading() }, low);
  const shownKey = () => shown.page.locator('iframe').getAttribute('src');
  await shown.page.evaluate(() => {
    const element = document.createElement('nh-nhung');
    element.dataset['nhung'] = 'moi';
    document.body.append(element);
  });
  await expect.poll(shownKey, patient).toBe(`${portals.home}nhung/moi/`);
  await shown.page.locator('nh-nhung').evaluate((element: HTMLElement) => {
    element.dataset['nhung'] = 'moi/toi';
  });
  await expect.poll(shownKey, patient).toBe(`${portals.home}nhung/moi/toi/`);
  await expectFollowed(shown);
  await shown.close();
});

test('what the reader has before his eyes does not move: the height waits until the end of the frame is below the window', async () => {
  const rest = '<p>Tin khác</p>'.repeat(60);
  const shown = await portals.show({ body: `<h1>Cổng</h1>${code('script')}${rest}` }, high);
  await expect.poll(async () => (await shown.frames()).length, patient).toBe(1);
  const [frame] = await shown.frames();
  await frame?.waitForFunction(() => document.readyState === 'complete');
  await shown.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await heightsIn(shown)).toEqual([540]);
  expect(sumOf(await shown.page.evaluate(seenShifts))).toBeLessThanOrEqual(mostShift);
  await shown.page.setViewportSize({ width: 616, height: 400 });
  await shown.page.mouse.wheel(0, 40);
  await expectFollowed(shown);
  await shown.close();
});
