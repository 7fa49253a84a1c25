/**
 * Finds the entries below `content/`. Every file is an entry, is used by one, is one of `singleFiles`, or is reported.
 * Only the leftovers of systems and programs (`junk`) are ignored silently.
 */
import { existsSync, lstatSync, readdirSync, type Dirent } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ParsedEntry } from '../domain/check.ts';
import { collections } from '../domain/collections.ts';
import { collectionNames, type CollectionName } from '../domain/fields.ts';
import type { Problem } from '../domain/problem.ts';
import { fileNameOf, singleFiles } from '../domain/single-files.ts';
import { fold } from '../text/fold.ts';
import { isOneLetterOff } from '../text/slip.ts';
import { isSlug } from '../text/slug.ts';
import { fileProblem } from './source-file.ts';

export interface LocatedEntry {
  collection: CollectionName;
  id: string;
  path: string;
}

export type ReportProblems = (path: string, problems: Problem[]) => void;

const singleNames = Object.values(singleFiles).map(({ name }) => `${name}.yaml`);
const folders: readonly string[] = collectionNames.map((name) => collections[name].folder);

/** Names of files that operating systems, office programs, editors and git leave behind. They are ignored. */
const junk = [
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx)$/i,
  /^(?:\$recycle\.bin|system volume information|@eadir|lost\+found|4913|___jb_.*___)$/i,
  /^\.(?:ds_store|spotlight-.*|fseventsd|localized|directory|_.*|trash.*)$/i,
  /^\.(?:keep|git.*|idea|vscode|obsidian|stfolder|stversions|sync|dropbox.*|nfs\w+|fuse_hidden\w+|goutputstream-.*)$/i,
  /^(?:~\$.*|\.~lock\..*|.*~|#.*#|\.#.*|\..*\.(?:sw[a-p]|kate-swp))$/i,
  /\.(?:bak|orig|rej|save|tmp|temp|swp|part|crdownload)$/i,
];
const isJunk = (name: string): boolean => junk.some((pattern) => pattern.test(name));

/** Locates the files of all entries, and reports every unexpected file or folder. */
export function locateEntries(contentDir: string, report: ReportProblems): LocatedEntry[] {
  for (const item of listItems(contentDir, report)) {
    const isExpected = item.isDirectory()
      ? folders.includes(item.name) || isEmpty(join(contentDir, item.name))
      : singleNames.includes(item.name);
    if (!isExpected) report(join(contentDir, item.name), [describeStranger(item)]);
  }
  return collectionNames.flatMap((name) => locateIn(contentDir, name, report));
}

function locateIn(contentDir: string, collection: CollectionName, report: ReportProblems): LocatedEntry[] {
  const { folder, form } = collections[collection];
  const directory = join(contentDir, folder);
  return listItems(directory, report).flatMap((item) => {
    const own = join(directory, item.name);
    const id = form === 'folder' ? item.name : item.name.replace(/\.(mdx|yaml)$/, '');
    const path = form === 'folder' ? join(own, 'index.mdx') : own;
    const isExpected =
      form === 'folder' ? item.isDirectory() && has(own, 'index.mdx') : item.isFile() && item.name === `${id}.${form}`;
    if (form === 'folder' && item.isDirectory() && isLink(own, 'index.mdx')) {
      report(path, [linkProblem()]);
      return [];
    }
    if (isAttachment(collection, item) || (item.isDirectory() && isEmpty(own))) return [];
    if (!isExpected) {
      report(own, [describeMisplaced(collection, item, own)]);
      return [];
    }
    const fault = describeName(collection, id);
    if (fault !== undefined) report(path, [{ ...fileProblem(fault), rule: 'R13' }]);
    return [{ collection, id, path }];
  });
}

const isAttachment = (collection: CollectionName, item: Dirent): boolean =>
  collection === 'documents' && item.isFile() && item.name.endsWith('.pdf');

/** Warns about files next to entries and documents that no field refers to. */
export function reportUnusedFiles(
  contentDir: string,
  entries: readonly { item: LocatedEntry; parsed: ParsedEntry }[],
  report: ReportProblems,
): void {
  const warn = (path: string, message: string) => {
    report(path, [{ ...fileProblem(message), severity: 'warning' }]);
  };
  for (const { item, parsed } of entries) {
    if (collections[item.collection].form !== 'folder') continue;
    const folder = dirname(item.path);
    const used = new Set(['index.mdx', ...namesIn(parsed.rawValues['photos'])]);
    for (const file of listItems(folder, report)) {
      const path = join(folder, file.name);
      if (!used.has(file.name) && !(file.isDirectory() && isEmpty(path))) warn(path, describeUnused(file));
    }
  }
  const documents = join(contentDir, collections.documents.folder);
  const named = new Set(entries.flatMap(({ parsed }) => namesIn([{ src: parsed.rawValues['file'] }])));
  for (const item of listItems(documents, () => undefined)) {
    if (isAttachment('documents', item) && !named.has(item.name))
      warn(join(documents, item.name), 'Chưa văn bản nào dùng tệp này. Hãy ghi tên tệp vào văn bản, hoặc xóa tệp.');
  }
}

