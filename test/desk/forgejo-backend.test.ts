/** Our Forgejo backend in the real browsers of two people, with the stand-in for Forgejo. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBuilding, type Building, type Desk, type Office } from '../support/office/office.ts';

const published = 'content/viec-tot/nhat-rac/index.mdx';
const draft = 'content/viec-tot/trong-cay/index.mdx';
const entry = ['stories', 'trong-cay'] as const;

let building: Building;
let office: Office;
const desks: Desk[] = [];
beforeAll(async () => {
  building = await openBuilding();
});
afterAll(() => building.close());
beforeEach(async () => {
  office = await building.openOffice('forgejo', new Map([[published, 'Bài đã đăng\n']]));
});
afterEach(async () => {
  const complaints = desks.flatMap((desk) => desk.complaints);
  await Promise.all(desks.map((desk) => desk.close()));
  desks.length = 0;
  await office.close();
  expect(complaints).toEqual([]);
});

async function login(person: Parameters<Office['login']>[0]): Promise<Desk> {
  const desk = await office.login(person);
  desks.push(desk);
  return desk;
}

const save = ({ call }: Desk, raw: string, slug = 'trong-cay', path = draft) =>
  call(
    'persistEntry',
    { dataFiles: [{ slug, path, raw }], assets: [] },
    {
      collectionName: 'stories',
      commitMessage: `Thêm ${slug}`,
      useWorkflow: true,
      status: 'draft',
    },
  );
const setStatus = ({ call }: Desk, status: string) => call('updateUnpublishedEntryStatus', ...entry, status);
const publish = ({ call }: Desk) => call('publishUnpublishedEntry', ...entry);
const open = async ({ call }: Desk) => {
  const { value } = await call('unpublishedEntry', { collection: entry[0], slug: entry[1] });
  const { status } = value as { status: string };
  const { value: text } = await call('unpublishedEntryDataFile', ...entry, draft, '');
  return { status, text };
};
const textOnMain = (path: string) => office.server.repository.branch('main').files.get(path)?.toString();
const done = { value: undefined };

test('an entry of one person is approved and published by another, and by nobody alone', async () => {
  const writer = await login('writer');
  expect(await save(writer, 'Trồng cây\n')).toEqual(done);
  expect(await setStatus(writer, 'pending_review')).toEqual(done);
  expect((await setStatus(writer, 'pending_publish')).problem).toMatch(/^Bài bạn gửi thì người khác duyệt\./);
  expect((await publish(writer)).problem).toMatch(/^Tài khoản của bạn không được đăng bài\./);

  const reviewer = await login('reviewer');
  expect((await reviewer.call('unpublishedEntries')).value).toEqual(['stories/trong-cay']);
  expect(await open(reviewer)).toEqual({ status: 'pending_review', text: 'Trồng cây\n' });
  expect((await publish(reviewer)).problem).toMatch(/^Bài chưa được duyệt/);
  expect(await setStatus(reviewer, 'pending_publish')).toEqual(done);
  expect((await open(reviewer)).status).toBe('pending_publish');
  expect(await publish(reviewer)).toEqual(done);
  expect(textOnMain(draft)).toBe('Trồng cây\n');
  expect(office.server.repository.log.at(-1)).toBe('main: Đăng: Thêm trong-cay (#1)');
  expect((await reviewer.call('unpublishedEntries')).value).toEqual([]);
});

test('a change after the approval needs another, and a failed check holds the entry back', async () => {
  const [writer, reviewer] = [await login('writer'), await login('reviewer')];
  await save(writer, 'Một\n');
  await setStatus(reviewer, 'pending_publish');
  await save(writer, 'Hai\n');
  expect((await publish(reviewer)).problem).toMatch(/đã sửa sau khi duyệt/);
  await setStatus(reviewer, 'pending_review');
  await setStatus(reviewer, 'pending_publish');
  const { repository } = office.server;
  const { commit } = repository.branch('cms/stories/trong-cay');
  repository.checks.set(commit, 'failure');
  expect((await publish(reviewer)).problem).toMatch(/^Máy chủ chưa kiểm tra xong nội dung/);
  repository.checks.delete(commit);
  office.server.fail(/merge$/, 503);
  expect((await publish(reviewer)).problem).toMatch(/^Máy chủ lưu bài đang trục trặc \(mã 503\)/);
  expect(await publish(reviewer)).toEqual(done);
});

test('a photo that an entry no longer names goes from the draft, and from what is published', async () => {
  const folder = 'content/viec-tot/nhat-rac';
  office.server.repository.writeToMain(`${folder}/anh-1.jpg`, 'một');
  const writer = await login('writer');
  const write = (raw: string, assets: object[] = []) =>
    writer.call(
      'persistEntry',
      { dataFiles: [{ slug: 'nhat-rac', path: published, raw }], assets },
      { collectionName: 'stories', commitMessage: 'Sửa nhat-rac', useWorkflow: true, status: 'draft' },
    );
  const photos = (branch: string) =>
    [...office.server.repository.branch(branch).files.keys()].filter((path) => path.endsWith('.jpg'));

  await writer.call('getEntry', published);
  expect(await write('src: ./anh-2.jpg\n', [{ path: `${folder}/anh-2.jpg`, raw: 'hai' }])).toEqual(done);
  expect(photos('cms/stories/nhat-rac')).toEqual([`${folder}/anh-2.jpg`]);
  const { value } = await writer.call('unpublishedEntry', { collection: 'stories', slug: 'nhat-rac' });
  const { diffs } = value as { diffs: { path: string }[] };
  expect(diffs.map(({ path }) => path)).toEqual([published, `${folder}/anh-2.jpg`]);

  expect(await write('Không ảnh\n')).toEqual(done);
  expect(photos('cms/stories/nhat-rac')).toEqual([]);
  const reviewer = await login('reviewer');
  await reviewer.call('updateUnpublishedEntryStatus', 'stories', 'nhat-rac', 'pending_publish');
  expect(await reviewer.call('publishUnpublishedEntry', 'stories', 'nhat-rac')).toEqual(done);
  expect(photos('main')).toEqual([]);
});

test('someone without the right to write does not get in', async () => {
  const desk = await office.openDesk();
  desks.push(desk);
  await desk.page.getByRole('button').click();
  await desk.page.getByRole('link', { name: 'Người lạ' }).click();
  expect(await desk.page.getByRole('alert').textContent()).toMatch(/^Tài khoản của bạn chưa được ghi vào kho bài\./);
  await desk.page.getByRole('button').click();
  await desk.page.getByRole('link', { name: 'Từ chối' }).click();
  expect(await desk.page.getByRole('alert').textContent()).toMatch(/^Bạn chưa cho trang biên tập dùng tài khoản\./);
});

test('a token is renewed before its end and after a refusal, once for all requests that wait', async () => {
  const { server } = office;
  const desk = await login('writer');
  await desk.page.evaluate(() => {
    const user = JSON.parse(localStorage.getItem('decap-cms-user') ?? '{}') as object;
    localStorage.setItem('decap-cms-user', JSON.stringify({ ...user, expires_at: Date.now() + 20_000 }));
  });
  await desk.page.reload();
  await desk.page.getByText('Lan viết bài').waitFor();
  expect(server.logins.renewals).toBe(1);
  server.logins.forget('access');
  const answers = await Promise.all([1, 2, 3].map(() => desk.call('unpublishedEntries')));
  expect(answers).toEqual([{ value: [] }, { value: [] }, { value: [] }]);
  expect(server.logins.renewals).toBe(2);

  const second = await desk.openTab();
  await second.page.getByText('Lan viết bài').waitFor();
  server.logins.forget('access');
  expect(await Promise.all([desk, second].map(({ call }) => call('unpublishedEntries')))).toEqual([
    { value: [] },
    { value: [] },
  ]);
  expect(server.logins.renewals).toBe(3);
});

test('when the login has ended, one in another tab saves what is being written', async () => {
  const desk = await login('writer');
  office.server.logins.forget('all');
  expect((await save(desk, 'Chưa mất\n')).problem).toMatch(/^Phiên đăng nhập đã hết\. Bài đang viết chưa mất/);
  expect((await desk.call('status')).value).toMatchObject({ auth: { status: false } });

  const second = await desk.openTab();
  expect(await second.page.getByRole('alert').textContent()).toBe('Phiên đăng nhập trước đã hết. Hãy đăng nhập lại.');
  await second.page.getByRole('button').click();
  await second.page.getByRole('link', { name: 'Lan viết bài' }).click();
  await second.page.getByText('Lan viết bài').waitFor();
  expect(await save(desk, 'Chưa mất\n')).toEqual(done);
});

test('a save that broke off is whole after the next', async () => {
  const desk = await login('writer');
  office.server.fail(/^POST .*\/contents$/, 502);
  expect((await save(desk, 'Một\n')).problem).toMatch(/trục trặc \(mã 502\)/);
  expect(await save(desk, 'Hai\n')).toEqual(done);
  expect(await open(desk)).toEqual({ status: 'draft', text: 'Hai\n' });
});

test('what someone else has saved meanwhile is not overwritten', async () => {
  const [writer, reviewer] = [await login('writer'), await login('reviewer')];
  await save(writer, 'Một\n');
  await open(reviewer);
  await open(writer);
  expect(await save(writer, 'Hai\n')).toEqual(done);
  expect(await save(writer, 'Ba\n')).toEqual(done);
  expect((await save(reviewer, 'Đè lên\n')).problem).toMatch(/^Từ lúc bạn mở bài, nơi lưu đã có bản khác/);
  expect((await open(reviewer)).text).toBe('Ba\n');
  expect(await save(reviewer, 'Bốn\n')).toEqual(done);
});

test('nobody replaces a version that they have not opened, whatever fails meanwhile', async () => {
  const writer = await login('writer');
  // The writer has not opened the published entry, so this save would replace it unseen.
  expect((await save(writer, 'Đè\n', 'nhat-rac', published)).problem).toMatch(/^Từ lúc bạn mở bài/);
  await save(writer, 'Một\n');
  office.server.fail(/^GET .*contents/, 500);
  expect((await save(writer, 'Hai\n')).problem).toMatch(/trục trặc/);
  expect(await save(writer, 'Hai\n')).toEqual(done);
  await writer.call('deleteUnpublishedEntry', ...entry);
  expect((await save(writer, 'Ba\n')).problem).toMatch(/^Bản nháp này vừa bị bỏ/);
  expect(await save(writer, 'Ba\n')).toEqual(done);
  const reviewer = await login('reviewer');
  await open(reviewer);
  await reviewer.call('updateUnpublishedEntryStatus', ...entry, 'pending_publish');
  office.server.fail(/merge$/, 409);
  expect((await publish(reviewer)).problem).toMatch(/cùng sửa một chỗ/);
});

test('two changes in one place are told apart from other troubles', async () => {
  const [writer, reviewer] = [await login('writer'), await login('reviewer')];
  await writer.call('getEntry', published);
  await save(writer, 'Sửa\n', 'nhat-rac', published);
  office.server.repository.writeToMain(published, 'Người khác sửa\n');
  await reviewer.call('updateUnpublishedEntryStatus', 'stories', 'nhat-rac', 'pending_publish');
  expect((await reviewer.call('publishUnpublishedEntry', 'stories', 'nhat-rac')).problem).toMatch(/cùng sửa một chỗ/);
});

test('an entry that cannot be read is no empty entry', async () => {
  const desk = await login('writer');
  expect((await desk.call('getEntry', published)).value).toMatchObject({ data: 'Bài đã đăng\n' });
  office.server.fail(/contents/, 500);
  expect((await desk.call('getEntry', published)).problem).toMatch(/trục trặc/);
  await office.server.close();
  expect((await desk.call('getEntry', published)).problem).toMatch(/^Chưa nối được tới máy chủ lưu bài/);
  await desk.page.context().setOffline(true);
  expect((await desk.call('getEntry', published)).problem).toMatch(/^Máy này đang mất mạng/);
});

test('lists are read to their last page, and a logout leaves nothing', async () => {
  const desk = await login('writer');
  const { repository } = office.server;
  for (let number = 1; number <= 60; number += 1) {
    repository.createBranch(`cms/stories/bai-${number}`, 'main');
    repository.openPull(`Bài ${number}`, '', `cms/stories/bai-${number}`, 'lan').labels = [1];
  }
  repository.labels.push({ id: 1, name: 'decap-cms/draft' });
  expect((await desk.call('unpublishedEntries')).value).toHaveLength(60);
  await desk.call('logout');
  expect((await desk.call('getEntry', published)).problem).toMatch(/^Phiên đăng nhập đã hết/);
});
