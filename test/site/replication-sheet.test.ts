import { expect, test } from 'vitest';
import { attributeOf, findAll, textOf } from '../support/dom.ts';
import { buildFixture, buildReal, type Page, type Site } from '../support/sites.ts';

const pageAt = (site: Site, path: string): Page => {
  const page = site.pages().find((each) => each.path === `${site.base}${path}`);
  if (page === undefined) throw new Error(`No page at ${path}`);
  return page;
};

/** Rows of the replication sheet: in each, the term comes first, then what it says. */
function rowsIn({ document }: Page): string[][] {
  const [part] = findAll(document, 'section').filter((section) =>
    findAll(section, 'h2').some((heading) => attributeOf(heading, 'id') === 'lam-theo'),
  );
  return (part === undefined ? [] : findAll(part, 'dl')).flatMap((list) =>
    findAll(list, 'div').map((row) =>
      [...findAll(row, 'dt'), ...findAll(row, 'dd')].map((cell) => textOf(cell).trim()),
    ),
  );
}

test('the page and the sheet to print tell what it takes, old lines among new ones', async () => {
  const site = await buildFixture();
  const rows = rowsIn(pageAt(site, 'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/'));
  expect(rows.map(([term]) => term)).toEqual(['Chi phí', 'Có kết quả', 'Cần có sẵn', 'Chỗ dễ vấp', 'Nguồn']);
  expect(rows[0]?.[1]).toMatch(/^Từ 2 đến dưới 10 triệu đồng .*\(đơn vị xác nhận\)$/);
  expect(rows[2]?.[1]).toMatch(/Một nơi cao ráo.*Bốn người thay nhau trực cân/);
  expect(rowsIn(pageAt(site, 'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/mot-trang/'))).toEqual(rows);
});

test('beside the results stands how sure one can be, with what is missing', async () => {
  const site = await buildFixture();
  const { html } = pageAt(site, 'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/');
  expect(html).toMatch(/Căn cứ đến nay:<\/strong>\s*lời kể trong bài, số do người làm đo, số được đơn vị xác nhận/);
  const asked = site.pages().filter((page) => page.html.includes(' Chưa có: '));
  expect(asked.length).toBeGreaterThan(0);
});

test('limits have pages of their own and are not multiplied with the other facets', async () => {
  const site = await buildReal();
  const paths = site.pages().flatMap(({ path }) => (/\/(?:chi-phi|thoi-gian)\//.test(path) ? [path] : []));
  expect(paths).toContain('/dien-hinh/loc/chi-phi/duoi-10-trieu/');
  expect(paths).toContain('/dien-hinh/loc/thoi-gian/trong-mot-thang/');
  expect(paths.filter((path) => !/^\/dien-hinh\/loc\/[a-z-]+\/[a-z0-9-]+\/(?:trang\/\d+\/)?$/.test(path))).toEqual([]);
});
