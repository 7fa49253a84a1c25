import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '../../src/embed/contract.ts';
import { expectNone } from '../site/sites.ts';
import { codeOf, openPortals, patient, portal, stranger, type Look, type Portals } from './portal.ts';
import { mostShift, seenShifts, sumOf } from './shifts.ts';

const list = { key: 'moi', height: 540 };
const entry = { key: 'dien-hinh/2022-lan-coi-dat-coc-o-cho', height: 420 };
/** The end of a frame is below the window, so that its height may change at once. */
const low = { viewport: { width: 616, height: 300 } };
/** A frame and what comes after it are in the window. */
const high = { viewport: { width: 616, height: 1400 } };

let portals: Portals;
beforeAll(async () => {
  portals = await openPortals();
});
afterAll(() => portals.close());

const heightsIn = ({ page }: Look): Promise<number[]> =>
  page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

/** Runs in a frame. */
const wholeHeight = (): number | undefined =>
  document.documentElement.dataset['whole'] === '' ? document.body.offsetHeight : undefined;

/** Heights of the frames that are as high as all that they show. */
async function followedIn({ page }: Look): Promise<number[]> {
  const elements = await page.locator('iframe').elementHandles();
  const heights = await Promise.all(
    elements.map(async (element) => {
      const given = await element.evaluate((frame) => (frame as HTMLElement).clientHeight);
      return (await (await element.contentFrame())?.evaluate(wholeHeight)) === given ? [given] : [];
    }),
  );
  return heights.flat();
}

async function expectFollowed(shown: Look, count = 1): Promise<number[]> {
  await expect.poll(async () => (await followedIn(shown)).length, patient).toBe(count);
  return followedIn(shown);
}

const code = (name: 'script' | 'element', offer = list): string => codeOf(portals.home, name, offer);
const loading = () => `<script src="${portals.home}nhung/v1.js" async></script>`;

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

/** Runs in the frame. */
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
    // By the page itself, and as if the frame had said it again.
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
  // The same window, but not our page any more.
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
  const places = [{ policy: "frame-src 'none'" }, { at: stranger }] as const;
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
  const body = `${hosts}<iframe data-nhung src="${stranger}/ke-gia" title="x"></iframe>${loading()}`;
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
    await shown.page.reload({ waitUntil: 'networkidle' });
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
  // The script itself is asked for by the portal's own tag; the frame is not told where it stands.
  expect(withScript.referrers).toBe(1);
});
