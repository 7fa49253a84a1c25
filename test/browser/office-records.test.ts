/**
 * What our backends read from Forgejo and GitLab besides the text of an entry: its versions, and the notes on its
 * draft. Runs in a real browser.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilding, type Building, type Desk } from '../support/office/office.ts';

const path = 'content/viec-tot/nhat-rac/index.mdx';
const entry = { collection: 'stories', slug: 'nhat-rac', path };

let building: Building;
beforeAll(async () => {
  building = await openBuilding();
});
afterAll(() => building.close());

/** Saves the entry. The first save, with `unpublished` false, creates the draft. */
const save = ({ call }: Desk, raw: string, unpublished: boolean) =>
  call(
    'persistEntry',
    { dataFiles: [{ slug: entry.slug, path, raw }], assets: [] },
    { collectionName: 'stories', commitMessage: 'Sửa', useWorkflow: true, status: 'draft', unpublished },
  );

const servers = ['forgejo', 'gitlab'] as const;

test.each(servers)('%s: the versions of a draft and of what is published, page by page', async (kind) => {
  const office = await building.openOffice(kind, new Map([[path, 'Đầu\n']]));
  const { repository } = office.server;
  for (let number = 1; number <= 60; number += 1) repository.writeToMain(path, `Bản ${number}\n`, 'Tổ biên tập');
  const writer = await office.login('writer');
  await writer.call('getEntry', path);
  expect(await save(writer, 'Của Lan\n', false)).toEqual({ value: undefined });

  const list = async (page: number, isDraft: boolean) => {
    const { value } = await writer.call('records.listVersions', { ...entry, isDraft }, page);
    return value as { versions: { id: string; at: string; by: string }[]; hasMore: boolean };
  };
  const [first, second] = [await list(1, true), await list(2, true)];
  expect([first.versions.length, first.hasMore]).toEqual([50, true]);
  expect([second.versions.length, second.hasMore]).toEqual([12, false]);
  expect(first.versions.slice(0, 2).map(({ by }) => by)).toEqual(['Lan viết bài', 'Tổ biên tập']);
  expect(first.versions[0]?.at).toMatch(/^2026-11-22T/);
  expect((await list(1, false)).versions[0]?.id).toBe(first.versions[1]?.id);

  const read = (id: string | undefined) => writer.call('records.readVersion', path, id);
  expect(await read(first.versions[0]?.id)).toEqual({ value: 'Của Lan\n' });
  expect(await read(second.versions.at(-1)?.id)).toEqual({ value: 'Đầu\n' });
  expect(await writer.call('records.readVersion', 'content/khong-co.yaml', first.versions[0]?.id)).toEqual({});
  office.server.fail(/commits/, 500);
  expect((await writer.call('records.listVersions', { ...entry, isDraft: true }, 1)).problem).toMatch(/trục trặc/);
  expect(writer.complaints).toEqual([]);
  await writer.close();
  await office.close();
});

test.each(servers)('%s: writer and reviewer tell each other on the draft', async (kind) => {
  const office = await building.openOffice(kind, new Map([[path, 'Đầu\n']]));
  const [writer, reviewer] = [await office.login('writer'), await office.login('reviewer')];
  await writer.call('getEntry', path);
  await save(writer, 'Của Lan\n', false);
  for (let number = 1; number <= 51; number += 1)
    await (number % 2 === 1 ? writer : reviewer).call('records.addNote', entry, `Ghi chú ${number}`);
  const { value } = await reviewer.call('records.listNotes', entry);
  const notes = value as { at: string; by: string; text: string }[];
  expect(notes.map(({ text }) => text)).toEqual(Array.from({ length: 51 }, (_, index) => `Ghi chú ${index + 1}`));
  expect(notes.slice(0, 2).map(({ by }) => by)).toEqual(['Lan viết bài', 'Minh duyệt bài']);
  expect(notes[0]?.at).toMatch(/^2026-11-23T/);
  office.server.fail(/(?:comments|notes)$/, 403);
  expect((await writer.call('records.addNote', entry, 'Không tới')).problem).toMatch(/chưa được phép/);
  const none = { ...entry, slug: 'khong-co' };
  expect((await writer.call('records.listNotes', none)).problem).toMatch(/^Không thấy bài này trên máy chủ/);
  await Promise.all([writer, reviewer].map((desk) => desk.close()));
  await office.close();
});
