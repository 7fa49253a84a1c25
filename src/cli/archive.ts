/**
 * `npm run archive -- <folder> <file.zip>`: the site as it is served, but without what needs a server, in one zip file.
 * It holds nothing that was withdrawn before, because the served release does not.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { currentRelease, targetAt } from '../release/layout.ts';
import { toOfflineCss, toOfflineHtml } from '../release/offline-copy.ts';
import { Refusal } from '../release/refusal.ts';
import { openRelease } from '../release/release.ts';
import { writeZip } from './release/zip.ts';
import { runCommand } from './run-command.ts';

/**
 * The editors' pages, the search, frames with their oEmbed answers, all scripts, and the service worker with its lists
 * need a server or another site.
 */
const needsServer = /^(?:admin|pagefind|nhung|oembed)\/|^sw[\w.-]*\.js(?:on)?$|\.js$/;

await runCommand(() => {
  const [folder, file] = process.argv.slice(2);
  if (folder === undefined || file === undefined)
    throw new Refusal('Cách dùng: npm run archive -- <thư mục đưa trang lên> luu-tru-2026.zip');
  const target = targetAt(resolve(folder));
  const id = currentRelease(target);
  if (id === undefined) throw new Refusal(`Ở ${target.root} chưa có bản nào.`);
  const { site, manifest } = openRelease(target, id);
  const paths = Object.entries(manifest.files)
    .filter(([path, { age }]) => age === undefined && !needsServer.test(path))
    .map(([path]) => path);
  const known = new Set(paths);
  const place = { base: manifest.base, siteUrl: manifest.siteUrl, has: (path: string) => known.has(path) };
  const read = (path: string): Uint8Array => {
    const bytes = readFileSync(join(site, path));
    if (path.endsWith('.html')) return Buffer.from(toOfflineHtml(bytes.toString('utf8'), path, place));
    return path.endsWith('.css') ? Buffer.from(toOfflineCss(bytes.toString('utf8'), path, place)) : bytes;
  };
  writeZip(resolve(file), paths, read, new Date(manifest.time));
  console.log(
    `Đã ghi ${file}: bản ${id}, ${paths.length} tệp. Giải nén rồi mở index.html; ô tìm kiếm cần máy chủ nên không chạy.`,
  );
  console.log('Có bài phải gỡ thì xóa tệp này và tạo lại.');
});
