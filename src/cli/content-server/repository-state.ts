/** Looks at the state of the editor's git repository, before anything is done there. */
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { explainGit, lockedBy } from './explain-git.ts';
import { git, GitError, gitOrNothing } from './git.ts';

interface Operation {
  /** Files or folders in the git folder. If one of them exists, the operation is under way. */
  marks: readonly string[];
  /** The reason, to be shown after “vì”, and what to do. */
  said: string;
}

const operations: readonly Operation[] = [
  {
    marks: ['rebase-merge', 'rebase-apply/rebasing'],
    said: 'thư mục dự án đang xếp lại các lần lưu mà chưa xong. Hãy nhờ người phụ trách máy làm nốt (git rebase --continue) hoặc bỏ việc ấy (git rebase --abort)',
  },
  {
    marks: ['rebase-apply'],
    said: 'thư mục dự án đang nhận các chỗ sửa gửi tới mà chưa xong. Hãy nhờ người phụ trách máy làm nốt (git am --continue) hoặc bỏ việc ấy (git am --abort)',
  },
  {
    marks: ['MERGE_HEAD'],
    said: 'thư mục dự án đang ghép hai bản mà chưa xong. Hãy nhờ người phụ trách máy làm nốt (git commit) hoặc bỏ việc ấy (git merge --abort)',
  },
  {
    marks: ['CHERRY_PICK_HEAD'],
    said: 'thư mục dự án đang chép lại một lần lưu mà chưa xong. Hãy nhờ người phụ trách máy làm nốt (git cherry-pick --continue) hoặc bỏ việc ấy (git cherry-pick --abort)',
  },
  {
    marks: ['REVERT_HEAD'],
    said: 'thư mục dự án đang bỏ một lần lưu cũ mà chưa xong. Hãy nhờ người phụ trách máy làm nốt (git revert --continue) hoặc bỏ việc ấy (git revert --abort)',
  },
  {
    marks: ['BISECT_LOG'],
    said: 'thư mục dự án đang dò tìm lần lưu gây lỗi mà chưa xong. Hãy nhờ người phụ trách máy kết thúc việc ấy (git bisect reset)',
  },
];
const locks = ['index.lock', 'HEAD.lock', 'config.lock', 'packed-refs.lock'];
/**
 * How long to wait for a lock file to go away. Git and code editors lock the repository briefly when they read its
 * state.
 */
const lockMilliseconds = 2000;

const publicSiteStays = 'Trang công khai vẫn xem được.';

/** Says why the repository cannot be used. Undefined if it can. */
export async function whyNoRepository(root: string): Promise<string | undefined> {
  try {
    const top = await git(root, 'rev-parse', '--show-toplevel');
    if (realpathSync(top) !== realpathSync(root)) return notAClone;
    await git(root, 'rev-parse', '--verify', 'HEAD^{commit}');
    return undefined;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const reason = explainGit(error.printed);
    if (reason !== undefined) return `Trang biên tập chưa dùng được, vì ${reason} ${publicSiteStays}`;
    if (error.printed.includes('must be run in a work tree'))
      return `Trang biên tập chưa dùng được, vì thư mục này chỉ có kho, không có các tệp của dự án. ${askForClone}`;
    if (/Needed a single revision|unknown revision|ambiguous argument/.test(error.printed))
      return `Trang biên tập chưa dùng được, vì dự án trong thư mục này chưa được lưu lần nào. Hãy nhờ người phụ trách máy lưu lần đầu (git commit). ${publicSiteStays}`;
    return notAClone;
  }
}

const askForClone = `Hãy nhờ người phụ trách máy tải dự án về bằng git (git clone). ${publicSiteStays}`;
const notAClone = `Trang biên tập chưa dùng được, vì thư mục này không phải kho của dự án, như khi tải về dạng nén. ${askForClone}`;

/** Keeps the answers of `git rev-parse --git-path`: they stay the same, and starting git takes time. */
const knownPaths = new Map<string, readonly string[]>();

/** Absolute paths of files in the git folder, which a worktree or a submodule has in another place. */
async function gitPaths(root: string, names: readonly string[]): Promise<readonly string[]> {
  const key = [root, ...names].join('\0');
  const known = knownPaths.get(key);
  if (known !== undefined) return known;
  const printed = await git(root, 'rev-parse', ...names.flatMap((name) => ['--git-path', name]));
  const paths = printed.split('\n').map((path) => (isAbsolute(path) ? path : join(root, path)));
  knownPaths.set(key, paths);
  return paths;
}

async function underWay(root: string): Promise<Operation | undefined> {
  const names = operations.flatMap(({ marks }) => marks);
  const paths = await gitPaths(root, names);
  const found = new Set(names.filter((_name, index) => existsSync(paths[index] ?? '')));
  return operations.find(({ marks }) => marks.some((mark) => found.has(mark)));
}

/**
 * The git ref that counts as published: usually `HEAD`. During a rebase or a bisect, it is the branch that git will
 * check out again afterwards. While a draft is checked out, it is the branch into which drafts are published.
 */
