/** When something in the project prevents saving a draft, the server says what it is, and saves once it is fixed. */
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deskOf, draft, published, RepositoryDesk } from '../support/repository-desk.ts';

let desk: RepositoryDesk;
const { git, write, read, commitByHand, ask, save, publish } = deskOf(() => desk);

beforeEach(async () => {
  desk = await RepositoryDesk.make();
});
afterEach(async () => {
  await desk.remove();
});

describe('saving says what hinders it', () => {
  test.each(['cms', 'cms/stories', 'cms/stories/2025'])('a branch named %s', async (name) => {
    git('branch', name);
    const { status, body } = await save('2025/trong-cay', 'Bài\n');
    expect([status, body.error]).toEqual([409, expect.stringContaining(`tên “${name}” chiếm chỗ của các bản nháp`)]);
    git('branch', '--quiet', '-m', name, 'cu');
    expect((await save('2025/trong-cay', 'Bài\n')).status).toBe(200);
  });

  test('a hook that refuses', async () => {
    const hook = '.git/hooks/reference-transaction';
    write(hook, '#!/bin/sh\n[ "$1" != prepared ]\n');
    chmodSync(join(desk.root, hook), 0o755);
    const { status, body } = await save('trong-cay', 'Bài\n');
    expect([status, body.error]).toEqual([
      409,
      expect.stringContaining('một bước kiểm tra đặt riêng cho dự án đã từ chối'),
    ]);
    rmSync(join(desk.root, hook));
    expect((await save('trong-cay', 'Bài\n')).status).toBe(200);
  });

  test('the project folder is gone for a while', async () => {
    renameSync(desk.root, `${desk.root}-khac`);
    const { status, body } = await save('trong-cay', 'Bài\n');
    expect([status, body.error]).toEqual([409, expect.stringContaining('không còn thấy thư mục dự án')]);
    renameSync(`${desk.root}-khac`, desk.root);
    expect((await save('trong-cay', 'Bài\n')).status).toBe(200);
  });
});

describe('an entry that somebody has deleted', () => {
  function remove(): void {
    git('rm', '--quiet', published);
    commitByHand('Gỡ bài nhặt rác');
  }

  test('is not published by its draft, nor called a change in the same place', async () => {
    await save('nhat-rac', 'Đầu\nGiữa mới\nCuối\n');
    remove();
    for (const answer of [await publish('nhat-rac'), await save('nhat-rac', 'Khác\n', [], { newEntry: false })]) {
      expect(answer.status).toBe(409);
      expect(answer.body.error).toMatch(
        /đã bị xóa khỏi dự án ngày \d{4}-\d\d-\d\d \(“Gỡ bài nhặt rác”\).*bỏ bản nháp.*bài mới/,
      );
    }
    expect(existsSync(join(desk.root, published))).toBe(false);
    expect((await ask('deleteUnpublishedEntry', { collection: 'stories', slug: 'nhat-rac' })).status).toBe(200);
  });

  test('does not come back by a form that was open', async () => {
    remove();
    const { status, body } = await save('nhat-rac', 'Đầu\n', [], { newEntry: false, unpublished: false });
    expect([status, body.error]).toEqual([409, expect.stringMatching(/^Chưa lưu, vì bài này đã bị xóa/)]);
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });

  test('may be written anew, and a draft that was never published may be saved again', async () => {
    remove();
    expect((await save('nhat-rac', 'Viết lại\n', [], { newEntry: true })).status).toBe(200);
    expect((await save('nhat-rac', 'Viết lại nữa\n', [], { newEntry: false })).status).toBe(200);
    expect((await publish('nhat-rac')).status).toBe(200);
    expect(read(published)).toBe('Viết lại nữa\n');
  });
});

describe('what is no place for drafts says so from the start, and is tried again', () => {
  async function expectNotice(words: RegExp): Promise<void> {
    await desk.open();
    expect(desk.notices[0]).toMatch(words);
    expect((await ask('info')).body.error).toBe(desk.notices[0]);
  }

  test('a folder of another owner', async () => {
    await desk.close();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    await expectNotice(/thuộc tài khoản khác.*git config --global --add safe\.directory "/);
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', undefined);
    expect((await save('trong-cay', 'Bài\n')).status).toBe(200);
  });

  test('a machine without git', async () => {
    await desk.close();
    vi.stubEnv('PATH', join(desk.folder, 'trong'));
    await expectNotice(/máy này chưa có chương trình git/);
    vi.unstubAllEnvs();
  });

  test('a bare repository', async () => {
    await desk.close();
    git('config', 'core.bare', 'true');
    await expectNotice(/chỉ có kho, không có các tệp của dự án/);
  });

  test('a repository without a commit, which gets one', async () => {
    await desk.close();
    git('switch', '--quiet', '--orphan', 'moi');
    await expectNotice(/chưa được lưu lần nào/);
    write(published, 'Đầu\n');
    git('add', '.');
    commitByHand('Bắt đầu lại');
    expect((await save('trong-cay', 'Bài\n')).status).toBe(200);
  });

  test('a folder inside another repository', async () => {
    await desk.close();
    desk.root = join(desk.root, 'content');
    await expectNotice(/không phải kho của dự án/);
  });

  test('a detached head is told before anybody writes', async () => {
    await desk.close();
    git('checkout', '--quiet', '--detach');
    await desk.open();
    expect(desk.notices[0]).toMatch(
      /^Trang biên tập lưu được bản nháp nhưng chưa đăng được, vì .* đang mở riêng một lần lưu/,
    );
  });
});

describe('what is unusual and no obstacle', () => {
  async function expectToWork(): Promise<void> {
    await desk.open();
    expect(desk.notices).toEqual([]);
    expect((await save('trong-cay', 'Bài\n')).status).toBe(200);
    expect(await publish('trong-cay')).toMatchObject({ status: 200 });
    expect(git('show', `HEAD:${draft}`)).toBe('Bài');
  }

  test('a shallow clone', async () => {
    await desk.close();
    write('code.ts', '2\n');
    commitByHand('Hai');
    const shallow = join(desk.folder, 'nong');
    git('clone', '--quiet', '--depth=1', `file://${desk.root}`, shallow);
    desk.root = shallow;
    await expectToWork();
  });

  test('a worktree beside the main folder', async () => {
    await desk.close();
    const beside = join(desk.folder, 'ben-canh');
    git('worktree', 'add', '--quiet', '-b', 'viet', beside);
    desk.root = beside;
    await expectToWork();
    expect(git('branch', '--contains', 'HEAD', '--format=%(refname:short)')).toBe('viet');
  });

  test('a submodule on a branch, and one that is not', async () => {
    await desk.close();
    const whole = join(desk.folder, 'kho-lon');
    const part = desk.root;
    mkdirSync(whole);
    desk.root = whole;
    git('init', '--quiet', '--initial-branch=main');
    git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', part, 'trang');
    desk.root = join(whole, 'trang');
    await expectToWork();
    git('checkout', '--quiet', '--detach');
    await save('khac', 'Bài\n');
    expect((await publish('khac')).body.error).toContain(`trong kho lớn hơn ở ${whole}`);
  });

  test('names that are set to nothing', async () => {
    await desk.close();
    git('config', 'user.name', '');
    git('config', 'user.email', '');
    await expectToWork();
  });
});
