/** What is typed is kept until the server has it, and no longer. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildFixture, fixtureContent } from '../site/sites.ts';
import { launchProfile } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { EditorsWalk } from '../support/editors-walk.ts';

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

const title = 'Đội dân phòng thay nhau gác nước lũ đêm ở cống thôn Tân Thủy';

async function writeStory(name: string): Promise<void> {
  await walk.open('stories/new');
  await walk.form.write('Tiêu đề', name);
  await walk.form.write(
    'Tóm tắt',
    'Mỗi đêm lũ về, ba người trong đội dân phòng (nhân vật minh họa) thay nhau ngồi bên cống, nước lên một gang thì gõ kẻng cho cả thôn cùng dậy dọn đồ.',
  );
  await walk.form.write('Ngày xảy ra', '2023-05');
  await walk.form.choose('Đơn vị, xã phường', 'ninh hai');
  await walk.form.write('Tên người viết', 'Cộng tác viên A (minh họa)');
  await walk.form.choose('Người viết là', 'cong tac');
  await walk.writeBody(long);
  await walk.form.choose('Căn cứ', 'khong neu');
  await walk.form.date('Ngày đồng ý', '2023-06-12');
  for (const scope of ['ten', 'cau chuyen', 'so lieu']) await walk.form.choose('Phạm vi', scope);
  await walk.form.choose('Trẻ em', 'khong');
  await walk.form.date('Ngày đăng', '2023-06-15');
  await walk.page.getByRole('switch', { name: /^Dữ liệu minh họa/ }).click();
}

/** The server gets what is saved; the page hears of it when it may. */
async function saveUnheard(): Promise<{ arrived: Promise<void>; answer: () => void }> {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<undefined>();
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<undefined>();
  await walk.page.route('**/admin/kho', async (route) => {
    if (route.request().postData()?.includes('persistEntry') !== true) return route.continue();
    const response = await route.fetch();
    arrive(undefined);
    await mayAnswer;
    return route.fulfill({ response });
  });
  await walk.form.press('Lưu');
  return {
    arrived,
    answer: () => {
      answer(undefined);
    },
  };
}

const branchOf = (name: string) => desk.git('branch', '--list', `cms/stories/${name}*`);

test('a page that ends before it hears of it: the text goes into the draft that the server has', async () => {
  await walk.logIn();
  await writeStory(title);
  const { arrived } = await saveUnheard();
  await arrived;
  await walk.page.close();
  expect(branchOf('doi-dan-phong')).not.toBe('');

  await walk.come();
  await walk.open('stories/new');
  await walk.restore(title);
  await walk.page.waitForURL(/stories\/entries\/doi-dan-phong/);
  expect(await walk.body.innerText()).toContain(long);
  await walk.waitUntilKept(title, false);
});

test('a page that is loaded anew right after “Lưu”, before the server has it', async () => {
  await walk.logIn();
  await writeStory('Bếp ăn của xóm mở cửa ba đêm nước lũ lên cao');
  await walk.page.route('**/admin/kho', (route) =>
    route.request().postData()?.includes('persistEntry') === true ? route.abort() : route.continue(),
  );
  await walk.form.press('Lưu');
  await walk.page.reload();
  await walk.restore('Bếp ăn của xóm');
  expect(await walk.body.innerText()).toContain(long);
  expect(branchOf('bep-an')).toBe('');
});

test('what is typed while the entry is on its way is still there, unsaved, and then saved', async () => {
  await walk.logIn();
  await writeStory('Người gác đèo giữ cho đường đêm luôn có ánh đèn');
  const { arrived, answer } = await saveUnheard();
  await arrived;
  await walk.writeBody(' Thêm khi đang gửi.');
  answer();
  await walk.page.waitForURL(/stories\/entries\/nguoi-gac-deo/);
  await expect.poll(() => walk.body.innerText()).toContain('chữ399 Thêm khi đang gửi.');
  expect(await walk.page.getByText('Chưa lưu').count()).toBe(1);
  await walk.waitUntilKept('Thêm khi đang gửi.');
  await walk.form.press('Lưu');
  await walk.waitUntilKept('Thêm khi đang gửi.', false);
  expect(desk.git('grep', '-c', 'Thêm khi đang gửi', branchOf('nguoi-gac-deo').trim())).toContain(':1');
  await walk.page.reload();
  await walk.waitForForm();
  expect(await walk.offers.count()).toBe(0);
});

test('an entry that was thrown away, published or forgotten for a week is not kept', async () => {
  await walk.logIn();
  const name = 'Lớp học bơi miễn phí của người cứu hộ già bãi Dốc Lết';
  await writeStory(name);
  await walk.form.save();
  await walk.writeBody(' Sẽ bỏ.');
  await walk.waitUntilKept('Sẽ bỏ.');
  await walk.form.press('Bỏ bài chưa đăng');
  await walk.waitUntilKept('Sẽ bỏ.', false);

  await walk.open('stories/new');
  await walk.form.write('Tiêu đề', 'Bài của tuần trước');
  await walk.waitUntilKept('tuần trước');
  await walk.page.close();
  await walk.come();
  await walk.page.clock.setSystemTime(Date.now() + 6.9 * 24 * 3_600_000);
  await walk.open('stories/new');
  await walk.offer('tuần trước').waitFor();
  await walk.page.clock.setSystemTime(Date.now() + 7.1 * 24 * 3_600_000);
  await walk.page.reload();
  await walk.waitForForm();
  await walk.waitUntilKept('tuần trước', false);
});
