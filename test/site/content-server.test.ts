/** The real decap-server on real repositories: what editors do lands, and what the person was doing stays. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openContentServer, type ContentServer } from '../../src/cli/content-server/content-server.ts';
import { askFrom, draftOf } from './content-question.ts';

const published = 'content/viec-tot/nhat-rac/index.mdx';
const draft = 'content/viec-tot/trong-cay/index.mdx';

let folder: string;
let root: string;
let content: ContentServer;
let server: Server;
let address: string;

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
}

const commitByHand = (message: string) =>
  git('-c', 'user.name=Người khác', '-c', 'user.email=khac@x.invalid', 'commit', '--quiet', '-am', message);

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

async function open(): Promise<void> {
  const own = mkdtempSync(join(folder, 'kho-'));
  content = await openContentServer({ root, folder: own });
  server = createServer((request, response) => {
    content.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(): Promise<void> {
  await content.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const ask = (action: string, params: object = {}, origin = address) => askFrom(origin, address, action, params);

const entry = (slug: string) => ({ collection: 'stories', slug });
const save = (slug: string, raw: string, assets: object[] = []) => ask('persistEntry', draftOf(slug, raw, assets));
const setReady = (slug: string) =>
  ask('updateUnpublishedEntryStatus', { ...entry(slug), newStatus: 'pending_publish' });
const publish = (slug: string) => ask('publishUnpublishedEntry', entry(slug));

/** As on a machine on which nobody has told git who they are. */
beforeEach(async () => {
  for (const name of Object.keys(process.env).filter((name) => name.startsWith('GIT_'))) vi.stubEnv(name, undefined);
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  folder = mkdtempSync(join(tmpdir(), 'content-server-'));
  root = join(folder, 'du-an');
  mkdirSync(root);
  git('init', '--quiet', '--initial-branch=main');
  write('code.ts', '1\n');
  write(published, 'Đầu\nGiữa\nCuối\n');
  git('add', '.');
  commitByHand('Bắt đầu');
  await open();
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
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
    await close();
    await open();
    expect((await ask('unpublishedEntry', { id: 'stories/trong-cay' })).body['status']).toBe('pending_publish');
    expect(
      (await ask('unpublishedEntryDataFile', { ...entry('trong-cay'), path: draft, id: draft })).body['data'],
    ).toBe('Bài\n');
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
      `Chưa đăng, vì thư mục dự án có sửa đổi chưa lưu vào git ở đúng tệp của bài: ${published}. Hãy lưu (git commit) hoặc bỏ các sửa đổi ấy rồi đăng lại.`,
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
    await close();
    write(published, 'Sửa tay\n');
    await open();
    expect(content.notices).toEqual([
      'Trong content/ có 1 chỗ sửa chưa lưu vào git: trang biên tập chưa thấy chúng cho tới khi git commit.',
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
  await close();
  rmSync(join(root, '.git'), { recursive: true });
  await open();
  expect(content.notices[0]).toContain('cần một bản sao git của dự án');
  expect((await ask('info')).body.error).toBe(content.notices[0]);
});
