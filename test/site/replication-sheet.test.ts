import { expect, test } from 'vitest';
import { attributeOf, elementsIn, findAll, textOf, type Element } from '../support/dom.ts';
import { buildFixture, buildReal, expectNone, problemsOf, type Page, type Site } from '../support/sites.ts';

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

test('a sheet shows every step of the text, or says how many it leaves out', async () => {
  const site = await buildReal();
  const sheets = site.pages().filter(({ path }) => path.endsWith('/mot-trang/'));
  const stepsOf = ({ document }: Page) =>
    findAll(document, 'p').flatMap((paragraph) => /^(\d+)\. /.exec(textOf(paragraph))?.[1] ?? []);
  let withSteps = 0;
  const problems = problemsOf(
    site,
    (sheet) => {
      const how = partUnder(pageAt(site, sheet.path.slice(1).replace('mot-trang/', '')), 'cach-lam');
      const steps = how.flatMap((element) => findAll(element, 'ol')).flatMap((list) => findAll(list, 'li')).length;
      const shown = stepsOf(sheet).length;
      const said = /Còn (\d+) bước, xem bài đầy đủ theo mã QR\./.exec(textOf(sheet.document))?.[1] ?? '0';
      withSteps += Number(steps > 0);
      return shown + Number(said) === steps ? [] : [`${steps} steps, of which ${shown} are shown, and ${said} said`];
    },
    sheets,
  );
  expect(withSteps).toBeGreaterThan(20);
  expectNone(problems);
});

/** The elements between the heading with this id and the next `<h2>`. */
function partUnder({ document }: Page, id: string): Element[] {
  const heading = elementsIn(document).find((element) => attributeOf(element, 'id') === id);
  const parent = heading?.parentNode;
  if (heading === undefined || parent === null || parent === undefined) return [];
  const after = parent.childNodes.slice(parent.childNodes.indexOf(heading) + 1).filter((node) => 'tagName' in node);
  const end = after.findIndex(({ tagName }) => tagName === 'h2');
  return end === -1 ? after : after.slice(0, end);
}

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
