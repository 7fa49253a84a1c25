/** What a list of the editors' pages gets from the content server. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deskOf, RepositoryDesk } from '../support/repository-desk.ts';

let desk: RepositoryDesk;
const { ask, git, save, write, commitByHand } = deskOf(() => desk);
beforeEach(async () => {
  desk = await RepositoryDesk.make();
});
afterEach(async () => {
  await desk.remove();
});

const list = async (params: object) => {
  const { status, body } = await ask('entriesByFolder', { folder: 'content/viec-tot', extension: 'mdx', ...params });
  return { status, entries: body as unknown as { data: string; file: { path: string } }[] };
};

test('published entries without their bodies; no drafts, no links, nothing that lies deeper', async () => {
  write('content/viec-tot/nhat-rac/index.mdx', '---\ntitle: Nhặt rác\n---\n\nThân bài\n---\nnữa\n');
  write('content/viec-tot/rong/index.mdx', '---\n---\n\nThân bài\n');
  write('content/viec-tot/nhat-rac/anh.jpg', 'không phải bài');
  write('content/viec-tot/sau/hon/index.mdx', '---\ntitle: Sâu hơn\n---\n');
  write('ngoai.mdx', '---\ntitle: Ngoài\n---\n');
  symlinkSync('../../ngoai.mdx', join(desk.root, 'content/viec-tot/lien-ket.mdx'));
  git('add', '.');
  commitByHand('Thêm bài');
  await save('trong-cay', '---\ntitle: Bản nháp\n---\n');

  const { entries } = await list({ depth: 2 });
  expect(entries.map(({ data, file }) => [file.path, data]).sort()).toEqual([
    ['content/viec-tot/nhat-rac/index.mdx', '---\ntitle: Nhặt rác\n---\n'],
    ['content/viec-tot/rong/index.mdx', '---\n---\n'],
  ]);
});

test('a folder that does not exist yet is an empty list; other folders and kinds of files are refused', async () => {
  expect(await list({ folder: 'content/su-kien', depth: 2 })).toEqual({ status: 200, entries: [] });
  expect((await list({ folder: 'src', depth: 2 })).status).toBe(422);
  expect((await list({ extension: 'jpg', depth: 2 })).status).toBe(422);
});
