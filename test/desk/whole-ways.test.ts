/**
 * The whole way from a new story to its publication: with a thumb and the camera of a phone, and at a desk by keyboard
 * alone.
 */
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixture, fixtureContent } from '../support/sites.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { atTheDesk, EditorsForm } from '../support/editors-form.ts';
import { reach } from '../support/reach.ts';

let desk: EditorsDesk;
let browser: SharedBrowser;
beforeAll(async () => {
  desk = await openEditorsDesk({ site: await buildFixture(), contentDir: fixtureContent });
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const summary =
  'Sáng nào người bán vé bến đò (nhân vật minh họa) cũng quét lối xuống bến, rắc tro lên chỗ trơn, để ai gánh hàng qua sớm cũng bước được vững chân trên ván.';
const body = [
  'Lối xuống bến lát đá, sương xuống là trơn. Người gánh hàng qua đò từ lúc chưa sáng, hai tay giữ quang gánh, chân dò từng bậc. Đã có người trượt ngã, hàng đổ cả xuống nước, mà bến thì không của riêng ai nên chẳng ai nghĩ việc ấy là phần mình.',
  'Người bán vé đến trước chuyến đầu nửa giờ, quét sạch rêu rồi rắc tro bếp lên từng bậc. Hôm nào mưa thì trải thêm bao tải cũ, tan chuyến lại cuộn đem giặt. Dần dần mấy nhà gần bến gom tro để sẵn một thúng, người tới sớm thì cầm chổi quét cùng.',
].join(' ');

interface Way {
  /** Goes to the field with that label. */
  go: (label: string) => Promise<Locator>;
  choose: (label: string, typed: string, option: RegExp) => Promise<void>;
  /**
   * Types a day such as `05/05/2025`. The day equals the month, because the browser's language decides which of them its
   * date field expects first.
   */
  date: (label: string, day: string) => Promise<void>;
  press: (button: Locator) => Promise<void>;
}

async function fillIn(page: Page, title: string, { go, choose, date, press }: Way): Promise<void> {
  const write = async (label: string, text: string) => {
    await go(label);
    await page.keyboard.insertText(text);
  };
  await write('Tiêu đề', title);
  await write('Tóm tắt', summary);
  await write('Ngày xảy ra', '5/2023');
  await choose('Đơn vị, xã phường', 'ninh hai', /Ninh Hải/);
  await write('Tên người viết', 'Cộng tác viên A (minh họa)');
  await choose('Người viết là', 'cong tac', /Cộng tác viên/);
  await choose('Nơi duyệt', 'thi dua khen thuong', /Hội đồng/);
  await date('Ngày duyệt', '06/06/2023');
  await choose('Căn cứ', 'khong nhan ra', /Không nhận ra/);
  await date('Ngày đồng ý', '06/06/2023');
  for (const [typed, option] of [
    ['ten', /^Tên$/],
    ['cau chuyen', /^Câu chuyện$/],
  ] as const)
    await choose('Phạm vi', typed, option);
  await choose('Trẻ em', 'khong', /Không nêu/);
  await date('Ngày đăng', '07/07/2023');
  await press(page.getByRole('switch', { name: /^Dữ liệu minh họa/ }));
  await write('Nội dung', body);
}

const readMdx = (slug: string) => desk.read(`content/viec-tot/${slug}/index.mdx`) ?? '';
const status = (page: Page) => page.getByRole('button', { name: /^Trạng thái/ });

const saved = (page: Page) => page.getByText('Đã lưu', { exact: true }).waitFor();

async function enter(page: Page, press: Way['press']): Promise<void> {
  await page.goto(`${desk.url}#/collections/stories`);
  await press(page.getByRole('button', { name: 'Đăng nhập' }));
  await press(page.getByRole('link', { name: /^Viết mới: / }));
  await page.getByLabel('Tiêu đề', { exact: true }).waitFor();
}

test('in a hand of 390 px: a photo is taken, the story written, sent for review and published', async () => {
  const page = await browser.newPage({
    ...atTheDesk,
    ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  });
  const form = new EditorsForm(page, desk.url);
  const press = (button: Locator) => button.tap();
  const go = async (label: string) => {
    const field = form.field(label);
    await field.tap();
    return field;
  };
  await enter(page, press);
  await fillIn(page, 'Người bán vé bến đò quét lối cho người gánh hàng', {
    press,
    go,
    choose: async (label, typed, option) => {
      await go(label);
      await page.keyboard.insertText(typed);
      await page.getByRole('option', { name: option }).first().tap();
    },
    // The phone shows a calendar, which is not part of the page.
    date: (label, day) => form.field(label).fill(day.split('/').reverse().join('-')),
  });

  await page.getByLabel('Tới phần').selectOption('photos');
  await page.getByRole('button', { name: 'Thêm ảnh' }).tap();
  const camera = page.waitForEvent('filechooser');
  await page.locator('label', { hasText: 'Chụp ảnh' }).tap();
  const picture = sharp({ create: { width: 1300, height: 900, channels: 3, background: 'teal' } });
  await (
    await camera
  ).setFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() });
  await page.getByText('anh-1.jpg · 1300 × 900 px').waitFor();
  await go('Mô tả ảnh cho người khiếm thị');
  await page.keyboard.insertText('Bậc đá xuống bến đò buổi sớm');
  await go('Người chụp/nguồn');
  await page.keyboard.insertText('Cộng tác viên A');
  await go('Người trong ảnh');
  await page.getByRole('option', { name: 'Không nhận ra người nào' }).tap();
  const children = page.getByRole('radiogroup', { name: 'Có trẻ em nhận ra được mặt' });
  await children.getByText('Không', { exact: true }).tap();

  await press(page.getByRole('button', { name: 'Lưu', exact: true }));
  await saved(page);
  for (const [from, to] of [
    ['Bản nháp', 'Chờ duyệt'],
    ['Chờ duyệt', 'Sẵn sàng đăng'],
  ] as const) {
    await press(page.getByRole('button', { name: `Trạng thái: ${from}` }));
    await press(page.getByRole('menuitem', { name: to }));
    await page.getByRole('button', { name: `Trạng thái: ${to}` }).waitFor();
  }
  await press(page.getByRole('button', { name: 'Đăng', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Đăng ngay' }));
  await page.getByRole('button', { name: 'Đã đăng', exact: true }).waitFor();
  expect(readMdx('nguoi-ban-ve-ben-do-quet-loi-cho-nguoi-ganh-hang')).toContain('  - src: ./anh-1.jpg\n');
  expect(form.complaints).toEqual([]);
  await page.close();
});

test('at a desk by keyboard alone: from a new story to its publication', async () => {
  const page = await browser.newPage(atTheDesk);
  const form = new EditorsForm(page, desk.url);
  const key = (name: string) => page.keyboard.press(name);
  const press = async (button: Locator, by = 'Tab') => {
    await button.waitFor();
    await reach(page, button, by, 150);
    await key('Enter');
  };
  const go = async (label: string) => {
    const field = form.field(label);
    await reach(page, field, 'Tab', 150);
    return field;
  };
  await enter(page, press);
  await fillIn(page, 'Người bán vé bến đò rắc tro cho lối bớt trơn', {
    go,
    press: async (button) => {
      await reach(page, button, 'Tab', 150);
      await key('Space');
    },
    choose: async (label, typed, option) => {
      await go(label);
      await page.keyboard.insertText(typed);
      await page.getByRole('option', { name: option }).first().waitFor();
      await key('Enter');
    },
    date: async (label, day) => {
      await go(label);
      await page.keyboard.type(day.replaceAll('/', ''));
    },
  });
  await key('ControlOrMeta+s');
  await saved(page);
  for (const to of ['Chờ duyệt', 'Sẵn sàng đăng']) {
    await press(status(page), 'Shift+Tab');
    await press(page.getByRole('menuitem', { name: to }), 'ArrowDown');
    await page.getByRole('button', { name: `Trạng thái: ${to}` }).waitFor();
  }
  await press(page.getByRole('button', { name: 'Đăng', exact: true }));
  await press(page.getByRole('menuitem', { name: 'Đăng ngay' }), 'ArrowDown');
  await page.getByRole('button', { name: 'Đã đăng', exact: true }).waitFor();
  expect(readMdx('nguoi-ban-ve-ben-do-rac-tro-cho-loi-bot-tron')).toContain('happenedOn: 2023-05\n');
  expect(form.complaints).toEqual([]);
  await page.close();
});
