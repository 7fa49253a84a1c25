/** A build that continues from another content must give the same as one from nothing, and make only what changed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../src/release/list-files.ts';
import { buildChanging, wordOfGone } from '../support/changing-content.ts';
import { filesOf } from '../support/files.ts';
import { readContentsIn } from '../support/search-contents.ts';
import { buildFixture, expectNone, type Site } from '../support/sites.ts';

/**
 * Files of the search index that are compared by their words, not by their bytes: an updated index spreads the same
 * words over other files than a new one.
 */
const ofWords = /^pagefind\/(?:index\/|search\.json$)/;

let fixture: Site;
let continued: Site;
beforeAll(async () => {
  [fixture, continued] = await Promise.all([buildFixture(), buildChanging()]);
});

const isSame = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other));

test('the site is the same, byte for byte, as when it is built from nothing', () => {
  const compared = filesOf(fixture.dir).filter((file) => !ofWords.test(file));
  expect(filesOf(continued.dir).filter((file) => !ofWords.test(file))).toEqual(compared);
  expectNone(compared.filter((file) => !isSame(join(fixture.dir, file), join(continued.dir, file))));
});

test('the search knows the same words at the same places, and so gives the same answers', async () => {
  const [known, continuedOnes] = [fixture, continued].map(({ dir }) => readContentsIn(join(dir, 'pagefind')));
  expect((await known)?.words.length).toBeGreaterThan(500);
  expect(await continuedOnes).toEqual(await known);
});

test('no file has a word of an entry that is gone', () => {
  const textsOf = ({ dir }: { dir: string }) =>
    filesOf(dir)
      .filter((file) => /\.(?:html|json|txt|xml|pf_index)$/.test(file))
      .filter((file) => {
        const bytes = readFileSync(join(dir, file));
        const text = (file.endsWith('.pf_index') ? gunzipSync(bytes) : bytes).toString().toLowerCase();
        return text.includes(wordOfGone.toLowerCase());
      });
  const [before] = continued.earlier.slice(-1);
  expect(before && textsOf(before)).not.toEqual([]);
  expectNone(textsOf(continued));
});

