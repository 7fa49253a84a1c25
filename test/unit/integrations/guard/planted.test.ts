/** The guard finds a phone number in any place that can hold text, in every kind of file. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { calendar, feed, file, json, office, outcomeOf, word, type Content } from '../../../support/guard-samples.ts';

const number = '0912 345 678';
const book = (html: string): Buffer =>
  Buffer.from(zipSync({ mimetype: strToU8('application/epub+zip'), 'EPUB/bai-1.xhtml': strToU8(html) }));

const words: [where: string, path: string, content: Content][] = [
  ['a paragraph', 'index.html', `<p>Gọi <b>0912</b> 345 678</p>`],
  ['a title', 'index.html', `<title>${number}</title>`],
  ['the words of an image', 'index.html', `<img src="/a.svg" alt="Biển ghi ${number}">`],
  ['a label', 'index.html', `<button aria-label="Gọi ${number}">x</button>`],
  ['an option', 'index.html', `<option value="${number}">x</option>`],
  ['a description', 'index.html', `<meta name="description" content="${number}">`],
  ['a description without spaces', 'index.html', `<meta property="og:description" content="0912345678">`],
  ['the words of a share image', 'index.html', `<meta property="og:image:alt" content="${number}">`],
  ['an attribute that nobody knows', 'index.html', `<p data-note="0912345678">x</p>`],
  ['a sentence where an id should be', 'index.html', `<p id="gọi ${number}">x</p>`],
  ['a link that dials', 'index.html', `<a href="tel:0912345678">x</a>`],
  ['a link to a messenger', 'index.html', `<a href="https://zalo.me/0912345678">x</a>`],
  ['a comment', 'index.html', `<!-- ${number} -->`],
  ['a drawing in a page', 'index.html', `<svg><text>${number}</text></svg>`],
  ['the name in JSON-LD', 'a/index.html', `<script type="application/ld+json">{"name":"${number}"}</script>`],
  [
    'a deep text of JSON-LD',
    'a/index.html',
    `<script type="application/ld+json">[{"a":{"b":["0912345678"]}}]</script>`,
  ],
  ['the code of a frame', 'ma-nhung/index.html', `<textarea>&lt;p>Gọi ${number}&lt;/p></textarea>`],
  ['a record', 'du-lieu/v1/dien-hinh.json', json({ records: [{ id: 'a', summary: number }] })],
  ['a name without spaces', 'du-lieu/v1/don-vi.json', json({ records: [{ name: '0912345678' }] })],
  ['a list in a record', 'du-lieu/v1/dien-hinh.json', json({ records: [{ needs: ['x', number] }] })],
  ['a key that nobody knows', 'tong-hop/2025-05.json', json({ ghiChu: '0912345678' })],
  ['a sentence in an id', 'tong-hop/2025-05.json', json({ id: `gọi ${number}` })],
  ['a number that is dialled', 'a.json', json({ phone: 912345678 })],
  ['a number with the code of the country', 'a.json', json({ items: [{ contactPhone: 84912345678 }] })],
  ['a list of numbers that are dialled', 'a.json', json({ mobiles: [1, 912345678] })],
  ['a number under a Vietnamese key', 'a.json', json({ a: { 'Số điện thoại': 912345678 } })],
  ['a number behind tel', 'a.json', json({ tel: 912345678 })],
  ['the top of a file', 'a.json', json(number)],
  ['the title of oEmbed', 'oembed/a.json', json({ version: '1.0', title: number })],
  ['the frame of oEmbed', 'oembed/a.json', json({ html: `<iframe src="/nhung/a/" title="${number}"></iframe>` })],
  ['an item of a JSON feed', 'feed.json', json({ items: [{ id: '/a/', content_html: `<p>${number}</p>` }] })],
  ['the manifest', 'site.webmanifest', json({ name: 'x', description: number })],
  ['a label of a facet', 'pagefind/search.json', json({ facets: { nam: { values: [['2024', '0912345678']] } } })],
  ['a place', 'pagefind/search.json', json({ places: [{ id: 'a', name: number }] })],
  ['the titles of search', 'pagefind/titles.0804545212.json', json({ titles: [number], paths: ['/a/'] })],
  ['a text of search', 'pagefind/text/vi_1.json', json({ title: 'x', path: '/a/', text: number, around: ['', ''] })],
  ['a text that a part cuts', 'pagefind/text/vi_1.json', json({ text: 'Gọi 0912 ', around: ['a ', '345 678'] })],
  [
    'a fragment of Pagefind',
    'pagefind/fragment/vi_1.pf_fragment',
    gzipSync(`pagefind_dcd${json({ content: number })}`),
  ],
  ['the editors’ form', 'admin/config.json', json({ cms: { collections: [{ hint: number }] } })],
  ['broken JSON', 'a.json', `{"a": "${number}"`],
  ['a title of a feed', 'rss.xml', feed(`<title>${number}</title>`)],
  [
    'a description that is HTML',
    'rss.xml',
    feed(`<description>&lt;p&gt;Gọi &lt;b&gt;0912&lt;/b&gt; 345 678</description>`),
  ],
  ['a text in CDATA', 'rss.xml', feed(`<content:encoded><![CDATA[<p>${number}</p>]]></content:encoded>`)],
  ['a creator', 'rss.xml', feed(`<dc:creator>0912345678</dc:creator>`)],
  ['broken XML', 'rss.xml', `<a><b>${number}</a>`],
  ['the title of a drawing', 'bia/a.svg', `<svg xmlns="x"><title>${number}</title></svg>`],
  [
    'the words of a drawing',
    'bia/a.svg',
    `<svg xmlns="x"><text><tspan>0912</tspan> <tspan>345 678</tspan></text></svg>`,
  ],
  ['the name of an event', 'su-kien.ics', calendar(`SUMMARY:Gọi ${number}`)],
  ['a folded description', 'su-kien.ics', calendar('DESCRIPTION:Gọi 0912 3', ' 45 678 nhé')],
  ['a place of an event', 'su-kien.ics', calendar(`LOCATION;LANGUAGE=vi:Nhà bác\\, ${number}`)],
  ['the host of an event', 'su-kien.ics', calendar(`ORGANIZER;CN="Bác Ba 0912345678":https://gallery.example/`)],
  ['a description in HTML', 'su-kien.ics', calendar(`X-ALT-DESC;FMTTYPE=text/html:<p>${number}</p>`)],
  ['a property that nobody knows', 'su-kien.ics', calendar('X-GHI-CHU:0912345678')],
  ['a sentence in the address of an event', 'su-kien.ics', calendar(`URL:gọi ${number}`)],
  ['a cell', 'a.csv', `\uFEFFMã,Tóm tắt\r\na,"x, ${number}"\r\n`],
  ['a cell of a column that nobody knows', 'a.csv', `Mã,Lạ\r\na,0912345678\r\n`],
  ['a cell between semicolons', 'a.csv', `sep=;\r\nMã;Tóm tắt\r\na;"x; ${number}"\r\n`],
  ['a guarded cell', 'a.csv', `Mã,Tóm tắt\r\na,'+84 912 345 678\r\n`],
  ['a sentence where an id should be', 'a.csv', `Mã\r\nGọi ${number}\r\n`],
  ['the head of a column', 'a.csv', `Mã,${number}\r\na,b\r\n`],
  ['a page of a book', 'tai-lieu/a.epub', book(`<p>Gọi ${number}</p>`)],
  ['the words of a picture in a book', 'tai-lieu/a.epub', book(`<img src="a.jpg" alt="Biển ghi ${number}"/>`)],
  ['a paragraph of Word', 'a.docx', word('<w:p><w:r><w:t>Gọi 0912 </w:t></w:r><w:r><w:t>345 678</w:t></w:r></w:p>')],
  ['the words of a picture in Word', 'a.docx', word(`<w:p><wp:docPr xmlns:wp="p" id="1" descr="${number}"/></w:p>`)],
  [
    'a link of Word',
    'a.docx',
    word('', {
      'word/_rels/document.xml.rels': '<Relationships><Relationship Id="r1" Target="tel:0912345678"/></Relationships>',
    }),
  ],
  [
    'who made a Word file',
    'a.docx',
    word('', {
      'docProps/core.xml': `<cp:core xmlns:cp="c" xmlns:dc="d"><dc:creator>${number}</dc:creator></cp:core>`,
    }),
  ],
  ['a text of Excel', 'a.xlsx', office({ 'xl/sharedStrings.xml': `<sst><si><t>${number}</t></si></sst>` })],
  [
    'a cell of Excel',
    'a.xlsx',
    office({ 'xl/worksheets/sheet1.xml': `<worksheet><c t="inlineStr"><is><t>0912345678</t></is></c></worksheet>` }),
  ],
  [
    'the name of a sheet',
    'a.xlsx',
    office({ 'xl/workbook.xml': `<workbook><sheets><sheet name="Bác Ba ${number}" sheetId="1"/></sheets></workbook>` }),
  ],
  [
    'a text that a formula gives',
    'a.xlsx',
    office({
      'xl/worksheets/sheet1.xml': `<worksheet><c t="n"><v>1</v></c><c t="str"><f>A1</f><v>0912345678</v></c></worksheet>`,
    }),
  ],
  ['a plain text', 'robots.txt', `# ${number}`],
  ['a kind that nobody knows', 'ghi-chu.md', number],
  ['a file without an ending', 'LIENHE', number],
  ['a page that is compressed already', 'index.html.gz', gzipSync(`<p>${number}</p>`)],
  ['a feed that is compressed already', 'rss.xml.br', brotliCompressSync(feed(`<title>${number}</title>`))],
];

describe('a telephone number is found in', () => {
  test.each(words)('%s (%s)', async (_where, path, content) => {
    expect(await outcomeOf([file(path, content)])).toMatch(/có số điện thoại “(?:0912|\+84)/);
  });
});

describe('a number that nobody dials is passed over in', () => {
  test.each<[where: string, path: string, content: Content]>([
    ['an amount', 'a.json', json({ amount: 912345678, hotels: 912345678 })],
    ['a short number that is dialled', 'a.json', json({ hotline: 1022, phones: 3 })],
    ['a key below one that is dialled', 'a.json', json({ phone: { bytes: 912345678 } })],
    [
      'a cell of Excel, its formula and the name of a style',
      'a.xlsx',
      office({
        'xl/worksheets/sheet1.xml': `<worksheet><c t="str"><v>x</v></c><c><f>0912345678+0</f><v>912345678</v></c></worksheet>`,
        'xl/styles.xml': `<styleSheet><cellStyle name="0912345678"/></styleSheet>`,
      }),
    ],
  ])('%s', async (_where, path, content) => {
    expect(await outcomeOf([file(path, content)])).toBe('nothing found');
  });
});
