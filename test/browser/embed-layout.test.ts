/** Frames that are hidden at first and so have no layout, and frames whose content changes after loading. */
import { afterAll, beforeAll, expect, test } from 'vitest';
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

let portals: Portals;
beforeAll(async () => {
  portals = await openPortals();
});
afterAll(() => portals.close());

/**
 * Script in the portal's page: collects the messages of frames, and delays the timers after which our script in that
 * page gives up.
 */
const watching = `<script>
said = []; waits = [];
addEventListener('message', ({ data }) => said.push(data));
const wait = setTimeout;
setTimeout = (act, time) => (time === 5000 ? waits.push(act) : wait(act, time));
</script>`;

const ownFrame = (home: string) =>
  `<iframe data-nhung src="${home}nhung/moi/" title="Mới" width="100%" height="540"></iframe>${loadingOf(home)}`;

const ways = {
  'a script': () => codeOf(portals.home, 'script', list),
  'an element': () => codeOf(portals.home, 'element', list),
  'a frame of its own': () => ownFrame(portals.home),
};
const hiding = {
  'not displayed': ['display:none', 'display:block'],
  'in a tab without width': ['width:0;overflow:hidden', 'width:600px'],
  'in a box that is not rendered': ['content-visibility:hidden', 'content-visibility:visible'],
} as const;

const cases = Object.entries(ways).flatMap(([name, body]) =>
  Object.entries(hiding).map(([how, styles]) => [name, how, body, styles] as const),
);

test.each(cases)(
  'by %s, %s at first, a frame is measured when it shows',
  async (_name, _how, body, [hidden, shownAs]) => {
    const shown = await portals.show({ head: watching, body: `<div id="tab" style="${hidden}">${body()}</div>` }, low);
    await shown.page.waitForFunction(() => customElements.get('nh-nhung') !== undefined);
    // Runs the delayed timers several times, as happens while a reader looks at another tab for a long time.
    await shown.page.evaluate(() => {
      const { waits } = window as unknown as { waits: (() => void)[] };
      for (let round = 0; round < 3; round += 1) for (const act of waits.splice(0)) act();
    });
    expect(await shown.page.locator('iframe').count()).toBe(1);
    await shown.page.locator('#tab').evaluate((tab, style) => {
      tab.setAttribute('style', style);
    }, shownAs);
    const [height = 0] = await expectFollowed(shown);
    expect(height).toBeGreaterThan(300);
    const said = await shown.page.evaluate(() => (window as unknown as { said: string[] }).said);
    // A frame without width wraps every word and becomes very high; no frame may have reported such a height.
    expect(said.filter((message) => Number(/\d+/.exec(message)?.[0]) > height * 2)).toEqual([]);
    await shown.close();
  },
);

test('while it is hidden, a frame keeps the height that the page reserves', async () => {
  const shown = await portals.show({ body: `<div hidden>${codeOf(portals.home, 'script', list)}</div>` }, low);
  const height = () => shown.page.locator('iframe').evaluate((frame: HTMLElement) => frame.style.height);
  await expect.poll(height, patient).toBe('540px');
  await shown.close();
});

test('a frame that is seen and does not answer gives way to its link', async () => {
  const body = codeOf(portals.home, 'script', { key: 'dien-hinh/2019-chua-tung-co', height: 300 });
  const shown = await portals.show({ head: watching, body, policy: "frame-src 'none'" }, low);
  const giveUp = () =>
    shown.page.evaluate(() => {
      for (const act of (window as unknown as { waits: (() => void)[] }).waits.splice(0)) act();
    });
  await expect
    .poll(async () => {
      await giveUp();
      return shown.page.getByRole('link').isVisible();
    }, patient)
    .toBe(true);
  await shown.close();
});

/** Ways in which content is added to a frame later and then grows. Each function runs in the frame. */
const later: Readonly<Record<string, () => void>> = {
  'a paragraph whose size changes': () => {
    const late = Object.assign(document.createElement('p'), { id: 'muon', textContent: 'Đến muộn' });
    document.querySelector('main')?.append(late);
    requestAnimationFrame(() => requestAnimationFrame(() => (late.style.height = '700px')));
  },
  'a part inside a part that has come': () => {
    const late = document.createElement('div');
    late.append(document.createElement('div'));
    document.querySelector('li .words')?.append(late);
    requestAnimationFrame(() => requestAnimationFrame(() => ((late.firstChild as HTMLElement).style.height = '700px')));
  },
  'larger letters': () => {
    document.documentElement.style.fontSize = '160%';
  },
};

test.each(Object.entries(later))('a frame grows with %s', async (_name, come) => {
  const shown = await portals.show({ body: `${codeOf(portals.home, 'script', list)}<p>Tin khác</p>` }, low);
  const [first = 0] = await expectFollowed(shown);
  const [frame] = await shown.frames();
  await frame?.evaluate(come);
  await expect.poll(() => heightsIn(shown).then(([height = 0]) => height), patient).toBeGreaterThan(first + 400);
  await expectFollowed(shown);
  await shown.close();
});
