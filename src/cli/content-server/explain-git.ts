/** Explains in Vietnamese why git failed. */

interface Reason {
  /** Pattern of git's English message. */
  printed: RegExp;
  /** The reason, to be shown after “vì”, and what to do. */
  said: (found: readonly string[]) => string;
}

const reasons: readonly Reason[] = [
  {
    printed: /dubious ownership in repository at '([^']+)'/,
    said: ([folder = '']) =>
      `thư mục dự án thuộc tài khoản khác của máy, nên git không chịu làm việc ở đó. Nếu tin thư mục ấy, hãy chạy: git config --global --add safe.directory "${folder}"`,
  },
  {
    printed: /spawn git ENOENT/,
    said: () =>
      'máy này chưa có git, hoặc không còn thấy thư mục dự án. Hãy cài git (git-scm.com) rồi chạy lại npm start.',
  },
  {
    printed: /'refs\/heads\/([^']+)' exists; cannot create 'refs\/heads\/cms\//,
    said: ([branch = '']) => blockedBy(branch),
  },
  {
    printed: /cannot lock ref[\s\S]*?'refs\/heads\/([^']+)'/,
    said: ([branch = '']) =>
      `git không ghi được nhánh “${branch}”. Hãy đợi chương trình git khác làm xong; nếu không có chương trình nào đang chạy thì xóa các tệp .lock trong .git/refs.`,
  },
  {
    printed: /No space left on device/i,
    said: () => 'ổ đĩa đã đầy. Hãy xóa bớt tệp không cần rồi làm lại.',
  },
  {
    printed: /Unable to create '([^']*\.lock)': File exists/,
    said: ([file = '']) => lockedBy(file),
  },
  {
    printed: /could not lock config file ([^:]+): File exists/,
    said: ([file = '']) => lockedBy(`${file}.lock`),
  },
  {
    printed: /Read-only file system/i,
    said: () => 'ổ đĩa chứa dự án chỉ cho đọc. Hãy chép dự án sang ổ ghi được.',
  },
  {
    printed: /Permission denied|insufficient permission|unable to (?:unlink|create) file/i,
    said: () =>
      'tài khoản đang dùng không có quyền ghi vào thư mục dự án. Hãy lấy lại quyền ghi cho thư mục ấy, cả thư mục .git ở trong.',
  },
  {
    printed: /aborted by hook|hook declined|hook (?:failed|exited)/i,
    said: () =>
      'một hook của git trong dự án đã từ chối. Hãy xem các tệp trong .git/hooks (hoặc core.hooksPath) với người đặt ra chúng.',
  },
  {
    printed: /bad object|loose object .* is corrupt|unable to read (?:tree|sha1 file)|missing blob/i,
    said: () =>
      'kho git của dự án hỏng hoặc thiếu một phần (git fsck cho biết chỗ nào). Hãy chép dự án ra chỗ khác rồi tải lại kho (git clone).',
  },
];

export const lockedBy = (file: string): string =>
  `một chương trình git khác đang làm việc trong thư mục dự án (có tệp ${file}). Hãy đợi nó xong rồi làm lại; nếu không có chương trình nào đang chạy thì xóa tệp ấy.`;

export const blockedBy = (branch: string): string =>
  `nhánh “${branch}” của git chiếm chỗ các nhánh bản nháp “cms/…”. Hãy đổi tên nhánh ấy (git branch -m ${branch} ${branch.replaceAll('/', '-')}-cu) rồi làm lại.`;

/** Undefined if no explanation is known. */
export function explainGit(printed: string): string | undefined {
  for (const { printed: pattern, said } of reasons) {
    const found = pattern.exec(printed);
    if (found !== null) return said(found.slice(1));
  }
  return undefined;
}

/** Says which files of the folder a fast-forward would overwrite; undefined if it failed for another reason. */
export function whyNotForward(printed: string): string | undefined {
  const files = printed.split('\n').flatMap((line) => (line.startsWith('\t') ? [line.trim()] : []));
  if (files.length > 0)
    return `Chưa đăng, vì thư mục dự án có sửa đổi chưa lưu vào git ở đúng tệp của bài: ${files.join(', ')}. Hãy lưu (git commit) hoặc bỏ các sửa đổi ấy rồi đăng lại.`;
  return undefined;
}
