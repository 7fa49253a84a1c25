/** Stock Decap CMS as its documentation sets it up: one script in an empty page. Exemplars are its only collection. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

export const stockConfig = {
  backend: { name: 'proxy', proxy_url: '/admin/kho', branch: 'main' },
  publish_mode: 'editorial_workflow',
  media_folder: 'content/trang',
  locale: 'vi',
  collections: [
    {
      name: 'exemplars',
      label: 'Điển hình tiên tiến',
      folder: 'content/dien-hinh',
      path: '{{slug}}/index',
      create: true,
      format: 'yaml-frontmatter',
      extension: 'mdx',
      fields: [
        { name: 'title', label: 'Tiêu đề', widget: 'string' },
        { name: 'body', label: 'Nội dung', widget: 'markdown' },
      ],
    },
  ],
};

export function addStock(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync('node_modules/decap-cms/dist', folder, { recursive: true, filter: (path) => !path.endsWith('.map') });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><meta charset="utf-8" /></head><body><script src="decap-cms.js"></script></body></html>',
  );
  writeFileSync(join(folder, 'config.yml'), stringify(stockConfig));
}
