/** A reader searches for a problem and leaves with a plan of her own. No data leaves the browser. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { violationsIn } from '../support/axe.ts';
import { expectNone } from '../support/sites.ts';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const phone = { viewport: { width: 360, height: 740 } };
const tableOf = (page: Page) => page.getByRole('table', { name: 'So các cách làm' });
const keep = (page: Page) => page.getByRole('link', { name: 'Giữ để làm theo' });

/** Presses Tab until an element with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const { activeElement: on } = document;
      return (
        on?.getAttribute('aria-label') ??
        (on instanceof HTMLTextAreaElement ? on.labels[0]?.textContent : on?.textContent) ??
        ''
      );
    });
    if (name.test(text.trim())) return;
  }
  throw new Error(`120 steps of Tab did not reach ${String(name)}.`);
}

test('from a problem to a printed plan, by keys on a phone, in no more than twelve actions', async () => {
  const { page, complaints, close } = await gallery.visit(phone);
  let actions = 0;
  const act = async (what: () => Promise<unknown>) => {
    actions += 1;
    await what();
  };
  const press = (name: RegExp) =>
    act(async () => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    });
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto(gallery.url);
  await act(async () => {
    await page.locator('main search-box input').focus();
    await page.keyboard.type('rác nhựa ở chợ');
    await page.keyboard.press('Enter');
  });
  // The search also finds stories and movements, but a plan is made of exemplars only.
  const results = page.locator('[data-results] h2 a[href*="/dien-hinh/"]');
  await results.nth(2).waitFor();
  const titles = (await results.allInnerTexts()).slice(0, 3);
  expect(titles).toHaveLength(3);
  const startsWith = (title: string) => new RegExp(`^${RegExp.escape(title)}`);
  await press(startsWith(titles[0] ?? ''));
  await page.getByRole('heading', { level: 1, name: titles[0] ?? '' }).waitFor();
  await press(/^Giữ để làm theo$/);
  await tableOf(page).waitFor();
  await act(() => page.goBack());
  await act(() => page.goBack());
  await results.nth(1).waitFor();
  await press(startsWith(titles[1] ?? ''));
  await page.getByRole('heading', { level: 1, name: titles[1] ?? '' }).waitFor();
  await press(/^Giữ để làm theo$/);
  await tableOf(page).waitFor();
  expect(await tableOf(page).locator('thead a').count()).toBe(2);
  await act(async () => {
    await tabTo(page, /^Làm ở đâu$/);
    await page.keyboard.type('Chợ thôn mình');
  });
  await press(/^In kế hoạch$/);
  expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
  expect(actions).toBeLessThanOrEqual(12);
  expectNone(complaints);
  await close();
});

test('the choice and the lines are there again, and the lines are in no address and no request', async () => {
  const { page, complaints, close } = await gallery.visit(phone);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(gallery.addressOf('exemplar'));
  await keep(page).click();
  await tableOf(page).waitFor();
  await page.getByLabel('Làm ở đâu').fill('Xóm Bến bí mật');
  await page.reload();
  await tableOf(page).waitFor();
  expect(await page.getByLabel('Làm ở đâu').inputValue()).toBe('Xóm Bến bí mật');
  expect(page.url()).toMatch(/#chon=[a-z0-9-]+$/);
  expect([page.url(), ...asked].filter((text) => decodeURIComponent(text).includes('bí mật'))).toEqual([]);
  expect(asked.filter((text) => text.includes('#chon'))).toEqual([]);
  expectNone(await violationsIn(page));
  expectNone(complaints);
  await close();
});

test('a shared choice is shown, kept only on demand, and what was withdrawn drops out', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.addressOf('exemplar'));
  const [id = ''] = new URL(page.url()).pathname.split('/').filter((part) => /^\d{4}-/.test(part));
  await page.goto(`${gallery.addressOf('reader plan')}#chon=${id},2020-khong-con-nua`);
  await tableOf(page).waitFor();
  expect(await page.getByRole('status').innerText()).toContain('1 bài đã gỡ');
  const take = page.getByRole('button', { name: 'Giữ các cách làm này trong máy tôi' });
  await take.click();
  expect(await take.isVisible()).toBe(false);
  await page.goto(gallery.url);
  await page.goto(gallery.addressOf('reader plan'));
  await tableOf(page).waitFor();
  const copy = page.getByRole('button', { name: 'Chép liên kết các cách làm đã chọn' });
  expect(await copy.isVisible()).toBe(true);
  await page.getByRole('button', { name: /^Bỏ “/ }).click();
  expect(await tableOf(page).count()).toBe(0);
  await page.getByText('Chưa giữ cách làm nào').waitFor();
  expect(await copy.isVisible()).toBe(false);
  await close();
});

/** The addresses of exemplars, and their ids. */
async function someExemplars(page: Page): Promise<{ id: string; href: string }[]> {
  await page.goto(gallery.addressOf('exemplars'));
  const links = await page
    .locator('.entry-card :is(h2, h3) a')
    .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => ({ href, id: href.split('/').at(-2) ?? '' })));
  expect(links.length).toBeGreaterThan(2);
  return links;
}
const keptIn = (page: Page) => page.evaluate(() => localStorage.getItem('lam-theo-1'));
const choose = async (page: Page, id: string) => {
  await page.goto(gallery.url);
  await page.goto(`${gallery.addressOf('reader plan')}#them=${id}`);
  await tableOf(page).waitFor();
};

