/** Whoever goes on writing while an entry is saved loses no letter, no photo and not the caret. */
import { expect, test } from 'vitest';
import { beginWalks, long } from './walks.ts';

const now = beginWalks();

const published = 'stories/entries/tu-sach-nho-o-ben-xe/index';

/** The words that are typed while the page is still saving. */
const typed = Array.from({ length: 40 }, (_, index) => ` tu${index}`).join('');

/** Delays the requests with which Decap loads a draft again, as it does after a save. */
async function slowDownReading(): Promise<void> {
  await now.walk.page.route('**/admin/kho', async (route) => {
    if (route.request().postData()?.includes('"unpublishedEntry') !== true) return route.fallback();
    await new Promise((go) => setTimeout(go, 600));
    return route.fallback();
  });
}

test.each(['a new entry', 'a published entry'])(
  'letters typed while %s is saved all stay in their place',
  async (kind) => {
    await now.walk.logIn();
    await now.walk.open(kind === 'a new entry' ? 'stories/new' : published);
    if (kind === 'a new entry') await now.walk.form.write('Tiêu đề', 'Ông lái đò chở học trò qua sông suốt mùa lũ');
    await now.walk.writeBody(` ${long}`);
    const { arrived, answer } = await now.walk.saveUnheard();
    await arrived;
    await slowDownReading();
    await now.walk.body.click();
    await now.walk.page.keyboard.press('ControlOrMeta+End');
    const typing = now.walk.page.keyboard.type(typed, { delay: 15 });
    setTimeout(answer, 500);
    await typing;
    if (kind === 'a new entry') await now.walk.page.waitForURL(/stories\/entries\/ong-lai-do/);
    await now.walk.page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
    expect(await now.walk.body.innerText()).toContain(`chữ399${typed}`);
    await now.walk.page.keyboard.type(' xong');
    expect(await now.walk.body.innerText()).toContain(`chữ399${typed} xong`);
    expect(await now.walk.page.getByText('Chưa lưu').count()).toBe(1);
    await now.walk.form.save();
    await now.walk.waitUntilKept('tu39', false);
    expect(now.desk.git('grep', '-c', 'tu38 tu39 xong', draftWith('tu39'))).toContain(':1');
    expect(now.walk.form.asked).toEqual([]);
  },
);

test('a photo that is added while a new entry is saved goes with the next save', async () => {
  await now.walk.logIn();
  await now.walk.open('stories/new');
  await now.walk.form.write('Tiêu đề', 'Bà cụ gom rác dọc bờ kênh mỗi sớm mai');
  await now.walk.addPhoto('anh-1.jpg');
  const { arrived, answer } = await now.walk.saveUnheard();
  await arrived;
  await now.walk.addPhoto('anh-2.jpg');
  answer();
  await now.walk.page.waitForURL(/stories\/entries\/ba-cu-gom-rac/);
  expect(filesOf('ba-cu-gom-rac')).toEqual(['anh-1.jpg', 'index.mdx']);
  const shown = now.walk.page.locator('.upload-photo img');
  await expect
    .poll(() => shown.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0)))
    .toEqual([true, true]);
  await now.walk.form.save();
  expect(filesOf('ba-cu-gom-rac')).toEqual(['anh-1.jpg', 'anh-2.jpg', 'index.mdx']);
});

test.each(['answers late', 'refuses'])(
  'what is written after a publication stays and can be saved, when the server %s',
  async (how) => {
    await now.walk.logIn();
    await now.walk.open(published);
    await now.walk.form.write('Tiêu đề', `Tủ sách nhỏ ở bến xe, bản thứ hai, ${how}`);
    await now.walk.form.save();
    await now.walk.form.setStatus('Sẵn sàng đăng');
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await now.walk.page.route('**/admin/kho', async (route) => {
      if (route.request().postData()?.includes('"getEntry"') !== true) return route.continue();
      await released;
      return how === 'refuses' ? route.fulfill({ status: 500, json: { error: 'Lỗi' } }) : route.continue();
    });
    await now.walk.form.publish();
    const drafts = () => branches().filter((name) => name.includes('tu-sach-nho'));
    await now.walk.form.write('Tiêu đề', `Tủ sách nhỏ ở bến xe, bản thứ ba, ${how}`);
    await now.walk.form.press('Lưu');
    await now.walk.page.waitForTimeout(500);
    expect(drafts()).toEqual([]);
    release(undefined);
    await now.walk.page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
    await now.walk.page.getByText('Đã lưu', { exact: true }).waitFor();
    expect(await now.walk.title).toBe(`Tủ sách nhỏ ở bến xe, bản thứ ba, ${how}`);
    await now.walk.page.unroute('**/admin/kho');
    await now.walk.form.setStatus('Sẵn sàng đăng');
    await now.walk.form.publish();
    await expect.poll(drafts).toEqual([]);
  },
);

