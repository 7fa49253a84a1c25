/** Whatever ends an editor's page, what she has typed is there again, and it is she who says what becomes of it. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildFixture, fixtureContent } from '../site/sites.ts';
import { launchProfile } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { EditorsWalk } from '../support/editors-walk.ts';

const entry = 'exemplars/entries/2022-lan-coi-dat-coc-o-cho/index';
const long = Array.from({ length: 400 }, (_, index) => `chữ${index}`).join(' ');

let desk: EditorsDesk;
let context: BrowserContext;
let walk: EditorsWalk;
beforeAll(async () => {
  desk = await openEditorsDesk({ site: await buildFixture(), contentDir: fixtureContent });
});
afterAll(async () => {
  await desk.close();
});
beforeEach(async () => {
  const profile = mkdtempSync(join(desk.root, '..', 'profile-'));
  context = await launchProfile(profile, { locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  walk = await EditorsWalk.begin(context, desk.url);
});
afterEach(async () => {
  await context.close();
});

/** Holds back the answers to a kind of question; gives what lets them through. */
async function holdBack(action: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await walk.page.route('**/admin/kho', async (route) => {
    const asked = route.request().postDataJSON() as { action: string };
    if (asked.action === action) await released;
    await route.continue();
  });
  return () => {
    release(undefined);
  };
}

/** Ways in which a page ends, each leading back to a form of the same entry. */
const endings: Readonly<Record<string, (place: string) => Promise<void>>> = {
  'a reload': async () => {
    await walk.page.reload();
    await walk.waitForForm();
  },
  'a closed tab': async (place) => {
    await walk.page.close();
    await walk.come();
    await walk.open(place);
  },
  'the way back': async (place) => {
    await walk.page.goBack();
    await walk.page.getByRole('heading', { name: 'Điển hình tiên tiến' }).waitFor();
    await walk.open(place);
  },
  'a crash': async (place) => {
    await walk.crash();
    await walk.come();
    await walk.open(place);
  },
};

describe.each(Object.entries(endings))('%s', (name, end) => {
  test('leaves fields, body and photo of an entry to be restored', async () => {
    await walk.logIn();
    await walk.open(entry);
    const published = await walk.title;
    await walk.form.write('Tiêu đề', `Làn cói sau ${name}`);
    await walk.writeBody(long);
    await walk.addPhoto('anh-1.jpg');
    await walk.waitUntilKept('anh-1.jpg');

    await end(entry);
    await walk.offer('Làn cói sau').waitFor();
    expect(await walk.title).toBe(published);
    expect(await walk.offers.allInnerTexts()).toEqual([
      expect.stringMatching(/^Bản đang viết dở lúc \d\d:\d\d, “Làn cói sau /),
    ]);
    await walk.restore('Làn cói sau');
    expect(await walk.title).toBe(`Làn cói sau ${name}`);
    expect(await walk.body.innerText()).toContain(long);
    await walk.page.getByText('anh-1.jpg · 1300 × 900 px').waitFor({ state: 'attached' });
    expect(await walk.page.getByText('Chưa lưu').count()).toBe(1);
    expect(walk.form.complaints).toEqual([]);
  });
});

test('two new entries are kept apart', async () => {
  await walk.logIn();
  await walk.open('exemplars/new');
  await walk.form.write('Tiêu đề', 'Bài mới thứ nhất');
  await walk.waitUntilKept('thứ nhất');
  await endings['a crash']?.('exemplars/new');
  await walk.offer('thứ nhất').waitFor();
  await walk.form.write('Tiêu đề', 'Bài mới thứ hai');
  await walk.writeBody(long);
  await walk.waitUntilKept('chữ399');
  await endings['a crash']?.('exemplars/new');
  await walk.offer('thứ nhất').waitFor();
  expect(await walk.offers.count()).toBe(2);
  await walk.restore('thứ hai');
  expect(await walk.body.innerText()).toContain(long);
  expect(await walk.offers.allInnerTexts()).toEqual([expect.stringContaining('“Bài mới thứ nhất”')]);
});

describe('the answer is hers', () => {
  test.each(['the entry loads last', 'what is kept loads last'])(
    '%s: nothing is asked or lost too early',
    async (order) => {
      await walk.logIn();
      await walk.open(entry);
      await walk.writeBody(long);
      await walk.waitUntilKept('chữ399');
      let release: () => void | Promise<void>;
      if (order === 'the entry loads last') {
        release = await holdBack('getEntry');
        await walk.page.reload();
        await walk.page.getByText('Đang mở bài…').waitFor();
        expect(await walk.offers.count()).toBe(0);
        expect(await walk.form.field('Tiêu đề').count()).toBe(0);
      } else {
        await walk.page.addInitScript(() => {
          const query = navigator.locks.query.bind(navigator.locks);
          const released = new Promise((resolve) => Object.assign(window, { releaseKept: resolve }));
          navigator.locks.query = () => released.then(query);
        });
        await walk.page.reload();
        await walk.waitForForm();
        await walk.form.write('Tiêu đề', 'Ba chữ ấy');
        await walk.waitUntilKept('Ba chữ ấy');
        release = () => walk.page.evaluate('releaseKept()');
      }
      await release();
      await walk.offers.first().waitFor();
      await walk.restore('“Làn cói');
      expect(await walk.body.innerText()).toContain(long);
    },
  );

  test('three letters overwrite nothing, before the question and after it', async () => {
    await walk.logIn();
    await walk.open(entry);
    await walk.writeBody(long);
    await walk.waitUntilKept('chữ399');
    for (const letters of ['abc', 'xyz']) {
      await walk.page.reload();
      await walk.offer('Bản đang viết dở').first().waitFor();
      await walk.form.write('Tiêu đề', letters);
      await walk.waitUntilKept(letters);
    }
    await walk.page.reload();
    await walk.offer('“abc”').waitFor();
    expect(await walk.offers.count()).toBe(3);
    await walk.offer('“abc”').getByRole('button', { name: 'Bỏ' }).click();
    await walk.offer('“abc”').waitFor({ state: 'detached' });
    await walk.restore('Làn cói');
    expect(await walk.body.innerText()).toContain(long);
  });

  test('what the form held when another text was restored is offered in its turn', async () => {
    await walk.logIn();
    await walk.open(entry);
    await walk.form.write('Tiêu đề', 'Bản trước khi mất điện');
    await walk.waitUntilKept('mất điện');
    await walk.page.reload();
    await walk.offer('mất điện').waitFor();
    await walk.form.write('Tiêu đề', 'Bản gõ lại');
    await walk.addPhoto('anh-1.jpg');
    await walk.restore('mất điện');
    await walk.restore('gõ lại');
    await walk.page.getByText('anh-1.jpg · 1300 × 900 px').waitFor({ state: 'attached' });
    await walk.offer('mất điện').waitFor();
  });

  test('a text that is open in another tab is not offered there', async () => {
    await walk.logIn();
    await walk.open('stories/new');
    await walk.form.write('Tiêu đề', 'Đang gõ ở thẻ đầu');
    await walk.waitUntilKept('thẻ đầu');
    const first = walk.page;
    await walk.come();
    await walk.open('stories/new');
    await walk.form.write('Tiêu đề', 'Thẻ sau');
    await walk.waitUntilKept('Thẻ sau');
    expect(await walk.offers.count()).toBe(0);
    await first.close();
    await walk.page.reload();
    await walk.offer('Đang gõ ở thẻ đầu').waitFor();
  });
});
