/**
 * Reads `CONTENT_DIR`, `OUT_DIR` and `CACHE_DIR`. None of these folders may lie in another one, or in a folder that a
 * build must not touch.
 */
import { createHash } from 'node:crypto';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Disk } from './disk.ts';
import { quoted, type ReportFault, type Variables } from './fault.ts';

type Name = 'CONTENT_DIR' | 'OUT_DIR' | 'CACHE_DIR';

interface Folder {
  name: Name;
  /** The value of the variable, or the default. */
  given: string;
  path: string;
  /** The path without symbolic links. */
  real: string;
}

export interface Folders {
  contentDir: string;
  /** Where the finished site is put. */
  outDir: string;
  /** Where Astro builds the site, until the guard has passed it. */
  buildDir: string;
  cacheDir: string;
}

const usual: Readonly<Record<Name, string>> = { CONTENT_DIR: 'content', OUT_DIR: 'dist', CACHE_DIR: '.cache/astro' };
/** Folders that commands empty or write to. */
const ofCommands = ['.cache/serve', '.cache/test', '.cache/build'];
const ofProject = ['.astro', '.ci', '.forgejo', '.git', 'admin', 'node_modules', 'public', 'src', 'test'];
/** Names that show that a folder is an earlier build: every build soon has one of them. */
const marksOfBuild = ['_astro', '404.html'];

export function readFolders(variables: Variables, root: string, disk: Disk, report: ReportFault): Folders {
  const project = disk.realPath(root);
  const read = (name: Name): Folder => {
    const given = variables[name] ?? usual[name];
    const path = resolve(root, given);
    return { name, given, path, real: disk.realPath(path) };
  };
  const [content, out, cache] = [read('CONTENT_DIR'), read('OUT_DIR'), read('CACHE_DIR')];
  const all = [content, out, cache];
  const failed = new Set<Folder>();
  // Reports only the first fault of each folder, because the others follow from it.
  const fail = (folder: Folder, fault: string | undefined) => {
    if (fault === undefined || failed.has(folder)) return;
    failed.add(folder);
    report(folder.name, `${fault}, mà đang là ${quoted(folder.given)}.`);
  };
  for (const folder of all) fail(folder, faultOfText(folder.given) ?? faultOfPlace(folder, project));
  for (const [one, other] of [
    [out, content],
    [cache, content],
    [cache, out],
  ] as const) {
    const relation = failed.has(other) ? undefined : relationOf(one.real, other.real);
    if (relation !== undefined) fail(one, `không được ${relation} ${other.name} (${other.given})`);
  }
  for (const folder of all) fail(folder, faultOnDisk(folder, project, disk));
  return {
    contentDir: content.path,
    outDir: out.real,
    buildDir: buildDirOf(out.real, project),
    cacheDir: cache.path,
  };
}

/**
 * The folder in which Astro builds. It is never the folder of the finished site, so that a build that fails or is
 * killed leaves the finished site whole. It is inside the project, because Astro moves files by renaming, which fails
 * between file systems. Astro also mistakes a folder beside the project for one inside, if its name begins with the
 * project's name.
 */
const buildDirOf = (outDir: string, project: string): string =>
  join(project, '.cache/build', createHash('sha256').update(outDir).digest('hex').slice(0, 16));

function faultOfText(given: string): string | undefined {
  if (given.trim() !== given || /[\p{Cc}\p{Cf}]/u.test(given)) return 'phải ghi đúng tên thư mục, không thừa ký tự nào';
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(given)) return 'phải là một thư mục trên máy này, không phải địa chỉ mạng';
  if (/^(["']).*\1$/s.test(given)) return 'phải ghi tên thư mục không có dấu ngoặc bao ngoài';
  return given.startsWith('~') ? 'phải ghi đủ đường dẫn, vì dấu ~ ở đây không được hiểu là thư mục riêng' : undefined;
}

function faultOfPlace({ name, real }: Folder, project: string): string | undefined {
  if (real === project) return 'không được là chính thư mục dự án';
  if (isWithin(project, real)) return 'không được là thư mục chứa cả dự án';
  // A build only reads the content. It writes to the other folders, which therefore must not touch anything that people
  // keep.
  const kept = name === 'CONTENT_DIR' ? ['.git', 'node_modules'] : ofProject;
  const touched = kept.find((own) => relationOf(real, join(project, own)) !== undefined);
  if (touched !== undefined) return `không được nằm trong thư mục ${touched} của dự án`;
  const used = ofCommands
    .map((own) => join(project, own))
    .some((own) => isWithin(own, real) || (name === 'CACHE_DIR' && isWithin(real, own)));
  return used ? 'không được là nơi các lệnh cất tệp tạm' : undefined;
}

function faultOnDisk({ name, real }: Folder, project: string, disk: Disk): string | undefined {
  const kind = disk.kindOf(real);
  if (kind === 'file') return 'phải là một thư mục, không phải tệp';
  if (kind === 'unreadable') return 'phải là thư mục mà máy này mở được';
  if (kind === 'nothing') {
    if (name === 'CONTENT_DIR') return 'phải là thư mục có thật';
    return isBelowFile(real, disk) ? 'phải là một thư mục, không nằm dưới một tệp' : undefined;
  }
  if (name !== 'OUT_DIR' || real === join(project, usual.OUT_DIR)) return undefined;
  const items = disk.list(real).filter((item) => item !== '.git');
  const isFree = items.length === 0 || marksOfBuild.some((mark) => items.includes(mark));
  return isFree ? undefined : 'phải là thư mục mới hoặc trống, vì mọi tệp ở đó sẽ bị xóa khi dựng trang';
}

function isBelowFile(path: string, disk: Disk): boolean {
  const parent = dirname(path);
  const kind = disk.kindOf(parent);
  return kind === 'file' || (kind === 'nothing' && parent !== path && isBelowFile(parent, disk));
}

function relationOf(one: string, other: string): string | undefined {
  if (one === other) return 'trùng với';
  if (isWithin(one, other)) return 'nằm trong';
  return isWithin(other, one) ? 'chứa' : undefined;
}

/** True also for the folder itself. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
