/** Finds what would prevent a change of an entry, before the change begins. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clone } from './clone.ts';
import { blockedBy, editedByHand } from './explain-git.ts';
import { git } from './git.ts';
import { entryKeyOf, type Question } from './question.ts';
import { isWritable, whyLocked, whyUnpublishable } from './repository-state.ts';

const noDraft = 'bài này không còn bản nháp. Hãy tải lại trang rồi mở lại bài.';
const permission = 'tài khoản đang dùng không có quyền ghi vào';

/** Says what prevents the change. Undefined if nothing does, or if the question changes nothing. */
export async function findObstacle(root: string, clone: Clone, question: Question): Promise<string | undefined> {
  const key = entryKeyOf(question) ?? '';
  switch (question.action) {
    case 'publishUnpublishedEntry': {
      const reason = (await whyUnpublishable(root)) ?? (await whyNoPlace(root, clone, key));
      return reason === undefined ? undefined : `Chưa đăng, vì ${reason}`;
    }
    case 'persistEntry': {
      const { dataFiles, assets = [], options } = question.params;
      const paths = [...dataFiles, ...assets].map(({ path }) => path);
      const reason =
        (await whyBlocked(root, key)) ??
        (await whyLocked(root)) ??
        twinOf(root, paths) ??
        (options.newEntry === false ? await clone.whyGone(key, dataFiles[0].path) : undefined);
      return reason === undefined ? undefined : `Chưa lưu, vì ${reason}`;
    }
    case 'updateUnpublishedEntryStatus':
    case 'deleteUnpublishedEntry':
    case 'addDraftNote': {
      const hasDraft = (await clone.refOf(key)) !== 'main';
      const reason = hasDraft ? await whyLocked(root) : noDraft;
      return reason === undefined ? undefined : `Chưa làm được, vì ${reason}`;
    }
    default:
      return undefined;
  }
}

/** Git stores branches as files, so a branch named `cms` prevents branches named `cms/…`. */
async function whyBlocked(root: string, key: string): Promise<string | undefined> {
  const parts = `cms/${key}`.split('/');
  const above = parts.slice(0, -1).map((_part, index) => `refs/heads/${parts.slice(0, index + 1).join('/')}`);
  const found = await git(root, 'for-each-ref', '--format=%(refname)', ...above);
  const blocking = found.split('\n').find((ref) => above.includes(ref));
  return blocking === undefined ? undefined : blockedBy(blocking.replace('refs/heads/', ''));
}

async function whyNoPlace(root: string, clone: Clone, key: string): Promise<string | undefined> {
  const changes = await clone.changesOf(key);
  const gone = changes.find(({ kind, path }) => kind === 'M' && /\.(?:mdx|yaml)$/.test(path));
  const paths = changes.map(({ path }) => path);
  return (
    (gone && (await clone.whyGone(key, gone.path))) ??
    (await whyOccupied(root, paths)) ??
    twinOf(root, paths) ??
    whyUnwritable(root, paths)
  );
}

/**
 * Finds those of the files that have uncommitted changes or are untracked or ignored. Git would overwrite an ignored
 * file, and refuse to overwrite the others, but only halfway through publishing.
 */
async function whyOccupied(root: string, paths: readonly string[]): Promise<string | undefined> {
  if (paths.length === 0) return undefined;
  const options = ['--porcelain', '-z', '--ignored', '--untracked-files=all', '--no-renames'];
  const found = await git(root, 'status', ...options, '--', ...paths);
  const files = found
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  if (files.length === 0) return undefined;
  return editedByHand(files);
}

/**
 * Finds a file or folder whose name differs from one in the paths only in upper and lower case or in Unicode
 * normalization. Windows ignores the case of names, and macOS ignores both, so such a name means the same file there.
 */
function twinOf(root: string, paths: readonly string[]): string | undefined {
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  for (const path of paths) {
    let folder = root;
    for (const name of path.split('/')) {
      const names = existsSync(folder) ? readdirSync(folder) : [];
      const twin = names.find((other) => other !== name && fold(other) === fold(name));
      if (twin !== undefined && !names.includes(name))
        return `đã có “${join(folder, twin).slice(root.length + 1)}”, chỉ khác chữ hoa, chữ thường hoặc cách ghi dấu với “${name}”. Hãy đổi tên cái đã có rồi làm lại.`;
      folder = join(folder, name);
    }
  }
  return undefined;
}

function whyUnwritable(root: string, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const file = join(root, path);
    let folder = dirname(file);
    while (!existsSync(folder) && folder !== root) folder = dirname(folder);
    const closed = [folder, ...(existsSync(file) ? [file] : [])].find((place) => !isWritable(place));
    if (closed !== undefined) return `${permission} ${closed}. Hãy lấy lại quyền ghi rồi đăng lại.`;
  }
  return undefined;
}
