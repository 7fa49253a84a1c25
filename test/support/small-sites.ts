/** Tiny sites for tests of releases: the pages that every release needs, and the files that a test adds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Files = Readonly<Record<string, string>>;

const page = (title: string) => `<!doctype html><html lang="vi"><title>${title}</title><h1>${title}</h1></html>`;

const always: Files = {
  'index.html': page('Trang chủ'),
  '404.html': page('Không tìm thấy trang'),
  'da-go/index.html': page('Đã gỡ'),
  'tam-an/index.html': page('Tạm ẩn để sửa'),
  'sitemap.xml': '<urlset/>',
  'dien-hinh/index.html': page('Điển hình'),
  'nguoi-tot-viec-tot/index.html': page('Người tốt, việc tốt'),
  'nhung/khong-con/index.html': page('Không còn'),
  'nhung/manh/khong-con.html': '<p>Không còn</p>',
};

export const entryPages = (...ids: readonly string[]): Files =>
  Object.fromEntries(ids.map((id) => [`dien-hinh/${id}/index.html`, page(id)]));

/** Empties the folder, and writes the files of a finished build into it. */
export function laySite(folder: string, files: Files): string {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries({ ...always, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
