/** Writes what is needed to bring a release to servers that do not read the folder of the releases. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Target } from '../../release/layout.ts';
import type { Manifest } from '../../release/manifest.ts';
import { Refusal } from '../../release/refusal.ts';
import { openRelease } from '../../release/release.ts';
import { writeWhole } from '../../release/whole-file.ts';
import { listUploads } from '../../release/uploads.ts';
import { writeZip } from './zip.ts';

interface Wanted {
  /** A zip file with the whole site. */
  archive?: string | undefined;
  /** A folder for the lists of what to send and what to remove. */
  changes?: string | undefined;
  /** A command that sends the release, such as rsync or rclone. */
  then?: string | undefined;
}

export function sendRelease(
  target: Target,
  manifest: Manifest,
  before: Manifest | undefined,
  wanted: Wanted,
): string[] {
  const { site } = openRelease(target, manifest.id);
  const said: string[] = [];
  if (wanted.archive !== undefined) {
    const read = (path: string) => readFileSync(join(site, path));
    writeZip(resolve(wanted.archive), Object.keys(manifest.files), read, new Date(manifest.time));
    said.push(`Trọn trang trong một tệp: ${wanted.archive}`);
  }
  const folder = resolve(wanted.changes ?? target.root);
  const [send, remove] = [join(folder, 'dua-len.txt'), join(folder, 'xoa.txt')];
  if (wanted.changes !== undefined || wanted.then !== undefined) {
    const lists = listUploads(before, manifest);
    mkdirSync(folder, { recursive: true });
    writeWhole(send, lists.send.map((path) => `${path}\n`).join(''));
    writeWhole(remove, lists.remove.map((path) => `${path}\n`).join(''));
    said.push(
      `${lists.send.length} tệp phải chép, theo đúng thứ tự: ${send}`,
      `${lists.remove.length} tệp xóa sau cùng: ${remove}`,
    );
  }
  if (wanted.then !== undefined) {
    const env = {
      ...process.env,
      RELEASE_SITE: `${site.replace(/\/$/, '')}/`,
      RELEASE_SEND: send,
      RELEASE_REMOVE: remove,
    };
    const { status } = spawnSync(wanted.then, { shell: true, stdio: 'inherit', env });
    if (status !== 0)
      throw new Refusal(
        `Bản ${manifest.id} đã có ở ${target.root}, nhưng lệnh chép đi báo lỗi (${String(status)}). Hãy sửa rồi chạy lại lệnh ấy.`,
      );
    said.push('Lệnh chép đi đã xong.');
  }
  return said;
}
