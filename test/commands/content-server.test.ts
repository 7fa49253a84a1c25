/**
 * The real decap-server on real repositories: editors' changes are committed, and the person's own uncommitted work
 * stays.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sentences } from '../../src/editors/git-server-error.ts';
import { draftOf } from '../support/content-question.ts';
import { deskOf, draft, entry, published, RepositoryDesk } from '../support/repository-desk.ts';

let desk: RepositoryDesk;
const { git, write, read, commitByHand, ask, save, setReady, publish } = deskOf(() => desk);

beforeEach(async () => {
  desk = await RepositoryDesk.make();
});
afterEach(async () => {
  await desk.remove();
});

describe('an entry', () => {
  test('goes from draft to the files of the project, photo included, under a name when git knows none', async () => {
    const photo = { path: 'content/viec-tot/trong-cay/anh-1.jpg', content: 'AAEC', encoding: 'base64' };
    expect((await save('trong-cay', 'Bài\n', [photo])).status).toBe(200);
    const [first] = (await ask('unpublishedEntries')).body as unknown as string[];
    expect(first).toBe('stories/trong-cay');
    expect((await ask('unpublishedEntry', entry('trong-cay'))).body).toMatchObject({
      status: 'draft',
      diffs: [
        { path: photo.path, newFile: true },
        { path: draft, newFile: true },
      ],
    });
    expect(git('status', '--porcelain')).toBe('');

    await setReady('trong-cay');
    expect((await ask('unpublishedEntry', entry('trong-cay'))).body['status']).toBe('pending_publish');
    expect(await publish('trong-cay')).toMatchObject({ status: 200 });
    expect(read(draft)).toBe('Bài\n');
    expect(git('log', '-1', '--format=%an|%s')).toBe('Biên tập viên (máy này)|Thêm trong-cay');
    expect(git('branch', '--format=%(refname:short)')).toBe('main');
    expect(git('status', '--porcelain')).toBe('');
  });

  test('is still there, in its state, the next time', async () => {
    await save('trong-cay', 'Bài\n');
    await setReady('trong-cay');
    await desk.close();
    await desk.open();
    expect((await ask('unpublishedEntry', { id: 'stories/trong-cay' })).body['status']).toBe('pending_publish');
    expect(
      (await ask('unpublishedEntryDataFile', { ...entry('trong-cay'), path: draft, id: draft })).body['data'],
    ).toBe('Bài\n');
  });

  test('replaces only the version that was opened', async () => {
    const saveOver = (slug: string, raw: string, replaces: string | null) =>
      ask('persistEntry', { ...draftOf(slug, raw, []), replaces });
    expect((await saveOver('trong-cay', 'Một\n', null)).status).toBe(200);
    // Saving the same text again, as after a lost answer, is no conflict.
    expect((await saveOver('trong-cay', 'Một\n', null)).status).toBe(200);
    expect((await saveOver('trong-cay', 'Khác\n', null)).status).toBe(412);
    expect((await saveOver('trong-cay', 'Hai\n', 'Một\n')).status).toBe(200);
    expect(await saveOver('trong-cay', 'Ba\n', 'Một\n')).toMatchObject({
      status: 412,
      body: { error: sentences.changedByOther },
    });
    expect((await saveOver('nhat-rac', 'Sửa\n', 'Đầu\nGiữa\nCuối\n')).status).toBe(200);
    const { body } = await ask('unpublishedEntryDataFile', { ...entry('trong-cay'), path: draft, id: draft });
    expect(body['data']).toBe('Hai\n');
  });

  test('is not mixed with those published since', async () => {
    await save('mot-viec-co-ten-dai', 'Dài\n');
    await save('ngan', 'Ngắn\n');
    await publish('ngan');
    const { body } = await ask('unpublishedEntry', entry('mot-viec-co-ten-dai'));
    expect((body['diffs'] as { path: string }[]).map(({ path }) => path)).toEqual([
      'content/viec-tot/mot-viec-co-ten-dai/index.mdx',
    ]);
    expect((await publish('mot-viec-co-ten-dai')).status).toBe(200);
    expect(git('ls-files', 'content').split('\n')).toHaveLength(3);
    expect(git('log', '--format=%s')).toBe('Thêm mot-viec-co-ten-dai\nThêm ngan\nBắt đầu');
  });

  test('may be changed back to what is published', async () => {
    await save('nhat-rac', 'Đầu\nGiữa\nCuối\n');
    expect((await ask('unpublishedEntry', entry('nhat-rac'))).body).toMatchObject({ status: 'draft', diffs: [] });
  });

  test('takes along the photos that it no longer names', async () => {
    const photo = (name: string) => ({
      path: `content/viec-tot/nhat-rac/${name}`,
      content: 'AAEC',
      encoding: 'base64',
    });
    await save('nhat-rac', 'src: ./anh-1.jpg, src: ./anh-2.png\n', [photo('anh-1.jpg'), photo('anh-2.png')]);
    await publish('nhat-rac');
    await save('nhat-rac', 'src: ./anh-2.png\n');
    expect((await ask('unpublishedEntry', entry('nhat-rac'))).status).toBe(200);
    expect((await save('nhat-rac', 'src: ./anh-2.png, src: ./anh-3.jpg\n', [photo('anh-3.jpg')])).status).toBe(200);
    expect((await save('nhat-rac', 'Chỉ còn src: ./anh-2.png\n')).status).toBe(200);
    expect((await publish('nhat-rac')).status).toBe(200);
    expect(git('ls-files', 'content')).toBe(`content/viec-tot/nhat-rac/anh-2.png\n${published}`);
  });

  test('leaves no trace when it is thrown away', async () => {
    await save('trong-cay', 'Bài\n');
    expect((await ask('deleteUnpublishedEntry', entry('trong-cay'))).status).toBe(200);
    expect((await ask('unpublishedEntries')).body).toEqual([]);
    expect(git('for-each-ref')).not.toContain('cms');
  });
});

describe('what the person was doing', () => {
  test('stays as it is while drafts are read and written', async () => {
    write('code.ts', 'dở dang\n');
    write('ghi-chu.txt', 'của tôi');
    write(published, 'Đầu sửa tay\nGiữa\nCuối\n');
    const before = git('status', '--porcelain');
    await save('trong-cay', 'Bài\n');
    await ask('unpublishedEntryDataFile', { ...entry('trong-cay'), path: draft, id: draft });
    await save('trong-cay', 'Bài hai\n');
    expect(git('status', '--porcelain')).toBe(before);
    expect(git('show', '--stat', '--format=', 'cms/stories/trong-cay')).not.toContain('ghi-chu');

    expect((await publish('trong-cay')).status).toBe(200);
    expect(git('status', '--porcelain')).toBe(before);
    expect(read('code.ts')).toBe('dở dang\n');
  });

  test('is never overwritten: the entry waits, and the sentence names the file', async () => {
    await save('nhat-rac', 'Đầu\nGiữa của biên tập viên\nCuối\n');
    write(published, 'Đầu\nGiữa sửa tay\nCuối\n');
    const { status, body } = await publish('nhat-rac');
    expect(status).toBe(409);
    expect(body.error).toBe(
      `Chưa đăng, vì trong thư mục dự án có chỗ sửa chưa lưu ở đúng tệp của bài: ${published}. Hãy nhờ người phụ trách máy lưu (git commit) hoặc bỏ chỗ sửa ấy, rồi đăng lại.`,
    );
    expect(read(published)).toContain('sửa tay');
    expect((await ask('unpublishedEntry', entry('nhat-rac'))).status).toBe(200);
  });

  test('is followed once it is committed', async () => {
    write(published, 'Viết tay\n');
    commitByHand('Sửa tay');
    expect((await ask('getEntry', { path: published })).body['data']).toBe('Viết tay\n');
  });

  test('and an entry that change the same line: the editor is told, and the next save works', async () => {
    await save('nhat-rac', 'Đầu\nGiữa của biên tập viên\nCuối\n');
    write(published, 'Đầu\nGiữa sửa tay\nCuối\n');
    commitByHand('Sửa tay');
    for (const answer of [await save('nhat-rac', 'Đầu\nGiữa nữa\nCuối\n'), await publish('nhat-rac')]) {
      expect(answer.status).toBe(409);
      expect(answer.body.error).toContain('vừa đổi ở đúng chỗ bạn sửa');
    }
    expect(git('status', '--porcelain')).toBe('');
    expect((await save('trong-cay', 'Bài\n')).status).toBe(200);
  });

  test('on another branch gets the entry there', async () => {
    git('switch', '--quiet', '--create', 'thu');
    await save('trong-cay', 'Bài\n');
    await publish('trong-cay');
    expect(read(draft)).toBe('Bài\n');
    expect(git('log', '--format=%s', 'main')).toBe('Bắt đầu');
  });

  test('is mentioned when it has not been committed', async () => {
    await desk.close();
    write(published, 'Sửa tay\n');
    await desk.open();
    expect(desk.notices).toEqual([
      'Trong content/ có 1 chỗ sửa chưa lưu vào kho: trang biên tập chưa thấy chúng cho tới khi lưu (git commit).',
    ]);
  });
});

test('what decap-server refuses is said in words', async () => {
  const { status, body } = await save('trong-cay', '');
  expect([status, body.error]).toEqual([500, expect.stringContaining('Máy này chưa làm được việc vừa rồi')]);
});

test('a foreign page gets nothing and changes nothing', async () => {
  const { status, body } = await ask('unpublishedEntries', {}, 'https://ke-xau.example');
  expect([status, body.error]).toEqual([403, 'Chỉ trang biên tập mở từ chính máy này mới được đọc và ghi bài.']);
});

test('many questions at once are all answered', async () => {
  await save('trong-cay', 'Bài\n');
  const asked = Array.from({ length: 12 }, () => ask('unpublishedEntry', entry('trong-cay')));
  const answers = await Promise.all([
    ...asked,
    ask('entriesByFolder', { folder: 'content', extension: 'mdx', depth: 3 }),
  ]);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});

test('a folder that is no clone says so in every answer', async () => {
  await desk.close();
  rmSync(join(desk.root, '.git'), { recursive: true });
  await desk.open();
  expect(desk.notices[0]).toContain('không phải kho của dự án');
  expect((await ask('info')).body.error).toBe(desk.notices[0]);
});