/** File names of all photos, also when other fields of a photo are invalid. */
function namesIn(photos: unknown): string[] {
  if (!Array.isArray(photos)) return [];
  return photos.flatMap((photo: unknown) => {
    const src = typeof photo === 'object' && photo !== null && 'src' in photo ? photo.src : undefined;
    return typeof src === 'string' ? [src.replace(/^\.\//, '')] : [];
  });
}

function describeUnused(item: Dirent): string {
  if (item.isDirectory()) return 'Thư mục con này không được đọc. Hãy chuyển ảnh ra cạnh bài, rồi xóa thư mục.';
  if (/\.(?:jpe?g|png|webp)$/i.test(item.name))
    return 'Bài chưa dùng ảnh này. Hãy thêm vào mục Ảnh với mô tả, nguồn và đồng ý, hoặc xóa tệp.';
  return 'Tệp này không thuộc bài và không được đọc. Hãy xóa; tệp gốc có thông tin riêng thì giữ ở cơ quan, không để trong kho.';
}

function describeStranger(item: Dirent): Problem {
  const expected = item.isDirectory() ? folders : singleNames;
  const near = nearestName(item.name, expected);
  const kind = item.isDirectory() ? 'Thư mục' : 'Tệp';
  if (near === undefined)
    return fileProblem(
      `${kind} này không được đọc, và không có gì trong đó lên trang. Hãy chuyển ra ngoài thư mục nội dung, hoặc xóa.`,
    );
  const risk =
    near === fileNameOf('withdrawals')
      ? ' Danh sách đã gỡ mang sai tên thì những đường dẫn trong đó không được gỡ.'
      : '';
  return fileProblem(
    `${kind} này không được đọc. Có phải “${near}” không? Hãy đổi lại đúng tên ấy, hoặc xóa nếu là bản thừa.${risk}`,
  );
}

function describeMisplaced(collection: CollectionName, item: Dirent, path: string): Problem {
  const { folder, form, label } = collections[collection];
  const expected = form === 'folder' ? `${folder}/ten-bai/index.mdx` : `${folder}/ten.${form}`;
  const candidates = item.isDirectory() ? readdirSync(path) : [];
  const near = candidates.find((name) => nearestName(name, ['index.mdx']) !== undefined);
  const advice = near === undefined ? '' : ` Có phải “${near}” là bài không? Hãy đổi tên tệp ấy thành index.mdx.`;
  return fileProblem(`Tệp hoặc thư mục này không đúng chỗ. Mục ${label} cần dạng ${expected}.${advice}`);
}

/** An id has at most this many characters, so that the address of the entry fits on one printed line of a letter. */
const longestName = 100;
/** Names that Windows reserves for devices. A repository with such a name cannot be checked out on Windows. */
const deviceOfWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function describeName(collection: CollectionName, id: string): string | undefined {
  const example = collection === 'exemplars' ? '2023-ten-viec-lam' : 'ten-viec-lam';
  if (!isSlug(id)) return `Tên “${id}” phải là chữ thường không dấu, số và gạch nối. Hãy đổi tên, ví dụ ${example}.`;
  if (deviceOfWindows.test(id))
    return `Tên “${id}” là tên riêng của Windows, máy dùng Windows không chép được. Hãy đổi tên, ví dụ ${example}.`;
  return id.length > longestName
    ? `Tên dài ${id.length} ký tự, nhiều nhất ${longestName}. Hãy đổi tên ngắn lại, ví dụ ${example}.`
    : undefined;
}

/** Files and folders in a directory, sorted by name, without junk. Symbolic links are reported and never followed. */
function listItems(directory: string, report: ReportProblems): Dirent[] {
  if (!existsSync(directory)) return [];
  const items = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return items.filter((item) => {
    if (isJunk(item.name)) return false;
    if (!item.isSymbolicLink()) return true;
    report(join(directory, item.name), [linkProblem()]);
    return false;
  });
}

const linkProblem = (): Problem =>
  fileProblem('Đây là liên kết (symlink) tới tệp ở nơi khác. Hãy chép tệp thật vào đây thay cho liên kết.');

const isLink = (directory: string, name: string): boolean =>
  lstatSync(join(directory, name), { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Compares the exact spelling, because some file systems ignore case and would find `Index.MDX`. */
const has = (directory: string, name: string): boolean => readdirSync(directory).includes(name);

/**
 * Whether a folder contains no files, or only junk. Git does not store such a folder, and leaves it behind when it
 * removes the other files.
 */
const isEmpty = (directory: string): boolean =>
  readdirSync(directory, { withFileTypes: true }).every(
    (item) => isJunk(item.name) || (item.isDirectory() && isEmpty(join(directory, item.name))),
  );

/**
 * The expected name of which `name` is probably a misspelling: it may differ in accents, case, file extension, the
 * number of a copy, or one letter.
 */
function nearestName(name: string, expected: readonly string[]): string | undefined {
  const given = lettersOf(name);
  return expected.find((candidate) => given === lettersOf(candidate) || isOneLetterOff(given, lettersOf(candidate)));
}

function lettersOf(name: string): string {
  const withoutCopyMark = fold(name)
    .replace(/^(?:copy of|ban sao (?:cua )?)/, '')
    .replace(/^[\s._-]+/, '');
  return (withoutCopyMark.split('.')[0] ?? '')
    .replace(/[\s_-]*(?:\(?\d+\)?|copy(?: \d+)?|ban sao|sao chep|moi|cu)$/, '')
    .replace(/[^a-z0-9]/g, '');
}