export async function publishedRef(root: string): Promise<string> {
  const file = await findLeftBranch(root);
  if (file === undefined)
    return (await currentBranch(root))?.startsWith('cms/') === true ? await mainBranch(root) : 'HEAD';
  const name = readFileSync(file, 'utf8').trim();
  const ref = name.startsWith('refs/') ? name : `refs/heads/${name}`;
  return (await gitOrNothing(root, 'rev-parse', '--verify', '--quiet', ref)) === undefined ? 'HEAD' : ref;
}

/** Finds the file in which git notes the branch that it has left for a rebase or a bisect. */
async function findLeftBranch(root: string): Promise<string | undefined> {
  const paths = await gitPaths(root, ['rebase-merge/head-name', 'rebase-apply/head-name', 'BISECT_START']);
  return paths.find((path) => existsSync(path));
}

/** The published commit and the branches of unpublished entries, as text that changes when one of them does. */
export async function stateOf(root: string): Promise<string> {
  const list = await git(root, 'for-each-ref', '--format=%(HEAD)%(objectname) %(refname)', 'refs/heads');
  const branches = list.split('\n').map((line) => {
    const [object = '', name = ''] = line.slice(1).split(' ');
    return { object, name, isCurrent: line.startsWith('*') };
  });
  const isEntry = ({ name }: { name: string }) => name.startsWith('refs/heads/cms/');
  const current = branches.find(({ isCurrent }) => isCurrent);
  const isUsual = current !== undefined && !isEntry(current) && (await findLeftBranch(root)) === undefined;
  const published = isUsual ? current.object : await git(root, 'rev-parse', await publishedRef(root));
  return [published, ...branches.filter(isEntry).map(({ object, name }) => `${object} ${name}`)].join('\n');
}

/**
 * Says why nothing can be published into the checked-out branch, to be shown after “vì”. Undefined if publishing is
 * possible.
 */
export async function whyUnpublishable(root: string): Promise<string | undefined> {
  const operation = await underWay(root);
  if (operation !== undefined) return `${operation.said}, rồi đăng lại.`;
  const branch = await currentBranch(root);
  if (branch === undefined) return await describeDetached(root);
  if (branch.startsWith('cms/'))
    return `thư mục dự án đang mở một bản nháp (${branch}). Hãy nhờ người phụ trách máy đưa về bản chính (${await backToMain(root)}), rồi đăng lại.`;
  const unmerged = await git(root, 'diff', '--name-only', '--diff-filter=U');
  if (unmerged !== '')
    return `thư mục dự án có tệp chưa ghép xong: ${unmerged.split('\n').join(', ')}. Hãy nhờ người phụ trách máy chọn phần giữ lại rồi lưu (git add, git commit), sau đó đăng lại.`;
  return await whyLocked(root);
}

async function describeDetached(root: string): Promise<string> {
  const at = await git(root, 'log', '-1', '--format=%h, %cs', 'HEAD');
  const whole = await gitOrNothing(root, 'rev-parse', '--show-superproject-working-tree');
  const where = whole === undefined || whole === '' ? '' : `, trong kho lớn hơn ở ${whole}`;
  return `thư mục dự án đang mở riêng một lần lưu (${at}${where}), bài đăng vào đó sẽ lạc mất. Hãy nhờ người phụ trách máy đưa về bản chính (${await backToMain(root)}), rồi đăng lại.`;
}

/** Undefined if no branch is checked out (detached HEAD). */
const currentBranch = (root: string): Promise<string | undefined> =>
  gitOrNothing(root, 'symbolic-ref', '--quiet', '--short', 'HEAD');

/**
 * The branch into which drafts are published: `main` or `master` if there is one, otherwise a branch that is no draft.
 * `HEAD` if all branches are drafts.
 */
async function mainBranch(root: string): Promise<string> {
  const list = async (...which: readonly string[]) => {
    const names = await git(root, 'for-each-ref', '--format=%(refname:short)', ...which, 'refs/heads');
    return names.split('\n').filter((name) => name !== '' && !name.startsWith('cms/'));
  };
  const all = await list();
  const known = ['main', 'master'].find((name) => all.includes(name));
  return known ?? (await list('--contains=HEAD'))[0] ?? all[0] ?? 'HEAD';
}

async function backToMain(root: string): Promise<string> {
  const main = await mainBranch(root);
  return main === 'HEAD' ? 'git switch -c main' : `git switch ${main}`;
}

/** Says why git cannot write to the repository, to be shown after “vì”. Undefined if git can. */
export async function whyLocked(root: string): Promise<string | undefined> {
  const [folder = root, ...paths] = await gitPaths(root, ['.', ...locks]);
  const until = performance.now() + lockMilliseconds;
  let lock = paths.find((path) => existsSync(path));
  while (lock !== undefined && performance.now() < until) {
    await delay(50);
    lock = paths.find((path) => existsSync(path));
  }
  if (lock !== undefined) return lockedBy(lock);
  return isWritable(folder) ? undefined : explainGit('Permission denied');
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