/** One step of the changing content: the files that differ after it, and how many pages were and had to be rendered. */
function stepTo(number: number) {
  const [before, after] = [continued.earlier[number - 1], continued.earlier[number]];
  if (before === undefined || after === undefined) throw new Error(`There is no step ${number}.`);
  const files = [...new Set([...filesOf(before.dir), ...filesOf(after.dir)])].sort();
  const changed = files
    .filter((file) => !/^(?:pagefind|admin)\//.test(file))
    .filter((file) => !isSame(join(before.dir, file), join(after.dir, file)));
  const rendered = Number(/(\d+) page\(s\) built/.exec(after.log)?.[1]);
  // Pages without parameters are made in every build; fragments and other files are not counted as pages.
  const always = listFiles('src/pages')
    .filter((file) => /^[^[\]]*\.(?:astro|mdx)$/.test(file))
    .map(toOutput);
  const isPage = (file: string) => file.endsWith('.html') && !file.startsWith('nhung/manh/');
  const needed = changed.filter((file) => isPage(file) && existsSync(join(after.dir, file)));
  return { changed, rendered, needed: new Set([...needed, ...always]).size };
}

const toOutput = (file: string): string => {
  const path = file.replace(/(?:(^|\/)index)?\.(?:astro|mdx)$/, '$1').replace(/\/$/, '');
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
};

const of = (id: string) => [
  `anh-chia-se/${id}.jpg`,
  `${id}/index.html`,
  ...(id.startsWith('dien-hinh/') ? [`${id}/lam-theo.json`, `${id}/da-lam-theo.docx`] : []),
  ...['bao-chi', 'mot-trang', 'sinh-hoat'].map((part) => `${id}/${part}/index.html`),
  ...['', 'toi/'].map((theme) => `nhung/${id}/${theme}index.html`),
  `nhung/manh/${id}.html`,
  `oembed/${id}.json`,
];

test('a body changes its page; a title changes what shows it, one page of each list', () => {
  const { changed, rendered, needed } = stepTo(1);
  const id = 'dien-hinh/2025-noi-thu-2';
  const lists = changed.filter((file) => /^dien-hinh\/(?:loc\/.*|trang\/.*)?index\.html$/.test(file));
  const choices = lists.map((file) => file.replace(/(?:trang\/\d+\/)?index\.html$/, ''));
  expect(new Set(choices).size).toBe(choices.length);
  expect(changed.filter((file) => !lists.includes(file))).toEqual(
    [
      'nguoi-tot-viec-tot/viec-thu-5/index.html',
      ...of(id),
      // The exemplars that link to it as a neighbour or as related, and the one that it replicates.
      ...['2025-noi-thu-1', '2025-noi-thu-15', '2025-noi-thu-16'].map(
        (neighbour) => `dien-hinh/${neighbour}/index.html`,
      ),
      'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/index.html',
      'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/nhan-rong/trang/1/index.html',
      ...['', 'cap-nhat/', 'dien-hinh/', 'phong-trao/chong-rac-thai-nhua/'].flatMap((feed) => [
        `${feed}rss.xml`,
        `${feed}feed.json`,
      ]),
      ...['csv', 'json', 'xlsx'].flatMap((type) => [
        `du-lieu/v1/dien-hinh.${type}`,
        `du-lieu/v1/dien-hinh/2025.${type}`,
      ]),
      ...['/index.html', '.csv', '.docx', '.json', '.xlsx'].map((end) => `tong-hop/2025-10${end}`),
      // The report of a year lists the new entries by title.
      ...['/index.html', '.docx'].map((end) => `tong-hop/2025${end}`),
      'van-ban/thong-bao-tham-dinh-2024/trang/2/index.html',
      'cap-nhat/trang/2/index.html',
    ].sort(),
  );
  expect(rendered).toBe(needed);
});

/**
 * Other files that may change when an exemplar or a story comes or goes, besides its own and the pages of its
 * neighbours.
 */
const shownIn: readonly RegExp[] = [
  // The newest page of every list. Narrowed lists also count the entries of the other choices.
  /^(?:dien-hinh|nguoi-tot-viec-tot)\/(?:loc\/(?:[^/]+\/[^/]+\/){1,2})?index\.html$/,
  /^nguoi-tot-viec-tot\/2025-\d\d\/index\.html$/,
  /\/(?:nhan-rong|cau-chuyen|bai-du-thi)\/index\.html$/,
  /^(?:index|(?:nhan-rong|phong-trao|don-vi|van-ban|cap-nhat|tien-do|du-lieu|ma-nhung|cuoc-thi|ke-hoach(?:\/trang-nay-co-gi)?|nam\/2025)\/index)\.html$/,
  // The worries and knacks of the exemplar that the story names.
  /^(?:van-de|bi-quyet)\/[a-z-]+\/index\.html$/,
  // Its movement, its place and the agency that leads the movement.
  /^(?:phong-trao\/chong-rac-thai-nhua|don-vi\/(?:phuong-dong-ninh-hoa|hoi-lien-hiep-phu-nu-thi-xa))\/index\.html$/,
  // The cluster of its place.
  /^cum-khoi\/(?:cum-thi-dua-so-2-minh-hoa\/)?index\.html$/,
  /^su-kien\/cuoc-thi-viet-nguoi-o-gan-ta\/index\.html$/,
  /^van-ban\/thong-bao-tham-dinh-2024\/index\.html$/,
  // These pages state how many entries were withdrawn.
  /^(?:lien-he|quyen-rieng-tu)\/index\.html$/,
  /^nhung\/(?:manh\/)?(?:moi|tien-do|phong-trao\/chong-rac-thai-nhua|don-vi\/phuong-dong-ninh-hoa)(?:\.html|(?:\/toi)?\/index\.html)$/,
  /^(?:(?:cap-nhat|dien-hinh|nguoi-tot-viec-tot|phong-trao\/chong-rac-thai-nhua)\/)?(?:rss\.xml|feed\.json)$/,
  /^tong-hop\/2025(?:-10|-11)?(?:\.\w+|(?:\/phan\/\d)?\/index\.html)$/,
  /^du-lieu\/v1\/(?:muc-luc\.json|(?:dien-hinh|nguoi-tot-viec-tot|tien-do)(?:\/2025)?\.\w+)$/,
  /^(?:sitemap\/2025\.xml|sitemap\/chung\.xml|sw-da-go\.json)$/,
];

test('an entry that comes or goes changes the newest pages of lists, and leaves the older ones alone', () => {
  const { changed, rendered, needed } = stepTo(2);
  const own = ['dien-hinh/2025-noi-thu-13', 'nguoi-tot-viec-tot/viec-moi'];
  const covers = ['bia/dien-hinh/2025-noi-thu-13.svg', 'bia/viec-tot/viec-moi.svg'];
  const others = changed.filter(
    (file) => ![...own.flatMap(of), ...covers, 'anh-chia-se/viec-tot/viec-moi.jpg'].includes(file),
  );
  const numbered = others.filter((file) => file.includes('/trang/'));
  // With the thirty-seventh story of a list, twelve older ones move to a numbered page of their own.
  expect(numbered).toEqual(
    [
      'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua/cau-chuyen',
      'nguoi-tot-viec-tot/2025-10',
      'su-kien/cuoc-thi-viet-nguoi-o-gan-ta/bai-du-thi',
    ].flatMap((list) => [2, 3].map((number) => `${list}/trang/${number}/index.html`)),
  );
  const entries = others.filter((file) =>
    /^(?:dien-hinh|nguoi-tot-viec-tot)\/(?!loc\/|trang\/|\d{4}-\d\d\/)[^/]+\/index\.html$/.test(file),
  );
  expect(entries.length).toBeLessThanOrEqual(7);
  const known = new Set([...numbered, ...entries]);
  expectNone(others.filter((file) => !known.has(file) && !shownIn.some((shown) => shown.test(file))));
  // Allows two more: each part of a round-up asks for the whole round-up, so an unchanged part may be rendered too.
  expect(rendered - needed).toBeLessThanOrEqual(2);
});
