/** Small releases for tests of web servers, with every kind of file that a server treats differently. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../../../src/release/layout.ts';
import { release } from '../../../src/release/release.ts';
import { entryPages, laySite, type Files } from '../small-sites.ts';
import { openFolder } from './program.ts';

export const servedFiles: Files = {
  ...entryPages('a', 'b', 'c', 'da-go', 'cu', 'cu-hon', 'mat'),
  'dien-hinh/a/loa/index.html': 'Bản đọc',
  '_astro/page.B1.css': 'body { color: black }',
  '_astro/page.B1.js': 'let a',
  'pagefind/fragment/vi_1.pf_fragment': 'fragment',
  'rss.xml': '<rss/>',
  'su-kien.ics': 'BEGIN:VCALENDAR',
  'du-lieu/v1/dien-hinh.csv': 'tên',
  'du-lieu/v1/dien-hinh.json': '{}',
  'site.webmanifest': '{}',
  'robots.txt': 'User-agent: *',
  '.well-known/security.txt': 'Contact: mailto:cong@example.vn',
  'anh.avif': 'photo',
  'nhung/moi/index.html': 'Khung',
  'admin/index.html': 'Biên tập',
  '404.txt': 'Không có tệp ở địa chỉ này.\n',
  '404.json': '{"status":404}',
};
const withdrawals = [
  { path: '/dien-hinh/da-go/' },
  { path: '/dien-hinh/cu/', redirect: '/dien-hinh/b/' },
  { path: '/dien-hinh/cu-hon/', redirect: '/dien-hinh/cu/' },
];

/** Opens a folder for releases that the account of a web server can read. */
export function openWorkshop() {
  const folder = openFolder();
  let made = 0;
  const releaseTo = async (target: Target, base: string, content: Files): Promise<void> => {
    made += 1;
    const about = { day: '2026-11-30', production: true, siteUrl: 'https://gallery.example', base, withdrawals };
    const build = laySite(join(folder, 'build'), content);
    await release({ target, build, about, commit: 'abcdef0', now: new Date(Date.UTC(2026, 10, 30, 0, 0, made)) });
  };
  /** Makes two releases. The second lacks an entry, its oEmbed answer and a list page of the first. */
  const releaseTwice = async (target: Target, base: string): Promise<void> => {
    const more = { 'dien-hinh/trang/2/index.html': 'Trang 2', 'oembed/dien-hinh/mat.json': '{}' };
    await releaseTo(target, base, { ...servedFiles, ...more });
    const { 'dien-hinh/mat/index.html': _lost, ...rest } = servedFiles;
    await releaseTo(target, base, rest);
    writeFileSync(target.state, '{}');
  };
  const close = () => {
    rmSync(folder, { recursive: true });
  };
  return { folder, close, releaseTo, releaseTwice };
}
