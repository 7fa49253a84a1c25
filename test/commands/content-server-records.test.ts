/**
 * What the content server answers about an entry besides its text: the versions of its file, and the notes on its
 * draft.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deskOf, draft, entry, published, RepositoryDesk } from '../support/repository-desk.ts';

let desk: RepositoryDesk;
const { git, write, commitByHand, ask, save, publish } = deskOf(() => desk);

beforeEach(async () => {
  desk = await RepositoryDesk.make();
});
afterEach(async () => {
  await desk.remove();
});

interface Version {
  id: string;
  at: string;
  by: string;
}

async function versions(slug: string, path: string, page = 1) {
  const { body } = await ask('entryVersions', { ...entry(slug), path, page });
  return body as unknown as { versions: Version[]; hasMore: boolean };
}

const textOf = async (path: string, version: string | undefined) =>
  (await ask('entryVersion', { path, version })).body['text'];

test('the versions of a draft and of what is published, newest first, with day and author', async () => {
  await save('nhat-rac', 'Hai\n');
  await save('nhat-rac', 'Ba\n');
  const found = await versions('nhat-rac', published);
  expect(found.versions.map(({ by }) => by)).toEqual([
    'Biên tập viên (máy này)',
    'Biên tập viên (máy này)',
    'Người khác',
  ]);
  expect(found.hasMore).toBe(false);
  expect(found.versions.every(({ at }) => !Number.isNaN(Date.parse(at)))).toBe(true);
  const texts = await Promise.all(found.versions.map(({ id }) => textOf(published, id)));
  expect(texts).toEqual(['Ba', 'Hai', 'Đầu\nGiữa\nCuối']);
  expect(await publish('nhat-rac')).toMatchObject({ status: 200 });
  expect(await textOf(published, (await versions('nhat-rac', published)).versions[0]?.id)).toBe('Ba');
});

test('a removed file has no text, and many versions come in pages', async () => {
  git('rm', '--quiet', published);
  commitByHand('Bỏ');
  const { versions: found } = await versions('nhat-rac', published);
  expect(await textOf(published, found[0]?.id)).toBeNull();
  for (let number = 1; number <= 51; number += 1) {
    write(published, `Bản ${number}\n`);
    git('add', published);
    commitByHand(`Bản ${number}`);
  }
  const first = await versions('nhat-rac', published);
  expect([first.versions.length, first.hasMore]).toEqual([50, true]);
  const second = await versions('nhat-rac', published, 2);
  expect([second.versions.length, second.hasMore]).toEqual([3, false]);
});

test.each([
  ['a file outside the content', 'entryVersion', { path: 'code.ts', version: '0'.repeat(40) }],
  ['a version that is no commit', 'entryVersion', { path: published, version: 'HEAD' }],
  ['a version that is an option', 'entryVersion', { path: published, version: '--help' }],
  ['versions of a file outside the content', 'entryVersions', { ...entry('a'), path: '../x', page: 1 }],
  ['a page before the first', 'entryVersions', { ...entry('a'), path: draft, page: 0 }],
])('%s is refused', async (_what, action, params) => {
  expect((await ask(action, params)).status).toBe(422);
});

test('a page of another site may not ask', async () => {
  const asked = { ...entry('nhat-rac'), path: published, page: 1 };
  expect((await ask('entryVersions', asked, 'https://la.example')).status).toBe(403);
});

describe('notes on a draft', () => {
  const note = (slug: string, text: string) => ask('addDraftNote', { ...entry(slug), text });
  const notes = async (slug: string) =>
    ((await ask('draftNotes', entry(slug))).body as unknown as { by: string; text: string }[]).map(
      ({ by, text }) => `${by}: ${text}`,
    );

  test('are told oldest first, are there the next time, and are not in what is published', async () => {
    await save('trong-cay', 'Bài\n');
    git('config', 'user.name', 'Lan');
    expect((await note('trong-cay', 'Số 120 ở đâu ra?\n# xem lại')).status).toBe(200);
    git('config', '--unset', 'user.name');
    expect((await note('trong-cay', ' --amend ')).status).toBe(200);
    const told = ['Lan: Số 120 ở đâu ra?\n# xem lại', 'Biên tập viên (máy này): --amend'];
    expect(await notes('trong-cay')).toEqual(told);
    // Notes survive a save, which may rebase the draft's branch, and a restart of the server.
    await save('trong-cay', 'Bài hai\n');
    await desk.close();
    await desk.open();
    expect(await notes('trong-cay')).toEqual(told);
    expect(git('ls-tree', '-r', 'refs/ghi-chu/stories/trong-cay')).toBe('');
    expect(git('log', '--format=%s', 'cms/stories/trong-cay')).toBe('Thêm trong-cay\nThêm trong-cay\nBắt đầu');

    expect((await publish('trong-cay')).status).toBe(200);
    expect(git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
    expect(git('log', '--all', '--format=%B')).not.toContain('120');
  });

  test('go with a draft that is thrown away, and need one', async () => {
    await save('trong-cay', 'Bài\n');
    await note('trong-cay', 'Một');
    await ask('deleteUnpublishedEntry', entry('trong-cay'));
    expect(await notes('trong-cay')).toEqual([]);
    expect(await note('trong-cay', 'Hai')).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining('không còn bản nháp') as string },
    });
    expect(git('for-each-ref', 'refs/ghi-chu')).toBe('');
  });

  test.each([
    ['empty', ' \n '],
    ['too long', 'a'.repeat(2001)],
    ['with strange signs', 'a\u0000b'],
  ])('%s are refused', async (_what, text) => {
    await save('trong-cay', 'Bài\n');
    expect((await note('trong-cay', text)).status).toBe(422);
  });
});