test('what is written while a publication is under way stays, and is saved after it', async () => {
  await now.walk.logIn();
  await now.walk.open(published);
  await now.walk.form.write('Tiêu đề', 'Tủ sách nhỏ ở bến xe, bản sắp đăng');
  await now.walk.form.save();
  await now.walk.form.setStatus('Sẵn sàng đăng');
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await now.walk.page.route('**/admin/kho', async (route) => {
    if (route.request().postData()?.includes('"publishUnpublishedEntry"') === true) await released;
    return route.continue();
  });
  await now.walk.form.askToPublish();
  await now.walk.form.write('Tiêu đề', 'Tủ sách nhỏ ở bến xe, viết khi đang đăng');
  await now.walk.page.keyboard.press('ControlOrMeta+s');
  release(undefined);
  await now.walk.page.getByRole('button', { name: 'Trạng thái: Bản nháp' }).waitFor();
  await now.walk.page.getByText('Đã lưu', { exact: true }).waitFor();
  expect(await now.walk.title).toBe('Tủ sách nhỏ ở bến xe, viết khi đang đăng');
  expect(now.desk.git('grep', '-l', 'bản sắp đăng', 'main', '--', 'content')).toContain('tu-sach-nho');
  expect(draftWith('viết khi đang đăng')).toContain('tu-sach-nho');
});

test('what a colleague has saved meanwhile is shown, and what was typed is offered', async () => {
  await now.walk.logIn();
  await now.walk.open('stories/entries/fylorka-do-cau-qua-suoi/index');
  await now.walk.form.write('Tiêu đề', 'Cây cầu qua suối do cả thôn góp công');
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await now.walk.page.route('**/admin/kho', async (route) => {
    if (route.request().postData()?.includes('"unpublishedEntryDataFile"') !== true) return route.continue();
    await released;
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replace('do cả thôn', 'do hai thôn') });
  });
  await now.walk.form.save();
  await now.walk.writeBody(' Thêm của mình.');
  await now.walk.waitUntilKept('Thêm của mình.');
  release(undefined);
  await expect.poll(() => now.walk.title).toBe('Cây cầu qua suối do hai thôn góp công');
  await now.walk.offer('Cây cầu qua suối do cả thôn góp công').waitFor();
});

test.each([
  ['nhat-vi-tren-pha-tra-nguoi-mat', 'new', 'anh-tho-dien'],
  ['so-tay-giu-dau-cau', 'entries/thuc-giu-cong-ngan-man/index', 'thuc-giu-cong'],
])(
  'while %s is still loaded again, the form of stories/%s shows its own entry, and can be saved',
  async (id, place, other) => {
    await now.walk.logIn();
    await now.walk.open(`stories/entries/${id}/index`);
    await now.walk.form.write('Tiêu đề', 'Một bài đang lưu dở thì người viết sang bài khác');
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await now.walk.page.route('**/admin/kho', async (route) => {
      const asked = route.request().postData() ?? '';
      if (asked.includes('"unpublishedEntry') && asked.includes(id)) await released;
      return route.continue();
    });
    await now.walk.form.save();
    await now.walk.open(`stories/${place}`);
    await expect.poll(() => now.walk.title).not.toContain('sang bài khác');
    await now.walk.form.write('Tiêu đề', 'Anh thợ điện thắp lại bóng đèn đầu hẻm');
    release(undefined);
    await now.walk.page.waitForTimeout(1000);
    expect(await now.walk.title).toBe('Anh thợ điện thắp lại bóng đèn đầu hẻm');
    await now.walk.form.save();
    expect(branches().some((name) => name.includes(other))).toBe(true);
  },
);

test('a draft that is thrown away shows the published entry, whatever is typed until it has loaded', async () => {
  await now.walk.logIn();
  await now.walk.open(published);
  await now.walk.writeBody(' Sẽ bỏ.');
  await now.walk.form.save();
  await slowDownReading();
  await now.walk.form.press('Bỏ chỗ sửa chưa đăng');
  await now.walk.page.getByText('Đã bỏ chỗ sửa chưa đăng').first().waitFor();
  await now.walk.page.keyboard.type('abc');
  await now.walk.waitForForm();
  await expect.poll(() => now.walk.body.innerText()).not.toContain('Sẽ bỏ.');
});

const branches = () => now.desk.git('branch', '--list', 'cms/*', '--format=%(refname)').split('\n').filter(Boolean);

/** The draft whose text contains the words. Git ends with an error if there is none. */
const draftWith = (words: string): string =>
  now.desk.git('grep', '-l', words, ...branches(), '--', 'content').split(':')[0] ?? '';

/** Names of the files in the folder of a draft's entry. */
function filesOf(slug: string): string[] {
  const branch = branches().find((name) => name.includes(slug)) ?? '';
  const paths = now.desk.git('ls-tree', '-r', '--name-only', branch, 'content').split('\n');
  return paths
    .filter((path) => path.includes(`/${slug}`))
    .map((path) => path.replace(/.*\//, ''))
    .sort();
}
