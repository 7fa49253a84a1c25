/** Our Forgejo backend with a repository whose git tree does not fit on one page of Forgejo's API. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilding, type Building, type Office } from '../support/office/office.ts';

let building: Building;
let office: Office;
beforeAll(async () => {
  building = await openBuilding();
  office = await building.openOffice('forgejo', new Map([['content/viec-tot/nhat-rac/index.mdx', 'Bài đã đăng\n']]));
});
afterAll(async () => {
  await office.close();
  await building.close();
});

test('an entry beyond the first thousand files is found, and the tree is read once', async () => {
  const desk = await office.login('writer');
  const { repository } = office.server;
  const [main] = [repository.branch('main')];
  const files = new Map(main.files);
  for (let number = 1; number <= 1200; number += 1)
    files.set(`content/viec-tot/bai-${String(number).padStart(4, '0')}/index.mdx`, Buffer.from(`Bài ${number}\n`));
  repository.branches.set('main', { ...main, files });
  const trees: string[] = [];
  desk.page.on('request', (request) => {
    if (request.url().includes('/git/trees/')) trees.push(new URL(request.url()).search);
  });
  const last = await desk.call('getMedia', 'content/viec-tot/bai-1200');
  expect(last.value).toMatchObject([{ path: 'content/viec-tot/bai-1200/index.mdx' }]);
  await desk.call('getMedia', 'content/viec-tot/bai-0001');
  expect(trees).toEqual([1, 2, 3].map((page) => `?recursive=1&page=${page}&per_page=1000`));
});
