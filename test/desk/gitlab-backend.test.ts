/** Our GitLab backend in the real browsers of two people, with the stand-in for GitLab. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilding, type Building, type Desk, type Office } from '../support/office/office.ts';

const draft = 'content/viec-tot/trong-cay/index.mdx';
const entry = ['stories', 'trong-cay'] as const;
const done = { value: undefined };

let building: Building;
let office: Office;
beforeAll(async () => {
  building = await openBuilding();
  office = await building.openOffice('gitlab', new Map([['content/cai-dat.yaml', 'x: 1\n']]));
});
afterAll(async () => {
  await office.close();
  await building.close();
});

const save = ({ call }: Desk, raw: string, unpublished: boolean) =>
  call(
    'persistEntry',
    { dataFiles: [{ slug: 'trong-cay', path: draft, raw }], assets: [] },
    {
      ...{
        collectionName: 'stories',
        commitMessage: 'Thêm trong-cay',
        useWorkflow: true,
        status: 'draft',
        unpublished,
      },
    },
  );

test('a Developer writes, a Maintainer publishes; tokens are renewed, and end with the logout', async () => {
  const { server } = office;
  const writer = await office.login('writer');
  expect(await save(writer, 'Một\n', false)).toEqual(done);
  server.logins.forget('access');
  expect(await save(writer, 'Hai\n', true)).toEqual(done);
  expect(server.logins.renewals).toBe(1);
  expect(await writer.call('updateUnpublishedEntryStatus', ...entry, 'pending_review')).toEqual(done);
  expect((await writer.call('publishUnpublishedEntry', ...entry)).problem).toMatch(
    /^Tài khoản của bạn không được đăng bài\./,
  );

  const reviewer = await office.login('reviewer');
  expect((await reviewer.call('unpublishedEntries')).value).toEqual(['stories/trong-cay']);
  expect((await reviewer.call('unpublishedEntry', { id: 'stories/trong-cay' })).value).toMatchObject({
    status: 'pending_review',
    diffs: [{ path: draft, newFile: true }],
  });
  const { commit } = server.repository.branch('cms/stories/trong-cay');
  server.repository.checks.set(commit, 'pending');
  expect((await reviewer.call('publishUnpublishedEntry', ...entry)).problem).toMatch(/^Máy chủ chưa cho đăng bài này/);
  server.repository.checks.clear();
  expect(await reviewer.call('publishUnpublishedEntry', ...entry)).toEqual(done);
  expect(server.repository.branch('main').files.get(draft)?.toString()).toBe('Hai\n');

  expect((await reviewer.call('getEntry', 'content/khong-co.yaml')).problem).toMatch(/^Không thấy bài này/);
  const again = async (desk: Desk, raw: string, unpublished: boolean) => await save(desk, raw, unpublished);
  await writer.call('getEntry', draft);
  await reviewer.call('getEntry', draft);
  expect(await again(writer, 'Ba\n', false)).toEqual(done);
  await reviewer.call('unpublishedEntry', { collection: entry[0], slug: entry[1] });
  const shown = (await reviewer.call('unpublishedEntry', { id: 'stories/trong-cay' })).value as {
    diffs: { id: string }[];
  };
  await reviewer.call('unpublishedEntryDataFile', ...entry, draft, shown.diffs[0]?.id);
  expect(await again(writer, 'Bốn\n', true)).toEqual(done);
  expect((await again(reviewer, 'Đè lên\n', true)).problem).toMatch(/^Từ lúc bạn mở bài, nơi lưu đã có bản khác/);
  expect(server.repository.branch('cms/stories/trong-cay').files.get(draft)?.toString()).toBe('Bốn\n');
  await writer.call('logout');
  await reviewer.call('logout');
  expect(server.logins.openTokens).toBe(0);
  expect([...writer.complaints, ...reviewer.complaints]).toEqual([]);
});

const branch = 'cms/stories/trong-cay';
const stories = { collection: entry[0], slug: entry[1] };

test('a draft that a colleague has published or thrown away is told of, and its text is saved as a new draft', async () => {
  const { server } = office;
  const [writer, reviewer] = [await office.login('writer'), await office.login('reviewer')];
  const open = async ({ call }: Desk) => {
    await call('unpublishedEntry', stories);
    const { sha: blob } = server.repository.file(draft, branch);
    await call('unpublishedEntryDataFile', ...entry, draft, blob);
  };
  await open(reviewer);
  await open(writer);
  expect(await reviewer.call('publishUnpublishedEntry', ...entry)).toEqual(done);
  const gone = /^Không thấy bài này trên máy chủ lưu bài: có thể người khác vừa đăng hoặc bỏ\./;
  expect((await writer.call('updateUnpublishedEntryStatus', ...entry, 'pending_review')).problem).toMatch(gone);
  expect((await writer.call('publishUnpublishedEntry', ...entry)).problem).toMatch(gone);
  expect((await writer.call('deleteUnpublishedEntry', ...entry)).problem).toMatch(gone);
  expect(await save(writer, 'Năm\n', true)).toEqual(done);
  expect(server.repository.branch(branch).files.get(draft)?.toString()).toBe('Năm\n');

  expect(await reviewer.call('deleteUnpublishedEntry', ...entry)).toEqual(done);
  expect(server.repository.branches.has(branch)).toBe(false);
  expect((await reviewer.call('unpublishedEntries')).value).toEqual([]);
  expect((await save(writer, 'Sáu\n', true)).problem).toMatch(/^Từ lúc bạn mở bài, nơi lưu đã có bản khác/);
});

test('a draft that GitLab cannot bring up to date is not saved, and the writer hears what to do', async () => {
  const { repository } = office.server;
  const writer = await office.login('writer');
  await writer.call('getEntry', draft);
  expect(await save(writer, 'Bảy\n', false)).toEqual(done);
  repository.rebases.set(repository.pulls.length, { left: 1, error: 'Rebase failed: conflicts' });
  expect((await save(writer, 'Tám\n', true)).problem).toMatch(/^Bản đang đăng vừa được sửa cùng chỗ/);
  expect(repository.branch(branch).files.get(draft)?.toString()).toBe('Bảy\n');
});

test('the checks of a draft tell whether its preview is built', async () => {
  const { repository } = office.server;
  const writer = await office.login('writer');
  const checks = async () => (await writer.call('records.listChecks', stories)).value;
  expect(await checks()).toEqual([]);
  const { commit } = repository.branch(branch);
  repository.builds.push({ commit, name: 'xem-thu', state: 'running' }, { commit, name: 'kiem-tra', state: 'failed' });
  expect(await checks()).toEqual([
    { name: 'xem-thu', state: 'pending' },
    { name: 'kiem-tra', state: 'failure' },
  ]);
});
