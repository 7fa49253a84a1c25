/** What our script could do to a portal, and what a portal could do to our frames. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../src/embed/contract.ts';
import { expectNone } from '../support/sites.ts';
import { untilLoaded } from '../support/traffic.ts';
import {
  codeOf,
  expectFollowed,
  heightsIn,
  list,
  loadingOf,
  low,
  openPortals,
  patient,
  portal,
  stranger,
  type Look,
  type PortalPage,
  type Portals,
} from './portal.ts';
import { mostShift, seenShifts, sumOf } from './shifts.ts';

let portals: Portals;
beforeAll(async () => {
  portals = await openPortals();
});
afterAll(() => portals.close());

const code = (name: 'script' | 'element'): string => codeOf(portals.home, name, list);

/** Sends messages to the portal. Runs in the frame. */
const sayToPortal = (messages: readonly unknown[]): void => {
  for (const message of messages) parent.postMessage(message, '*');
};

test('messages of others, repeated ones and absurd ones change nothing', async () => {
  portals.put(
    '/ke-gia',
    `<script>for (const at of [0, 300]) setTimeout(() => parent.postMessage('${answer(900)}', '*'), at)</script>`,
  );
  const body = `${code('script')}<iframe src="${portal}/ke-gia" title="a"></iframe><iframe src="${stranger}/ke-gia" title="b"></iframe>`;
  const shown = await portals.show({ body }, low);
  await expect.poll(async () => (await shown.frames()).length, patient).toBe(1);
  const [frame] = await shown.frames();
  const settled = () => shown.page.locator('[data-nhung] iframe').evaluate((element) => element.clientHeight);
  const [height] = await expectFollowed(shown);
  await shown.page.evaluate((message) => {
    const source = document.querySelector('[data-nhung]')?.shadowRoot?.querySelector('iframe')?.contentWindow ?? null;
    // The page itself sends a false height, once openly and once pretending that it comes from the frame.
    postMessage(message, '*');
    dispatchEvent(new MessageEvent('message', { data: message, origin: 'https://gallery.example', source }));
  }, answer(900));
  await frame?.evaluate(sayToPortal, [
    answer(0),
    answer(7),
    answer(9999),
    answer(1e9),
    answer(-900),
    '{"nhung":1e3}',
    '{"nhung":"900"}',
    '{"nhung":null}',
    900,
    { nhung: 900 },
    null,
    'nhung',
    '<b>',
  ]);
  await shown.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  expect(await settled()).toBe(height);
  // The window of the frame stays the same, but now shows another site's page.
  await frame?.evaluate((address) => {
    location.href = address;
  }, `${stranger}/ke-gia`);
  await expect
    .poll(() => shown.page.frames().filter((other) => other.url() === `${stranger}/ke-gia`).length, patient)
    .toBe(2);
  await shown.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(await settled()).toBe(height);
  await shown.close();
});

test('under the policy of a strict portal everything works, and nobody complains', async () => {
  portals.put('/cong.css', '[data-nhung] { display: block; min-height: 540px }');
  const plain = (['script', 'element'] as const).map((name) => code(name).replace(/ style="[^"]*"/, '')).join('');
  const policy = `default-src 'none'; style-src 'self'; img-src data:; script-src ${new URL(portals.home).origin}; frame-src ${new URL(portals.home).origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const head = '<link rel="stylesheet" href="/cong.css">';
  const shown = await portals.show({ head, body: `${plain}${codeOf(portals.home, 'frame', list)}`, policy }, low);
  await shown.page.locator('nh-nhung').scrollIntoViewIfNeeded();
  await expectFollowed(shown, 2);
  expect(sumOf(await shown.page.evaluate(seenShifts))).toBeLessThanOrEqual(mostShift);
  expectNone(shown.complaints);
  await shown.close();
});

test('in a portal whose policy forbids frames, or that the settings do not name, the link comes back', async () => {
  const body = code('script');
  const places: Partial<PortalPage>[] = [{ policy: "frame-src 'none'" }, { at: stranger }];
  const shown: Look[] = [];
  for (const place of places) shown.push(await portals.show({ body, ...place }));
  for (const look of shown) {
    const link = look.page.getByRole('link', { name: 'Khung moi' });
    await expect.poll(() => link.isVisible(), patient).toBe(true);
    expect(await heightsIn(look)).toEqual([]);
    await look.close();
  }
});

test('an element that asks for something else than a frame of ours stays as it is', async () => {
  const keys = [
    '../../',
    '//la.example.vn',
    'https://la.example.vn',
    'moi?x',
    'MOI',
    'a/../b',
    ' ',
    'javascript:alert(1)',
    'moi#x',
    'a\\b',
  ];
  const hosts = keys.map((key) => `<div data-nhung="${key}"><a href="/">Cổng</a></div>`).join('');
  const body = `${hosts}<iframe data-nhung src="${stranger}/ke-gia" title="x"></iframe>${loadingOf(portals.home)}`;
  const shown = await portals.show({ body }, low);
  await shown.page.waitForFunction(() => customElements.get('nh-nhung') !== undefined);
  expect(await shown.page.locator('div iframe').count()).toBe(0);
  expect(await shown.page.locator('div > a').count()).toBe(keys.length);
  await shown.close();
});

test('nothing is left behind in the portal, and nothing is told of it', async () => {
  const traces = async (body: string) => {
    const shown = await portals.show({ body: `<p id="x">Tin</p>${body}` }, low);
    const asked: string[] = [];
    shown.page.on('request', (request) => asked.push(request.headers()['referer'] ?? ''));
    await shown.page.reload();
    await untilLoaded(shown.page);
    const left = await shown.page.evaluate(() => ({
      names: Object.getOwnPropertyNames(window).toSorted(),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      stored: localStorage.length + sessionStorage.length,
      outside: document.body.innerHTML.replace(/<(div|nh-nhung) .*?<\/script>/s, ''),
    }));
    const cookies = await shown.page.context().cookies();
    await shown.close();
    return { left, cookies, referrers: asked.filter((referrer) => referrer.startsWith(portal)).length };
  };
  const [without, withScript] = [await traces(''), await traces(code('script'))];
  expect(withScript.left).toEqual(without.left);
  expect(withScript.cookies).toEqual([]);
  // The only referrer comes from the portal's own script tag; requests of the frame do not reveal the portal's address.
  expect(withScript.referrers).toBe(1);
});
