/** The browser keeps the typed text until the server has received it, and then deletes it. */
import { expect, test } from 'vitest';
import { beginWalks, long } from './walks.ts';

const now = beginWalks();

const title = 'Đội dân phòng thay nhau gác nước lũ đêm ở cống thôn Tân Thủy';

/** Writes a title and a body. A draft may lack everything else. */
async function writeStory(name: string): Promise<void> {
  await now.walk.open('stories/new');
  await now.walk.form.write('Tiêu đề', name);
  await now.walk.writeBody(long);
}

const branchOf = (name: string) => now.desk.git('branch', '--list', `cms/stories/${name}*`);

test('a page that ends before it hears of it: the text goes into the draft that the server has', async () => {
  await now.walk.logIn();
  await writeStory(title);
  const { arrived } = await now.walk.saveUnheard();
  await arrived;
  await now.walk.page.close();
  expect(branchOf('doi-dan-phong')).not.toBe('');

  await now.walk.come();
  await now.walk.open('stories/new');
  await now.walk.restore(title);
  await now.walk.page.waitForURL(/stories\/entries\/doi-dan-phong/);
  expect(await now.walk.body.innerText()).toContain(long);
  await now.walk.waitUntilKept(title, false);
});

test('a page that is loaded anew right after “Lưu”, before the server has it', async () => {
  await now.walk.logIn();
  await writeStory('Bếp ăn của xóm mở cửa ba đêm nước lũ lên cao');
  await now.walk.page.route('**/admin/kho', (route) =>
    route.request().postData()?.includes('persistEntry') === true ? route.abort() : route.continue(),
  );
  await now.walk.form.press('Lưu');
  await now.walk.page.reload();
  await now.walk.restore('Bếp ăn của xóm');
  expect(await now.walk.body.innerText()).toContain(long);
  expect(branchOf('bep-an')).toBe('');
});

test('what is typed while the entry is on its way is still there, unsaved, and then saved', async () => {
  await now.walk.logIn();
  await writeStory('Người gác đèo giữ cho đường đêm luôn có ánh đèn');
  const { arrived, answer } = await now.walk.saveUnheard();
  await arrived;
  await now.walk.writeBody(' Thêm khi đang gửi.');
  answer();
  await now.walk.page.waitForURL(/stories\/entries\/nguoi-gac-deo/);
  await expect.poll(() => now.walk.body.innerText()).toContain('chữ399 Thêm khi đang gửi.');
  expect(await now.walk.page.getByText('Chưa lưu').count()).toBe(1);
  await now.walk.waitUntilKept('Thêm khi đang gửi.');
  await now.walk.form.press('Lưu');
  await now.walk.waitUntilKept('Thêm khi đang gửi.', false);
  expect(now.desk.git('grep', '-c', 'Thêm khi đang gửi', branchOf('nguoi-gac-deo').trim())).toContain(':1');
  await now.walk.page.reload();
  await now.walk.waitForForm();
  expect(await now.walk.offers.count()).toBe(0);
});

test('“Lưu” pressed again while a new entry is on its way makes no second entry, and saves what was typed meanwhile', async () => {
  await now.walk.logIn();
  await writeStory('Xóm trọ góp tủ thuốc chung cho người đau đêm');
  const { arrived, answer } = await now.walk.saveUnheard();
  await arrived;
  await now.walk.writeBody(' Thêm khi đang gửi.');
  for (let times = 0; times < 3; times += 1) await now.walk.page.keyboard.press('ControlOrMeta+s');
  await now.walk.form.press('Đang lưu…');
  answer();
  await now.walk.page.waitForURL(/stories\/entries\/xom-tro/);
  await now.walk.waitUntilKept('Thêm khi đang gửi.', false);
  expect(now.walk.form.asked).toEqual([]);
  expect(branchOf('xom-tro').split('\n')).toHaveLength(1);
  expect(now.desk.git('grep', '-c', 'Thêm khi đang gửi', branchOf('xom-tro').trim())).toContain(':1');
});

