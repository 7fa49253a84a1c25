/** Explains error messages of git to editors. The messages here are those of git 2.39 and 2.47. */
import { expect, test } from 'vitest';
import { explainGit } from '../../../../src/cli/content-server/explain-git.ts';

test.each([
  ["fatal: detected dubious ownership in repository at '/du an'\nTo add an exception…", /safe\.directory "\/du an"/],
  [
    "error: cannot lock ref 'refs/heads/cms/a': 'refs/heads/cms' exists; cannot create 'refs/heads/cms/a'",
    /tên “cms” chiếm chỗ của các bản nháp.*git branch -m cms cms-cu/,
  ],
  [
    "error: cannot lock ref 'refs/heads/main': Unable to create '/d/.git/refs/heads/main.lock': File exists.",
    /chưa ghi được “main” vào kho/,
  ],
  [
    "fatal: Unable to create '/d/.git/index.lock': File exists.\n\nAnother git process",
    /có tệp \/d\/\.git\/index\.lock/,
  ],
  ['error: could not lock config file .git/config: File exists', /có tệp \.git\/config\.lock/],
  ['error: could not lock config file .git/config: Permission denied', /không có quyền ghi/],
  ["error: unable to unlink old 'content/a/index.mdx': Permission denied", /không có quyền ghi/],
  ['error: insufficient permission for adding an object to repository database .git/objects', /không có quyền ghi/],
  ["fatal: could not create work tree dir 'x': Read-only file system", /chỉ cho đọc/],
  ['fatal: write error: No space left on device', /ổ đĩa đã đầy/],
  ["fatal: Unable to create '/d/.git/index.lock': No space left on device", /ổ đĩa đã đầy/],
  ['fatal: ref updates aborted by hook', /một bước kiểm tra đặt riêng/],
  [
    'error: object file .git/objects/ab/cd is empty\nfatal: loose object abcd (stored in .git/objects/ab/cd) is corrupt',
    /git fsck/,
  ],
  ['spawn git ENOENT', /chưa có chương trình git/],
])('%j', (printed, said) => {
  expect(explainGit(printed)).toMatch(said);
});

test('what has no words here keeps quiet', () => {
  expect(explainGit('error: something new')).toBeUndefined();
});
