/** An oEmbed record in a WordPress page, which puts the frame into a sandbox; and frames in print. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { codeOf, expectFollowed, offers, openPortals, patient, type Portals } from './portal.ts';

let portals: Portals;
beforeAll(async () => {
  portals = await openPortals();
});
afterAll(() => portals.close());

const keys = [
  'dien-hinh/2022-lan-coi-dat-coc-o-cho',
  'nguoi-tot-viec-tot/thuc-giu-cong-ngan-man',
  'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua',
];

async function recordOf(key: string): Promise<{ html: string; width: number }> {
  const { page, close } = await portals.show({ body: '' }, { bypassCSP: true });
  const record = await page.evaluate(
    async (address) => (await (await fetch(address)).json()) as { html: string; width: number },
    `${portals.home}oembed/${key}.json`,
  );
  await close();
  return record;
}

/** The HTML that `wp_filter_oembed_result()` in wp-includes/embed.php makes from a record. */
const filtered = (html: string, secret: string): string =>
  html
    .replace(/ (?:loading|sandbox|style)="[^"]*"/g, '')
    .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
    .replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');

/** Handles messages of a frame as wp-includes/js/wp-embed.js does, and tells the frame that WordPress is listening. */
const wordPress = `<script>
addEventListener('message', ({ data, source }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message !== 'link') continue;
    const target = new URL(data.value);
    const isOwn = /^https?:$/.test(target.protocol) && target.host === new URL(frame.getAttribute('src')).host;
    if (isOwn && document.activeElement === frame) top.location.href = data.value;
  }
});
addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});
</script>`;

test.each(keys)('%s is as high as it needs, and its link leads to the page', async (key) => {
  const { html } = await recordOf(key);
  const shown = await portals.show(
    { head: wordPress, body: filtered(html, 'Bi5Mat0ab9') },
    { viewport: { width: 400, height: 900 } },
  );
  const frame = shown.page.locator('iframe');
  await expectFollowed(shown);
  await frame.contentFrame().locator('h1 a').click();
  await shown.page.waitForURL(`${portals.home}${key}/`);
  await shown.close();
});

test('the link of the footer leads on as well, and nothing complains of it', async () => {
  const { html } = await recordOf(keys[0] ?? '');
  const shown = await portals.show({ head: wordPress, body: filtered(html, 'abcdefghij') });
  await shown.page.locator('iframe').contentFrame().locator('footer a').click();
  await shown.page.waitForURL(portals.home);
  expectNone(shown.complaints);
  await shown.close();
});

test('a frame that loads after WordPress has spoken, or before it listens, has its height all the same', async () => {
  const { html } = await recordOf(keys[0] ?? '');
  const late = wordPress.replace('<script>', '<script defer src="/wp-embed.js"></script><script type="text/plain">');
  portals.put('/wp-embed.js', '');
  const shown = await portals.show({ body: `${filtered(html, 'abcdefghij')}${late}` });
  const frame = shown.page.locator('iframe');
  const before = await frame.evaluate(({ clientHeight }) => clientHeight);
  await shown.page.addScriptTag({ content: wordPress.replace(/<\/?script>/g, '') });
  await shown.page.evaluate(() => dispatchEvent(new Event('DOMContentLoaded')));
  await expect.poll(() => frame.evaluate(({ clientHeight }) => clientHeight), patient).not.toBe(before);
  await shown.close();
});

test.each([240, 320, 500, 900])('in a column of %i px a record is no wider than the column', async (width) => {
  const records = await Promise.all(keys.map(recordOf));
  const columns = records.map(({ html }) => `<div style="width:${width}px">${html}</div>`).join('');
  const shown = await portals.show({ body: columns }, { viewport: { width: width + 16, height: 700 } });
  const frames = shown.page.locator('iframe');
  expect(await frames.evaluateAll((all) => all.map((frame) => frame.getBoundingClientRect().width))).toEqual(
    records.map(() => width),
  );
  expect(await shown.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await shown.close();
});

test.each(Object.entries(offers))(
  'on paper the frame of %s names its page, within its height',
  async (_name, offer) => {
    for (const width of [280, 600, 1000]) {
      const shown = await portals.show(
        { body: codeOf(portals.home, 'frame', offer) },
        { viewport: { width: width + 16, height: 700 } },
      );
      await shown.page.emulateMedia({ media: 'print' });
      await expect.poll(async () => (await shown.frames()).length, patient).toBe(1);
      const [frame] = await shown.frames();
      const printed = await frame?.evaluate(() => {
        const link = document.querySelector('footer a');
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return {
          address: link && getComputedStyle(link, '::after').content,
          fits: scrollHeight <= clientHeight && scrollWidth <= clientWidth,
        };
      });
      const page = offer.key === 'moi' ? '' : `${offer.key}/`;
      expect(printed).toEqual({ address: `"${portals.home.replace('https://', '')}${page}"`, fits: true });
      await shown.close();
    }
  },
);
