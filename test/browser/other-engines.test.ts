/** The main tasks of a citizen and of an office clerk, in Firefox and WebKit; all other page tests run in Chromium. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, expectNone, fixtureContent, origin, type Site } from '../support/sites.ts';
import { openEditorsDesk } from '../support/editors-desk.ts';
import { startHost } from '../support/hosts/host.ts';
import { serve, type Host } from '../support/hosts/listen.ts';
import { missingFor, openEngine, otherEngines, type Engine } from '../support/other-engines.ts';
import { Walk } from '../support/walk.ts';
import { pageOf, type Kind } from '../support/kinds.ts';

let site: Site;
beforeAll(async () => {
  site = await buildFixture();
});

for (const known of otherEngines) {
  const missing = missingFor(known);
  if (missing.length === 0)
    describe(known.name, () => {
      walkIn(() => openEngine(known));
    });
  // This skipped test makes the report name the engine that was not tested.
  else test.skip(`${known.name} is not tried: this machine lacks ${missing.join(', ')}`);
}

function walkIn(open: () => Promise<Engine>): void {
  let engine: Engine;
  let walk: Walk;
  let host: Host;
  beforeAll(async () => {
    engine = await open();
    walk = new Walk(engine);
    host = await startHost(site.dir, site.base);
  });
  afterAll(async () => {
    await engine.close();
    await host.close();
  });

  const addressOf = (kind: Kind) => new URL(pageOf(site, kind).path, host.url).href;
  const addressHere = () => engine.evaluate(() => location.href);
  const headingHere = () => engine.evaluate(() => document.querySelector('h1')?.textContent.trim() ?? '');

  test('home, and how the reader wants to read', async () => {
    await engine.goTo(host.url);
    await walk.see('h1');
    await walk.click('reader-menu summary');
    await walk.click('reader-menu label', '^Tối$');
    await walk.click('reader-menu label', '^Lớn$');
    await walk.click('header nav a', '^Phong trào$');
    await walk.see('h1', 'Phong trào');
    const kept = await engine.evaluate(() => {
      const { theme, textSize } = document.documentElement.dataset;
      return { theme, textSize };
    });
    expect(kept).toEqual({ theme: 'dark', textSize: 'lon' });
    await walk.click('reader-menu summary');
    await walk.click('reader-menu button');
    expect(await engine.evaluate(() => document.documentElement.dataset['theme'])).toBe('auto');
  });

  test('from a list that is narrowed to an exemplar, with its typeface and photos', async () => {
    await engine.goTo(addressOf('exemplars'));
    await walk.click('details.facet summary', 'Phong trào');
    await walk.click('details.facet a');
    await expect.poll(addressHere).toContain('/loc/');
    await engine.goTo(addressOf('exemplar with photos'));
    await walk.see('reading-tools button', 'Chia sẻ');
    const shown = await engine.evaluate(async () => {
      await document.fonts.ready;
      const photos = [...document.querySelectorAll<HTMLImageElement>('article picture img')];
      const [first] = photos;
      await first?.decode();
      return {
        letters: document.fonts.check('16px "Be Vietnam Pro"', 'Ệ'),
        width: first?.naturalWidth ?? 0,
        isInSight: document.querySelector('main')?.checkVisibility(),
      };
    });
    expect(shown).toMatchObject({ letters: true, isInSight: true });
    expect(shown.width).toBeGreaterThan(100);
  });

  test('a search: from a suggestion, from the header to the results, and back to them', async () => {
    await engine.goTo(addressOf('exemplar'));
    await walk.click('header search-box input');
    await engine.type('nong thon');
    await walk.see('header [role="option"]', 'nông thôn');
    await engine.press('ArrowDown');
    await engine.press('Enter');
    await expect.poll(addressHere).toContain('/phong-trao/nong-thon-moi/');

    await walk.click('header search-box input');
    await engine.type('rác');
    await engine.press('Enter');
    await walk.see('[role="status"]', '^Tìm thấy [1-9]');
    const box = () =>
      engine.evaluate(() => {
        const { activeElement } = document;
        return activeElement instanceof HTMLInputElement ? [activeElement.id, activeElement.value] : [];
      });
    expect(await box()).toEqual(['tim-trong-trang', 'rác']);
    await engine.type(' nhựa');
    await walk.see('main [role="option"]', 'rác nhựa');
    await engine.press('Enter');
    await walk.see('[role="status"]', '“rác nhựa”');
    await walk.click('[data-results] h2 a');
    await expect.poll(headingHere).not.toBe('Tìm kiếm');
    await engine.evaluate(() => {
      history.back();
    });
    await walk.see('[role="status"]', '“rác nhựa”');
  });

  test('a frame in the page of a portal is as high as what it shows', async () => {
    const portal = await serve((request, response) => {
      const isScript = request.url === '/v1.js';
      response.setHeader('Content-Type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
      // The script contains the address for which the gallery was built, so the address is replaced.
      const script = () =>
        readFileSync(join(site.dir, 'nhung/v1.js'), 'utf8').replaceAll(origin, new URL(gallery.url).origin);
      response.end(
        isScript ? script() : '<!doctype html><div data-nhung="moi">Bài mới</div><script src="/v1.js"></script>',
      );
    }, '/');
    const gallery = await startHost(site.dir, site.base, [new URL(portal.url).origin]);
    await engine.goTo(portal.url);
    const frame = () =>
      engine.evaluate(() => {
        const element = document.querySelector('[data-nhung]')?.shadowRoot?.querySelector('iframe');
        return element?.style.opacity === '1' ? element.offsetHeight : 0;
      });
    await expect.poll(frame, { timeout: 10_000 }).toBeGreaterThan(100);
    await engine.goTo(host.url);
    await gallery.close();
    await portal.close();
  });

  test('a story that was read opens when there is no network', async () => {
    const passing = await startHost(site.dir, site.base);
    const address = new URL(pageOf(site, 'story').path, passing.url).href;
    await engine.goTo(address);
    const title = await headingHere();
    const isKept = () =>
      engine.evaluate(async (url) => {
        const caching = (await caches.keys()).map(async (name) => (await caches.open(name)).match(url));
        return navigator.serviceWorker.controller !== null && (await Promise.all(caching)).some(Boolean);
      }, address);
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
    await passing.close();
    await engine.goTo(address);
    await walk.see('h1');
    expect(await headingHere()).toBe(title);
    await engine.goTo(`${passing.url}phong-trao/`);
    await walk.see('h1', 'Chưa có mạng');
    await walk.click('main a', title);
    await expect.poll(headingHere).toBe(title);
  });

  test('a clerk opens an entry, writes, saves and publishes', async () => {
    const desk = await openEditorsDesk({ site, contentDir: fixtureContent });
    await engine.goTo(desk.url);
    await walk.click('button', '^Đăng nhập$');
    await walk.see('h1', 'Điển hình tiên tiến');
    await walk.click('a', 'Câu chuyện|Người tốt');
    await walk.click('a', 'Tủ sách nhỏ ở bến xe');
    await walk.click('input[id^="title-field"]');
    await engine.press('End');
    await engine.type(' và bến đò');
    await walk.click('button', '^Lưu$');
    await walk.see('*', '^Đã lưu$');
    await walk.click('[role="button"]', '^Trạng thái');
    await walk.click('[role="menuitem"]', 'Sẵn sàng đăng');
    await walk.see('[role="button"]', '^Trạng thái: Sẵn sàng đăng');
    await walk.click('[role="button"]', '^Đăng$');
    await walk.click('[role="menuitem"]', 'Đăng ngay');
    await walk.see('[role="button"]', '^Đã đăng$');
    expect(desk.read('content/viec-tot/tu-sach-nho-o-ben-xe/index.mdx')).toMatch(/^title: .* và bến đò$/m);
    expect(desk.git('log', '-1', '--format=%s', 'main')).not.toBe('Mẫu');
    await engine.goTo(host.url);
    await desk.close();
  });

  test('nothing was complained of', () => {
    expectNone(engine.complaints);
  });
}