test('going back to an earlier choice of one’s own is no choice of somebody else', async () => {
  const { page, close } = await gallery.visit();
  const [one, two] = await someExemplars(page);
  for (const each of [one, two]) {
    await page.goto(each?.href ?? '');
    await keep(page).click();
    await tableOf(page).waitFor();
  }
  await page.goBack();
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('my-plan .chosen li').length === 2);
  expect(await page.locator('my-plan [data-part=said]').textContent()).toBe('');
  expect(await page.getByRole('button', { name: 'Giữ các cách làm này trong máy tôi' }).isVisible()).toBe(false);
  await close();
});

test('taking a shared choice loses nothing of one’s own', async () => {
  const { page, close } = await gallery.visit();
  const [own, shared] = await someExemplars(page);
  await choose(page, own?.id ?? '');
  await page.goto(gallery.url);
  await page.goto(`${gallery.addressOf('reader plan')}#chon=${shared?.id ?? ''}`);
  await page.getByRole('button', { name: 'Giữ các cách làm này trong máy tôi' }).click();
  expect(await keptIn(page)).toBe(`${shared?.id ?? ''},${own?.id ?? ''}`);
  await page.goto(gallery.url);
  await page.goto(`${gallery.addressOf('reader plan')}#chon=2020-khong-co,2020-khong-con-nua`);
  await tableOf(page).waitFor();
  expect(await page.getByRole('status').innerText()).toContain('2 bài đã gỡ');
  expect(await page.locator('my-plan .chosen li').count()).toBe(2);
  await close();
});

test('two tabs do not undo what the other has kept', async () => {
  const { page, close } = await gallery.visit();
  const [one, two] = await someExemplars(page);
  await choose(page, one?.id ?? '');
  const other = await page.context().newPage();
  await choose(other, two?.id ?? '');
  await page.waitForFunction(() => document.querySelectorAll('my-plan .chosen li').length === 2);
  await page.getByLabel('Làm ở đâu').fill('Chợ thôn');
  await other.getByLabel('Bắt đầu khi nào').fill('Sau vụ gặt');
  await other.getByRole('button', { name: /^Bỏ “/ }).first().click();
  expect(await keptIn(page)).toBe(one?.id);
  await page.reload();
  expect(await page.getByLabel('Làm ở đâu').inputValue()).toBe('Chợ thôn');
  expect(await page.getByLabel('Bắt đầu khi nào').inputValue()).toBe('Sau vụ gặt');
  await close();
});

test('where the browser keeps nothing, the page says so at once', async () => {
  const { page, close } = await gallery.visit();
  const [one] = await someExemplars(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await choose(page, one?.id ?? '');
  expect(await page.getByRole('status').innerText()).toContain('Trình duyệt này không cho lưu');
  await close();
});

test('a line grows with its text where styles cannot size it', async () => {
  const { page, close } = await gallery.visit(phone);
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto(gallery.addressOf('reader plan'));
  const line = page.getByLabel('Làm ở đâu');
  await line.evaluate((area) => {
    area.style.setProperty('field-sizing', 'fixed', 'important');
  });
  await line.fill('Một dòng\n'.repeat(9));
  expect(await line.evaluate((area) => area.scrollHeight - area.clientHeight)).toBeLessThanOrEqual(0);
  await close();
});

test('the plan can be taken as a Word file', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.goto(gallery.addressOf('exemplar'));
  await keep(page).click();
  await tableOf(page).waitFor();
  await page.getByLabel('Bắt đầu khi nào').fill('Sau vụ gặt\u000bhay sau Tết\u0001');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp Word' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('ke-hoach-lam-theo.docx');
  const text = strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('>Sau vụ gặt<');
  expect(text).toContain('>hay sau Tết<');
  expect(text).not.toMatch(/\p{Cc}(?<![\t\n\r])/u);
  expect(text).toContain('Học theo: ');
  expectNone(complaints);
  await close();
});

test('without a script it is a sheet to fill in and print', async () => {
  const { page, close } = await gallery.visit({ javaScriptEnabled: false });
  await page.goto(gallery.addressOf('reader plan'));
  expect(await page.getByRole('textbox').count()).toBeGreaterThanOrEqual(8);
  expect(await page.getByRole('button', { name: 'In kế hoạch' }).count()).toBe(0);
  await close();
});
