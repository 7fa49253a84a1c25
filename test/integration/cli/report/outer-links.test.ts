/** Links to other sites are found in the content, and tried on a local server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Host } from '../../../support/hosts/listen.ts';
import { deadOuterLinks, outerLinks } from '../../../../src/cli/report/outer-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'outer-links-'));
let host: Host;
let site: string;
beforeAll(async () => {
  host = await serve(({ url, method }, response) => {
    const status = url === '/con' || (url === '/cam-head' && method === 'GET') ? 200 : url === '/hong' ? 500 : 404;
    response.writeHead(status).end();
  });
  site = host.url.slice(0, -1);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const dead = async (urls: readonly string[]) => deadOuterLinks(new Map(urls.map((url) => [url, ['a.mdx']])));
/** Nobody listens on port 1. */
const nobody = 'http://127.0.0.1:1/';

test('a link is told only when its page does not open', async () => {
  expect(await dead([`${site}/con`, `${site}/cam-head`, `${site}/mat`, `${site}/hong`, nobody])).toEqual([
    `${site}/mat: không còn trang này (máy chủ trả lời 404) (a.mdx)`,
    `${site}/hong: máy chủ trả lời 500, hãy mở thử bằng trình duyệt (a.mdx)`,
    `${nobody}: không nối được tới máy chủ (a.mdx)`,
  ]);
});

test('without a network, one line says so', async () => {
  expect(await dead([nobody, `${nobody}khac`])).toEqual([
    'máy này không nối được tới trang nào, nên chưa xem được 2 liên kết ra ngoài',
  ]);
  expect(await dead([])).toEqual([]);
});

test('links are found in fields and bodies, without the mark after them, each with its files', () => {
  writeFileSync(
    join(folder, 'a.mdx'),
    '---\nurl: https://a.vn/b?c=d\n---\nXem [bài](https://e.vn/f), https://a.vn/b?c=d.\n',
  );
  writeFileSync(join(folder, 'b.yaml'), "url: 'https://e.vn/f'\nown: https://gallery.example/lien-he/\n");
  expect(outerLinks(['a.mdx', 'b.yaml'], folder, 'https://gallery.example')).toEqual(
    new Map([
      ['https://a.vn/b?c=d', ['a.mdx']],
      ['https://e.vn/f', ['a.mdx', 'b.yaml']],
    ]),
  );
});
