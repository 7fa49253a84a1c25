/** A save reaches the server, but its answer is lost: the editor goes on as if it had come. */
import { expect, test } from 'vitest';
import { beginWalks, long } from './walks.ts';

const now = beginWalks();

/** How an answer is lost: with the connection, or because a proxy before the server gives up. */
const losses = ['connection', 'proxy'] as const;
type Loss = (typeof losses)[number] | 'request';

/**
 * Presses “Lưu”, and resolves when the page has told that the save failed. The server has written the entry, unless the
 * request itself is lost.
 */
async function saveWithoutAnswer(loss: Loss = 'connection'): Promise<void> {
  const { page, form } = now.walk;
  await page.route('**/admin/kho', async (route) => {
    if (route.request().postData()?.includes('"persistEntry"') !== true) return route.continue();
    if (loss === 'request') return route.abort();
    await route.fetch();
    return loss === 'connection'
      ? route.abort('connectionreset')
      : route.fulfill({ status: 502, body: '<html></html>' });
  });
  await form.press('Lưu');
  await page.getByText('Chưa nối được', { exact: false }).first().waitFor();
  await page.unroute('**/admin/kho');
}

async function beginStory(title: string): Promise<void> {
  await now.walk.logIn();
  await now.walk.open('stories/new');
  await now.walk.form.write('Tiêu đề', title);
  await now.walk.writeBody(` ${long}`);
}

const draftsOf = (slug: string) =>
  now.desk.git('branch', '--list', `cms/*${slug}*`, '--format=%(refname:short)').split('\n').filter(Boolean);

/** The only draft whose name contains `slug`. */
function textOfDraft(slug: string): string {
  const drafts = draftsOf(slug);
  expect(drafts).toHaveLength(1);
  return now.desk.git('diff', 'main', ...drafts);
}

test.each(losses)('the next save of a new entry goes on with that entry (%s lost)', async (loss) => {
  const slug = `co-thu-thu-${loss}`;
  await beginStory(`Cô thủ thư ${loss}`);
  await saveWithoutAnswer(loss);
  await now.walk.writeBody(' Viết thêm.');
  await now.walk.form.save();
  await now.walk.page.waitForURL(new RegExp(`stories/entries/${slug}`));
  expect(textOfDraft(slug)).toContain('chữ399 Viết thêm.');
  await now.walk.waitUntilKept('Viết thêm.', false);
  await now.walk.writeBody(' Và nữa.');
  await now.walk.form.save();
  expect(textOfDraft(slug)).toContain('Viết thêm. Và nữa.');
  expect(now.walk.form.asked).toEqual([]);
});

test('nothing but the answer was missing: the next save shows the entry as saved', async () => {
  await beginStory('Anh bảo vệ nhặt được ví');
  await saveWithoutAnswer();
  await now.walk.form.press('Lưu');
  await now.walk.page.waitForURL(/stories\/entries\/anh-bao-ve/);
  await now.walk.page.getByText('Đã lưu', { exact: true }).waitFor();
  await now.walk.waitUntilKept('chữ399', false);
  expect(textOfDraft('anh-bao-ve')).toContain('chữ399');
});

test('two answers are lost, and the title changes in between', async () => {
  await beginStory('Bác lái xe ôm đưa học trò');
  await saveWithoutAnswer();
  await now.walk.form.write('Tiêu đề', 'Bác lái xe ôm mỗi sớm');
  await saveWithoutAnswer();
  await now.walk.form.write('Tiêu đề', 'Bác lái xe ôm mỗi chiều');
  await now.walk.form.save();
  await now.walk.page.waitForURL(/stories\/entries\/bac-lai-xe-om/);
  expect(textOfDraft('bac-lai-xe-om')).toContain('mỗi chiều');
});

test('a save that has not arrived is made anew', async () => {
  await beginStory('Chị bán rau để dành suất');
  await saveWithoutAnswer('request');
  await now.walk.form.save();
  expect(textOfDraft('chi-ban-rau')).toContain('chữ399');
});

test('after a reload, the restored text goes on with the entry, and so do its photos', async () => {
  await beginStory('Em học trò trả lại tiền');
  await now.walk.addPhoto('anh-1.jpg');
  await saveWithoutAnswer();
  await now.walk.writeBody(' Viết thêm.');
  await now.walk.waitUntilKept('Viết thêm.');
  await now.walk.page.reload();
  await now.walk.restore('Em học trò trả lại tiền');
  await now.walk.page.waitForURL(/stories\/entries\/em-hoc-tro/);
  await expect.poll(() => now.walk.body.innerText()).toContain('Viết thêm.');
  await now.walk.form.save();
  const text = textOfDraft('em-hoc-tro');
  expect(text).toContain('chữ399 Viết thêm.');
  expect(text).toContain('/anh-1.jpg');
});

test('restored while the server cannot be reached, the text goes on with the entry later', async () => {
  await beginStory('Ông từ giữ đình quét lá');
  await saveWithoutAnswer();
  await now.walk.writeBody(' Viết thêm.');
  await now.walk.waitUntilKept('Viết thêm.');
  await now.walk.page.reload();
  await now.walk.offer('Ông từ giữ đình quét lá').waitFor();
  await now.walk.page.route('**/admin/kho', (route) => route.abort());
  await now.walk.restore('Ông từ giữ đình quét lá');
  await now.walk.page.unroute('**/admin/kho');
  await now.walk.form.save();
  await now.walk.page.waitForURL(/stories\/entries\/ong-tu-giu-dinh/);
  expect(textOfDraft('ong-tu-giu-dinh')).toContain('chữ399 Viết thêm.');
});

test('the next save of a published entry takes the draft for her own', async () => {
  await now.walk.logIn();
  await now.walk.open('stories/entries/tu-sach-nho-o-ben-xe/index');
  await now.walk.writeBody(' Lần một.');
  await saveWithoutAnswer();
  await now.walk.writeBody(' Lần hai.');
  await now.walk.form.save();
  expect(textOfDraft('tu-sach-nho')).toContain('Lần một. Lần hai.');
});

test('the name of another entry is still refused', async () => {
  await beginStory('Thầy giáo dạy bơi miễn phí');
  await now.walk.form.save();
  await now.walk.page.waitForURL(/stories\/entries\/thay-giao/);
  await now.walk.open('stories/new');
  await now.walk.form.write('Tiêu đề', 'Thầy giáo dạy bơi miễn phí');
  await now.walk.form.press('Lưu');
  await now.walk.page.getByText('đã có “thay-giao-day-boi-mien-phi” trong mục này', { exact: false }).first().waitFor();
  await now.walk.form.press('Lưu');
  await now.walk.page.getByText('đã có “thay-giao-day-boi-mien-phi” trong mục này', { exact: false }).nth(1).waitFor();
  expect(draftsOf('thay-giao')).toHaveLength(1);
});
