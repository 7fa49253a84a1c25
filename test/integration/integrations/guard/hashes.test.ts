/** A hash never counts as somebody's phone or ID number, in any field into which a build writes hashes. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { calendar, feed, file, json, office, outcomeOf, word, type Content } from '../../../support/guard-samples.ts';

/** Possible hashes that look like phone or ID numbers. */
const shapes = [
  ...['0804545212', '0912345678', 'a123456789', '84912345678', '0x0912345678', '056198001234', '225123456', '79a12345'],
  ...[
    '0258382212',
    '0e12345678',
    '5612345678',
    '0987654321',
    '84905123456',
    'd912345678',
    '001098001234',
    '19001234567',
  ],
];
/** For each kind of file, every field into which a build writes a hash. */
const made: [where: string, files: (hash: string) => [path: string, content: Content][]][] = [
  [
    'a page',
    (hash) => [
      [
        'index.html',
        `<link rel="stylesheet" href="/_astro/page.${hash}.css"><link rel="icon" href="/${hash}.svg" sizes="${hash}x${hash}">
        <meta property="og:image" content="https://gallery.example/_astro/${hash}.jpeg"><script type="module" src="/_astro/x-${hash}.js" integrity="sha256-${hash}"></script>
        <p id="${hash}" class="${hash} x" data-${hash}><label for="${hash}" aria-labelledby="${hash}">x</label><img src="/_astro/a.${hash}_${hash}.avif" srcset="/_astro/a.${hash}.avif 320w, /_astro/b.${hash}.avif 640w" alt="">
        <a href="/_astro/${hash}.jpeg" download>x</a><svg viewBox="0 0 ${hash} 1"><path d="M${hash} 1"/><use xlink:href="#${hash}"/></svg>
        <script type="application/ld+json">{"@id":"https://gallery.example/#${hash}","image":["https://gallery.example/_astro/${hash}.jpeg"],"url":"/${hash}/"}</script>`,
      ],
      [`_astro/page.${hash}.css`, `.a{color:#${hash}}`],
      [`_astro/x-${hash}.js`, `const version="${hash}";import("./${hash}.js")`],
    ],
  ],
  [
    'search',
    (hash) => [
      ['pagefind/search.json', json({ version: hash, ids: [hash, `vi_${hash}`], parts: [1] })],
      ['pagefind/pagefind-entry.json', json({ version: '1.6.0', languages: { vi: { hash, wasm: null } } })],
      [`pagefind/titles.${hash}.json`, json({ titles: ['Chào'], paths: [`/${hash}/`] })],
      [`pagefind/lexicon.${hash}.txt`, '0chào\n0lúa'],
      [`pagefind/text/${hash}.json`, json({ title: 'x', path: `/${hash}/`, text: 'chữ', around: ['', ''] })],
      [`pagefind/index/vi_${hash}.pf_index`, gzipSync(`pagefind_dcd ${hash} 0912345678`)],
    ],
  ],
  [
    'lists of files',
    (hash) => [
      ['sw.js', `/* ${hash} */self.offline=["/_astro/${hash}.js"];`],
      [
        'phien-ban.json',
        json({ version: hash, files: { '/index.html': hash, [`/_astro/${hash}.js`]: `sha256-${hash}` } }),
      ],
      ['sw-da-go.json', json({ hashes: [hash] })],
      ['site.webmanifest', json({ icons: [{ src: `/icon.${hash}.png`, sizes: '192x192' }] })],
    ],
  ],
  [
    'feeds, calendars, tables',
    (hash) => [
      [
        'rss.xml',
        feed(
          `<guid isPermaLink="false">${hash}</guid><link>https://gallery.example/${hash}/</link><enclosure url="/_astro/${hash}.jpeg" length="${hash}"/><description>&lt;img src="/_astro/${hash}.jpeg" alt=""&gt; x</description>`,
        ),
      ],
      ['feed.json', json({ items: [{ id: hash, url: `/${hash}/`, image: `/_astro/${hash}.jpeg` }] })],
      ['sitemap.xml', `<urlset><url><loc>https://gallery.example/${hash}/</loc></url></urlset>`],
      ['su-kien.ics', calendar(`UID:${hash}`, `URL:https://gallery.example/${hash}/`, `DTSTAMP:20250101T000000Z`)],
      [
        'a.csv',
        `Mã,Địa chỉ,Ảnh,Nhân rộng từ\r\n${hash},/${hash}/,https://gallery.example/_astro/${hash}.jpeg,${hash}; b\r\n`,
      ],
      [
        'a.json',
        json({
          $schema: `/${hash}.json`,
          records: [{ id: hash, url: `/${hash}/`, image: { url: `/_astro/${hash}.jpeg` } }],
        }),
      ],
      [
        'oembed/a.json',
        json({ thumbnail_url: `/_astro/${hash}.jpeg`, html: `<iframe src="/nhung/a/?v=${hash}"></iframe>` }),
      ],
      ['index.html', '<img src="/bia/a.svg" alt="">'],
      ['bia/a.svg', `<svg xmlns="x"><g id="${hash}"><path d="M${hash} 2"/></g><use href="#${hash}"/></svg>`],
    ],
  ],
];
const madeOfOffice = (hash: string): [path: string, content: Content][] => [
  [
    'a.docx',
    word(`<w:p w:rsidR="${hash}"><w:t>x</w:t></w:p>`, {
      'word/_rels/d.xml.rels': `<R><r Id="${hash}" Target="https://gallery.example/_astro/${hash}.jpeg"/></R>`,
    }),
  ],
  [
    'a.xlsx',
    office({
      'xl/s.xml': `<sst><si><t>https://gallery.example/_astro/${hash}.jpeg</t></si><c><v>${hash}</v></c></sst>`,
    }),
  ],
  ['index.html.gz', gzipSync(`<p id="${hash}">x</p><img src="/bia/a.svg" alt="">`)],
];

/**
 * Yields pseudo-random hashes of ten to twelve characters, the same in every run: hexadecimal ones, and digits that
 * look like phone or ID numbers.
 */
function* hashes(count: number): Generator<string> {
  let state = 12_345;
  const next = (size: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * size);
  };
  const digits = (length: number, base: number) => Array.from({ length }, () => next(base).toString(base)).join('');
  for (let number = 0; number < count; number += 1)
    yield (
      [digits(10, 16), `0${digits(9, 10)}`, `a${digits(9, 10)}`, `84${digits(9, 10)}`, digits(12, 10)][number % 5] ?? ''
    );
}

describe('a hash is no number of a person in', () => {
  test('files of Word and Excel, nor in a page that is packed already', async () => {
    const image = file('home/index.html', '<img src="/bia/a.svg" alt="">');
    const all = [...shapes, ...hashes(50)].flatMap((hash) => madeOfOffice(hash).map((made) => file(...made)));
    expect(await outcomeOf([image, ...all])).toBe('nothing found');
  });

  test.each(made)('%s, whatever its shape', async (_where, files) => {
    const all = [...shapes, ...hashes(600)].flatMap((hash) =>
      files(hash).map(([path, content]) => file(path, content)),
    );
    expect(await outcomeOf(all)).toBe('nothing found');
  });
});
