/** However the page of an editor ends, the next page offers her unsaved text, and she decides whether to restore it. */
import { describe, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { beginWalks, long } from './walks.ts';

const entry = 'exemplars/entries/2022-lan-coi-dat-coc-o-cho/index';

const now = beginWalks();

/** Delays the requests with this action. Returns a function that lets them through. */
async function holdBack(action: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await now.walk.page.route('**/admin/kho', async (route) => {
    const asked = route.request().postDataJSON() as { action: string };
    if (asked.action === action) await released;
    await route.continue();
  });
  return () => {
    release(undefined);
  };
}

/** Ways in which a page can end. Each opens the form of the same entry again. */
const endings: Readonly<Record<string, (place: string) => Promise<void>>> = {
  'a reload': async () => {
    await now.walk.page.reload();
    await now.walk.waitForForm();
  },
  'a closed tab': async (place) => {
    await now.walk.page.close();
    await now.walk.come();
    await now.walk.open(place);
  },
  'the way back': async (place) => {
    await now.walk.page.goBack();
    await now.walk.page.getByRole('heading', { name: 'Điển hình tiên tiến' }).waitFor();
    await now.walk.open(place);
  },
  'a crash': async (place) => {
    await now.walk.crash();
    await now.walk.come();
    await now.walk.open(place);
  },
};

describe.each(Object.entries(endings))('%s', (name, end) => {
  test('leaves fields, body and photo of an entry to be restored', async () => {
    await now.walk.logIn();
    await now.walk.open(entry);
    const published = await now.walk.title;
    await now.walk.form.write('Tiêu đề', `Làn cói sau ${name}`);
    await now.walk.writeBody(long);
    await now.walk.addPhoto('anh-1.jpg');
    await now.walk.waitUntilKept('anh-1.jpg');

    await end(entry);
    await now.walk.offer('Làn cói sau').waitFor();
    expect(await now.walk.title).toBe(published);
    expect(await now.walk.offers.allInnerTexts()).toEqual([
      // The message names the date only if the draft is not from today.
      expect.stringMatching(/^Bản đang viết dở lúc \d\d:\d\d(?: ngày [\d/]+)?, “Làn cói sau /),
    ]);
    await now.walk.restore('Làn cói sau');
    expect(await now.walk.title).toBe(`Làn cói sau ${name}`);
    expect(await now.walk.body.innerText()).toContain(long);
    await now.walk.page.getByText('anh-1.jpg · 1300 × 900 px').waitFor({ state: 'attached' });
    expect(await now.walk.page.getByText('Chưa lưu').count()).toBe(1);
    expect(now.walk.form.complaints).toEqual([]);
  });
});

test('two new entries are kept apart', async () => {
  await now.walk.logIn();
  await now.walk.open('exemplars/new');
  await now.walk.form.write('Tiêu đề', 'Bài mới thứ nhất');
  await now.walk.waitUntilKept('thứ nhất');
  await endings['a crash']?.('exemplars/new');
  await now.walk.offer('thứ nhất').waitFor();
  await now.walk.form.write('Tiêu đề', 'Bài mới thứ hai');
  await now.walk.writeBody(long);
  await now.walk.waitUntilKept('chữ399');
  await endings['a crash']?.('exemplars/new');
  await now.walk.offer('thứ nhất').waitFor();
  expect(await now.walk.offers.count()).toBe(2);
  expect(await violationsIn(now.walk.page, { promise: 'law', within: '.kept' })).toEqual([]);
  await now.walk.restore('thứ hai');
  expect(await now.walk.body.innerText()).toContain(long);
  expect(await now.walk.offers.allInnerTexts()).toEqual([expect.stringContaining('“Bài mới thứ nhất”')]);
});

describe('the answer is hers', () => {
  test.each(['the entry loads last', 'what is kept loads last'])(
    '%s: nothing is asked or lost too early',
    async (order) => {
      await now.walk.logIn();
      await now.walk.open(entry);
      await now.walk.writeBody(long);
      await now.walk.waitUntilKept('chữ399');
      let release: () => void | Promise<void>;
      if (order === 'the entry loads last') {
        release = await holdBack('getEntry');
        await now.walk.page.reload();
        await now.walk.page.getByText('Đang mở bài…').waitFor();
        expect(await now.walk.offers.count()).toBe(0);
        expect(await now.walk.form.field('Tiêu đề').count()).toBe(0);
      } else {
        await now.walk.page.addInitScript(() => {
          const query = navigator.locks.query.bind(navigator.locks);
          const released = new Promise((resolve) => Object.assign(window, { releaseKept: resolve }));
          navigator.locks.query = () => released.then(query);
        });
        await now.walk.page.reload();
        await now.walk.waitForForm();
        await now.walk.form.write('Tiêu đề', 'Ba chữ ấy');
        await now.walk.waitUntilKept('Ba chữ ấy');
        release = () => now.walk.page.evaluate('releaseKept()');
      }
      await release();
      await now.walk.offers.first().waitFor();
      await now.walk.restore('“Làn cói');
      expect(await now.walk.body.innerText()).toContain(long);
    },
  );

  test('three letters overwrite nothing, before the question and after it', async () => {
    await now.walk.logIn();
    await now.walk.open(entry);
    await now.walk.writeBody(long);
    await now.walk.waitUntilKept('chữ399');
    for (const letters of ['abc', 'xyz']) {
      await now.walk.page.reload();
      await now.walk.offer('Bản đang viết dở').first().waitFor();
      await now.walk.form.write('Tiêu đề', letters);
      await now.walk.waitUntilKept(letters);
    }
    await now.walk.page.reload();
    await now.walk.offer('“abc”').waitFor();
    expect(await now.walk.offers.count()).toBe(3);
    await now.walk.offer('“abc”').getByRole('button', { name: 'Bỏ' }).click();
    await now.walk.offer('“abc”').waitFor({ state: 'detached' });
    await now.walk.restore('Làn cói');
    expect(await now.walk.body.innerText()).toContain(long);
  });

  test('what the form held when another text was restored is offered in its turn', async () => {
    await now.walk.logIn();
    await now.walk.open(entry);
    await now.walk.form.write('Tiêu đề', 'Bản trước khi mất điện');
    await now.walk.waitUntilKept('mất điện');
    await now.walk.page.reload();
    await now.walk.offer('mất điện').waitFor();
    await now.walk.form.write('Tiêu đề', 'Bản gõ lại');
    await now.walk.addPhoto('anh-1.jpg');
    await now.walk.restore('mất điện');
    await now.walk.restore('gõ lại');
    await now.walk.page.getByText('anh-1.jpg · 1300 × 900 px').waitFor({ state: 'attached' });
    await now.walk.offer('mất điện').waitFor();
  });

  test('a text that is open in another tab is not offered there', async () => {
    await now.walk.logIn();
    await now.walk.open('stories/new');
    await now.walk.form.write('Tiêu đề', 'Đang gõ ở thẻ đầu');
    await now.walk.waitUntilKept('thẻ đầu');
    const first = now.walk.page;
    await now.walk.come();
    await now.walk.open('stories/new');
    await now.walk.form.write('Tiêu đề', 'Thẻ sau');
    await now.walk.waitUntilKept('Thẻ sau');
    expect(await now.walk.offers.count()).toBe(0);
    await first.close();
    await now.walk.page.reload();
    await now.walk.offer('Đang gõ ở thẻ đầu').waitFor();
  });
});