test.each(['an entry', 'a new entry'])(
  '%s stays open when the server goes away right after its save, and goes on when it answers again',
  async (kind) => {
    await now.walk.logIn();
    const name = `Tổ tự quản giữ đèn đường sáng suốt mùa mưa, ${kind}`;
    if (kind === 'a new entry') await writeStory(name);
    else {
      await now.walk.open('stories/entries/tu-sach-nho-o-ben-xe/index');
      await now.walk.form.write('Tiêu đề', name);
      await now.walk.writeBody(` ${long}`);
    }
    let isAway = false;
    await now.walk.page.route('**/admin/kho', async (route) => {
      if (isAway) return route.abort('connectionrefused');
      if (route.request().postData()?.includes('persistEntry') !== true) return route.continue();
      const response = await route.fetch();
      isAway = true;
      return route.fulfill({ response });
    });
    await now.walk.form.press('Lưu');
    await now.walk.writeBody(' Thêm khi đang gửi.');
    const waiting = now.walk.page.getByText('Bài đã tới nơi lưu, nhưng giờ chưa nối lại được. Cứ viết tiếp');
    await waiting.waitFor();
    isAway = false;
    await waiting.waitFor({ state: 'detached' });
    await now.walk.page.waitForURL(/stories\/entries\//);
    await expect.poll(() => now.walk.body.innerText()).toContain('chữ399 Thêm khi đang gửi.');
    await now.walk.form.save();
    await now.walk.waitUntilKept(name, false);
  },
);

test('an entry that was thrown away or forgotten for a week is not kept', async () => {
  await now.walk.logIn();
  const name = 'Lớp học bơi miễn phí của người cứu hộ già bãi Dốc Lết';
  await writeStory(name);
  await now.walk.form.save();
  await now.walk.writeBody(' Sẽ bỏ.');
  await now.walk.waitUntilKept('Sẽ bỏ.');
  await now.walk.form.press('Bỏ bài chưa đăng');
  await now.walk.waitUntilKept('Sẽ bỏ.', false);

  await now.walk.open('stories/new');
  await now.walk.form.write('Tiêu đề', 'Bài của tuần trước');
  await now.walk.waitUntilKept('tuần trước');
  await now.walk.page.close();
  await now.walk.come();
  await now.walk.page.clock.setSystemTime(Date.now() + 6.9 * 24 * 3_600_000);
  await now.walk.open('stories/new');
  await now.walk.offer('tuần trước').waitFor();
  await now.walk.page.clock.setSystemTime(Date.now() + 7.1 * 24 * 3_600_000);
  await now.walk.page.reload();
  await now.walk.waitForForm();
  await now.walk.waitUntilKept('tuần trước', false);
});

test('what nobody has answered for goes when the entry is published', async () => {
  const entry = 'exemplars/entries/2022-lan-coi-dat-coc-o-cho/index';
  await now.walk.logIn();
  await now.walk.open(entry);
  await now.walk.form.write('Tiêu đề', 'Làn cói đặt cọc ở chợ, bản không ai hỏi tới');
  await now.walk.waitUntilKept('không ai hỏi tới');
  await now.walk.page.reload();
  await now.walk.offer('không ai hỏi tới').waitFor();
  await now.walk.form.write('Tiêu đề', 'Làn cói đặt cọc ở chợ, bản được đăng');
  await now.walk.form.save();
  await now.walk.waitUntilKept('không ai hỏi tới');
  await now.walk.form.setStatus('Sẵn sàng đăng');
  await now.walk.form.publish();
  await now.walk.waitUntilKept('không ai hỏi tới', false);
});

test('a body in an old font is put right by one button, and is then work to be saved like any other', async () => {
  await now.walk.logIn();
  await now.walk.open('exemplars/entries/2022-lan-coi-dat-coc-o-cho/index');
  await now.walk.writeBody(' Héi nghÞ s¬ kÕt n¨m phong trµo');
  await now.walk.form.press('Lưu');
  const panel = now.walk.page.getByRole('region', { name: 'Chỗ phải sửa và điều nên xem lại' });
  await panel.locator('summary').click();
  await panel.getByText('là phông chữ cũ TCVN3 (.VnTime)').waitFor();
  await panel.getByRole('button', { name: 'Chuyển sang Unicode', exact: true }).click();
  await now.walk.body.getByText('Hội nghị sơ kết năm phong trào').waitFor();
  await panel.getByText('TCVN3').waitFor({ state: 'detached' });
  await now.walk.waitUntilKept('Hội nghị sơ kết');
  await now.walk.form.save();
  await now.walk.waitUntilKept('Hội nghị sơ kết', false);
});
