/** What Forgejo knows of a draft beside its text: whether it is still there, and what other programs say of it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBuilding, type Building, type Desk, type Office } from '../support/office/office.ts';

const draft = 'content/viec-tot/trong-cay/index.mdx';
const entry = ['stories', 'trong-cay'] as const;

let building: Building;
let office: Office;
beforeAll(async () => {
  building = await openBuilding();
});
afterAll(() => building.close());
beforeEach(async () => {
  office = await building.openOffice('forgejo', new Map([['content/cai-dat.yaml', 'x: 1\n']]));
});
afterEach(() => office.close());

const save = ({ call }: Desk, raw: string) =>
  call(
    'persistEntry',
    { dataFiles: [{ slug: 'trong-cay', path: draft, raw }], assets: [] },
    { collectionName: 'stories', commitMessage: 'Thêm trong-cay', useWorkflow: true, status: 'draft' },
  );
const setStatus = ({ call }: Desk, status: string) => call('updateUnpublishedEntryStatus', ...entry, status);
const publish = ({ call }: Desk) => call('publishUnpublishedEntry', ...entry);
const done = { value: undefined };

test('a draft that a colleague has published is told of, whatever is done with it', async () => {
  const [writer, reviewer] = [await office.login('writer'), await office.login('reviewer')];
  await save(writer, 'Một\n');
  await setStatus(reviewer, 'pending_publish');
  expect(await publish(reviewer)).toEqual(done);
  const gone = /^Không thấy bài này trên máy chủ lưu bài: có thể người khác vừa đăng hoặc bỏ\./;
  for (const status of ['pending_review', 'pending_publish'])
    expect((await setStatus(writer, status)).problem).toMatch(gone);
  expect((await publish(writer)).problem).toMatch(gone);
  expect((await writer.call('deleteUnpublishedEntry', ...entry)).problem).toMatch(gone);
});

test('the checks of a draft tell whether its preview is built', async () => {
  const writer = await office.login('writer');
  await save(writer, 'Một\n');
  const { repository } = office.server;
  const checks = async () => (await writer.call('records.listChecks', { collection: entry[0], slug: entry[1] })).value;
  expect(await checks()).toEqual([]);
  const { commit } = repository.branch('cms/stories/trong-cay');
  const name = 'Xem thử / xem-thu (push)';
  repository.builds.push({ commit, name, state: 'pending' }, { commit, name: 'Kiểm tra', state: 'error' });
  expect(await checks()).toEqual([
    { name, state: 'pending' },
    { name: 'Kiểm tra', state: 'failure' },
  ]);
});
