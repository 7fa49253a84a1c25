/**
 * Explains in plain Vietnamese why git failed. The sentences are for editors, who may not know git; its commands stand
 * in brackets, for the person who looks after the machine.
 */

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
      `thư mục dự án thuộc tài khoản khác của máy nên không dùng được. Hãy nhờ người phụ trách máy xem lại; thư mục ấy đáng tin thì cho phép dùng (git config --global --add safe.directory "${folder}").`,
  },
  {
    printed: /spawn git ENOENT/,
    said: () =>
      'máy này chưa có chương trình git, hoặc không còn thấy thư mục dự án. Hãy nhờ người phụ trách máy cài git (git-scm.com) rồi chạy lại npm start.',
  },
  {
    printed: /'refs\/heads\/([^']+)' exists; cannot create 'refs\/heads\/cms\//,
    said: ([branch = '']) => blockedBy(branch),
  },
  {
    printed: /cannot lock ref[\s\S]*?'refs\/heads\/([^']+)'/,
    said: ([branch = '']) =>
      `chưa ghi được “${branch}” vào kho. Hãy đợi chương trình khác dùng kho xong rồi làm lại; nếu không có chương trình nào đang chạy thì nhờ người phụ trách máy xóa các tệp .lock trong .git/refs.`,
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
      'tài khoản đang dùng không có quyền ghi vào thư mục dự án. Hãy nhờ người phụ trách máy lấy lại quyền ghi cho thư mục ấy, cả thư mục .git ở trong.',
  },
  {
    printed: /aborted by hook|hook declined|hook (?:failed|exited)/i,
    said: () =>
      'một bước kiểm tra đặt riêng cho dự án đã từ chối. Hãy nhờ người phụ trách máy xem lại bước ấy (.git/hooks, hoặc core.hooksPath).',
  },
  {
    printed: /bad object|loose object .* is corrupt|unable to read (?:tree|sha1 file)|missing blob/i,
    said: () =>
      'kho của dự án hỏng hoặc thiếu một phần. Hãy nhờ người phụ trách máy chép dự án ra chỗ khác, xem hỏng ở đâu (git fsck), rồi tải lại kho (git clone).',
  },
];

export const lockedBy = (file: string): string =>
  `một chương trình khác đang làm việc trong thư mục dự án (có tệp ${file}). Hãy đợi nó xong rồi làm lại; nếu không có chương trình nào đang chạy thì xóa tệp ấy.`;

export const blockedBy = (branch: string): string =>
  `trong kho, tên “${branch}” chiếm chỗ của các bản nháp (cms/…). Hãy nhờ người phụ trách máy đổi tên ấy (git branch -m ${branch} ${branch.replaceAll('/', '-')}-cu), rồi làm lại.`;

/** Files of the entry were changed in the folder itself, not on the editors' pages. To be shown after “vì”. */
export const editedByHand = (files: readonly string[]): string =>
  `trong thư mục dự án có chỗ sửa chưa lưu ở đúng tệp của bài: ${files.join(', ')}. Hãy nhờ người phụ trách máy lưu (git commit) hoặc bỏ chỗ sửa ấy, rồi đăng lại.`;

/** Undefined if no explanation is known. */
export function explainGit(printed: string): string | undefined {
  for (const { printed: pattern, said } of reasons) {
    const found = pattern.exec(printed);
    if (found !== null) return said(found.slice(1));
  }
  return undefined;
}

/**
 * Says which changed or untracked files in the folder a fast-forward would overwrite. Undefined if it failed for
 * another reason.
 */
export function whyNotForward(printed: string): string | undefined {
  const files = printed.split('\n').flatMap((line) => (line.startsWith('\t') ? [line.trim()] : []));
  if (files.length > 0) return `Chưa đăng, vì ${editedByHand(files)}`;
  return undefined;
}
