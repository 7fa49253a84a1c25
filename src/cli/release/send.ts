/**
 * Brings a release to a server that does not read the folder of the releases. A file beside the lists of what to send
 * records what the server has, so that the next upload makes up for a failed one. Each server therefore has a folder of
 * its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { currentRelease, type Target } from '../../release/layout.ts';
import { readIfThere } from '../../release/file-error.ts';
import type { Manifest } from '../../release/manifest.ts';
import { Refusal } from '../../release/refusal.ts';
import { openRelease, siteOf } from '../../release/release.ts';
import { writeWhole } from '../../release/whole-file.ts';
import { afterSending, listUploads, whileSending, type Remote } from '../../release/uploads.ts';
import { writeZip } from './zip.ts';

export interface Wanted {
  /** A zip file with the whole site. */
  archive?: string | undefined;
  /** A folder for the lists of what to send and what to remove. */
  changes?: string | undefined;
  /** A command that sends the release, such as rsync or rclone. */
  then?: string | undefined;
}

/** Turns what is wanted into arguments of `npm run release`. */
export const sendingArguments = ({ archive, changes, then }: Wanted): string[] =>
  Object.entries({ archive, changes, then }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );

interface Sent {
  /** The release that the lists are for. */
  id: string;
  /** What the server has. */
  files: Remote;
}

const listsFolder = ({ root }: Target, { changes }: Wanted): string => resolve(changes ?? root);
const sentFile = (folder: string): string => join(folder, 'da-gui.json');
/** A file that lies in the folder of the lists from before a release is made until it has been sent. */
const unsentMark = (folder: string): string => join(folder, 'chua-gui');

function readSent(folder: string): Sent | undefined {
  const text = readIfThere(sentFile(folder));
  return text === undefined ? undefined : (JSON.parse(text) as Sent);
}
const writeSent = (folder: string, sent: Sent): void => {
  writeWhole(sentFile(folder), JSON.stringify(sent));
};

/** Notes, before a release is made, that it has to be sent: the process may be killed before the command has run. */
export function noteUnsent(target: Target, wanted: Wanted): void {
  if (wanted.then !== undefined) markUnsent(listsFolder(target, wanted));
}

function markUnsent(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(unsentMark(folder), '');
}

/**
 * Whether the command has still to send the served release: because it has failed or was killed, or because somebody
 * made the release without it.
 */
export function isUnsent(target: Target, wanted: Wanted): boolean {
  if (wanted.then === undefined) return false;
  const folder = listsFolder(target, wanted);
  const sent = readSent(folder);
  return existsSync(unsentMark(folder)) || sent === undefined || sent.id !== currentRelease(target);
}

/** Sends the served release once more, or to another server. */
export function sendServed(target: Target, wanted: Wanted): string[] {
  const id = currentRelease(target);
  if (id === undefined) throw new Refusal('Ở đây chưa có bản nào.');
  if (Object.values(wanted).every((value) => value === undefined))
    throw new Refusal('Hãy ghi cách chép đi: --then, --changes hoặc --archive.');
  return sendRelease(target, openRelease(target, id).manifest, wanted);
}

/**
 * `before` are the files of the release before. Without a record of what the server has, it is taken to have files of
 * these names, so those of a withdrawn entry are removed there too.
 */
export function sendRelease(
  target: Target,
  manifest: Manifest,
  wanted: Wanted,
  before: Manifest['files'] = {},
): string[] {
  const site = siteOf(target, manifest);
  const said: string[] = [];
  if (wanted.archive !== undefined) {
    const read = (path: string) => readFileSync(join(site, path));
    writeZip(resolve(wanted.archive), Object.keys(manifest.files), read, new Date(manifest.time));
    said.push(`Trọn trang trong một tệp: ${wanted.archive}`);
  }
  if (wanted.changes === undefined && wanted.then === undefined) return said;
  const folder = listsFolder(target, wanted);
  const [send, remove] = [join(folder, 'dua-len.txt'), join(folder, 'xoa.txt')];
  const remote = readSent(folder)?.files ?? Object.fromEntries(Object.keys(before).map((path) => [path, '']));
  const lists = listUploads(remote, manifest);
  markUnsent(folder);
  writeSent(folder, { id: manifest.id, files: whileSending(remote, lists) });
  writeWhole(send, lists.send.map((path) => `${path}\n`).join(''));
  writeWhole(remove, lists.remove.map((path) => `${path}\n`).join(''));
  said.push(
    `${lists.send.length} tệp phải chép, theo đúng thứ tự: ${send}`,
    `${lists.remove.length} tệp xóa sau cùng: ${remove}`,
  );
  if (wanted.then === undefined)
    return [
      ...said,
      `Chép và xóa xong thì chạy: npm run release -- sent ${target.root} ${manifest.id} --changes ${folder}`,
      'Chưa chạy lệnh ấy thì danh sách sau vẫn kể cả những tệp này.',
    ];
  const env = {
    ...process.env,
    RELEASE_SITE: `${site.replace(/\/$/, '')}/`,
    RELEASE_SEND: send,
    RELEASE_REMOVE: remove,
  };
  const { status } = spawnSync(wanted.then, { shell: true, stdio: 'inherit', env });
  if (status !== 0)
    throw new Refusal(
      `Bản ${manifest.id} đã có ở ${target.root}, nhưng lệnh chép đi báo lỗi (${String(status)}). Hãy sửa lệnh rồi chỉ chép lại, chép đủ cả những tệp này: npm run release -- send ${target.root} --then '…'${wanted.changes === undefined ? '' : ` --changes ${folder}`}`,
    );
  noteAllSent(folder, manifest);
  return [...said, 'Lệnh chép đi đã xong.'];
}

/** Notes that the lists of this release have been worked through. */
export function noteSent(target: Target, id: string | undefined, wanted: Wanted): void {
  const folder = listsFolder(target, wanted);
  const sent = readSent(folder);
  if (sent === undefined) throw new Refusal(`Ở ${folder} chưa có danh sách nào.`);
  if (sent.id !== id || currentRelease(target) !== id)
    throw new Refusal(
      `Danh sách ở ${folder} là của bản ${sent.id}, bản đang phục vụ là ${currentRelease(target) ?? 'chưa có'}. Hãy chép theo danh sách mới nhất.`,
    );
  noteAllSent(folder, openRelease(target, id).manifest);
}

function noteAllSent(folder: string, manifest: Manifest): void {
  writeSent(folder, { id: manifest.id, files: afterSending(manifest) });
  rmSync(unsentMark(folder), { force: true });
}
