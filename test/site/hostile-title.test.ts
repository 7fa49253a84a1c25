/** A title may contain characters that end a script, a CDATA section or an attribute; every output must escape them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childrenOf, parseXml, textOf as textOfXml } from '../support/xml.ts';
import { attributeOf, elementsIn, findAll, metaOf, textOf } from '../support/dom.ts';
import { buildFixture, expectNone } from '../support/sites.ts';

const title = `Sổ tay </script> & ]]> giữ dấu câu “lạ” <b>khi</b> ghi tên 'kênh'`;
const path = 'nguoi-tot-viec-tot/so-tay-giu-dau-cau/';

test('its page says it to readers, to those who share and to search engines', async () => {
  const page = (await buildFixture()).pages().find(({ file }) => file === `${path}index.html`);
  expect(page).toBeDefined();
  if (page === undefined) return;
  const [heading] = findAll(page.document, 'h1');
  const [data] = findAll(page.document, 'script').filter(
    (script) => attributeOf(script, 'type') === 'application/ld+json',
  );
  expect(heading && textOf(heading)).toBe(title);
  expect(metaOf(page.document, 'og:title')).toBe(title);
  expect((JSON.parse(data === undefined ? '{}' : textOf(data)) as { headline: string }).headline).toBe(title);
});

test('no page takes it for markup', async () => {
  const { pages } = await buildFixture();
  expectNone(
    pages().flatMap(({ path: address, document }) =>
      elementsIn(document)
        .filter((element) => element.tagName === 'b')
        .map(() => address),
    ),
  );
});

test('feeds, data and tables hold it as it is', async () => {
  const { dir } = await buildFixture();
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const rss = childrenOf(parseXml(read('rss.xml')), 'channel').flatMap((channel) => childrenOf(channel, 'item'));
  const feed = JSON.parse(read('feed.json')) as { items: { title: string }[] };
  const data = JSON.parse(read('du-lieu/v1/nguoi-tot-viec-tot.json')) as { records: { title: string }[] };
  const roundUp = JSON.parse(read('tong-hop/2025-08.json')) as { stories: { title: string }[] };
  expect(rss.map((item) => textOfXml(item, 'title'))).toContain(title);
  for (const titles of [feed.items, data.records, roundUp.stories])
    expect(titles.map((item) => item.title)).toContain(title);
  for (const table of ['du-lieu/v1/nguoi-tot-viec-tot.csv', 'tong-hop/2025-08.csv']) {
    expect(read(table)).toContain(`,${title},`);
    expect(read(table)).toContain(`"'=1+1, <!-- `);
  }
});
