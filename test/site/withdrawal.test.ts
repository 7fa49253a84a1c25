import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { withdrawalReasons } from '../../src/domain/vocabulary.ts';
import { buildSite } from '../support/site.ts';
import { receiptOf } from '../support/releases.ts';
import { attributeOf, findAll, isNoindex, linksIn } from '../support/dom.ts';
import { contentsOf, filesOf, readableContentsOf } from '../support/files.ts';
import { buildFixture, expectNone, fixtureContent, isTombstone, type Page, type Site } from '../support/sites.ts';

const id = '2022-lo-say-chung-cho-xom-nghe';
const path = `dien-hinh/${id}/`;

/** Path of an entry whose day of publication has not come. */
const neverPublic = 'dien-hinh/2025-quyxtot-kho-giong-dau-mua/';

/** Makes other entries refer to the withdrawn one, in each kind of reference, link and mention. */
const mentions: [file: string, from: string | RegExp, to: string][] = [
  [
    'trang/gioi-thieu.mdx',
    /$/,
    `\nLò sấy của bà Trần Thị Mẫu kể ở [bài này](/${path}), có [bản in](/${path}mot-trang/).\n`,
  ],
  ['don-vi/xa-ninh-phung.yaml', /$/, 'roleInPlan: Nơi bà Trần Thị Mẫu làm lò sấy\n'],
  ['dien-hinh/2023-gop-luoi-cu-mua-lai-ghe/index.mdx', '\nunit:', `\nreplicatedFrom: ${id}\nunit:`],
  ['su-kien/tham-quan-ngoi-nha-luoi/index.mdx', '\nexemplars:\n', `\nexemplars:\n  - ${id}\n`],
  ['van-ban/tai-lieu-bien-va-dong.yaml', '\nitems:\n', `\nurl: /${path}\nitems:\n  - exemplar: ${id}\n`],
  ['viec-tot/so-tay-giu-dau-cau/index.mdx', /$/, `\nXem [một lò sấy](/${path}#cach-lam) cũng chia giờ.\n`],
  ['viec-tot/thuc-giu-cong-ngan-man/index.mdx', /$/, '\nBà Trần Thị **Mẫu** ở xóm nghề cũng ra giữ cống.\n'],
  ['su-kien/cuoc-thi-viet-nguoi-o-gan-ta/index.mdx', /$/, '\nGiải nhất: bài viết về bà Trần Thị Mẫu.\n'],
  ['da-go.yaml', /$/, `- path: /dien-hinh/2022-lo-cu/\n  on: 2024-01-02\n  reason: khac\n  redirect: /${path}\n`],
];
/** Pages that are held back until they are mended, because they name the person. */
const leftOut = ['nguoi-tot-viec-tot/thuc-giu-cong-ngan-man/', 'su-kien/cuoc-thi-viet-nguoi-o-gan-ta/'];

/** Copies the fixture, and withdraws the consent of the people in two entries. */
function withdraw(): string {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', 'withdrawn-content');
  cpSync(fixtureContent, contentDir, { recursive: true });
  for (const entry of [path, neverPublic]) {
    const file = join(contentDir, entry, 'index.mdx');
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('\nconsent:\n', '\nconsent:\n  withdrawnOn: 2025-11-30\n'));
  }
  for (const [name, from, to] of mentions) {
    const file = join(contentDir, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  }
  return contentDir;
}

let before: Site;
let after: Site;
beforeAll(async () => {
  const env = { BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example', SITE_BASE: '/phong-trung-bay/' };
  [before, after] = await Promise.all([buildFixture(), buildSite({ name: 'withdrawn', contentDir: withdraw(), env })]);
});

const pageOf = (site: Site): Page => {
  const page = site.pages().find(({ file }) => file === `${path}index.html`);
  if (page === undefined) throw new Error(`${site.dir} has no page at ${path}`);
  return page;
};
const front = readFileSync(join(fixtureContent, path, 'index.mdx'), 'utf8');
const fieldOf = (name: string): string => new RegExp(`^ *${name}: (.*)$`, 'm').exec(front)?.[1] ?? '';
const title = fieldOf('title');
const subject = fieldOf('name');
const photosOn = (page: Page) =>
  new Set(findAll(page.document, 'img').map((image) => attributeOf(image, 'src')?.split('/').at(-1)));

test('the entry was there before', () => {
  expect(title.length).toBeGreaterThan(10);
  expect(subject.length).toBeGreaterThan(5);
  expect(pageOf(before).html).toContain(title);
  expect(pageOf(before).html).toContain(subject);
  expect(photosOn(pageOf(before)).size).toBeGreaterThan(0);
});

test.each(['rss.xml', 'feed.json', 'du-lieu/v1/dien-hinh.json', 'du-lieu/v1/dien-hinh.csv', 'tong-hop/2022-12.docx'])(
  'others could take it over before: %s',
  (file) => {
    expect(
      contentsOf(before.dir)
        .find((content) => content.file === file)
        ?.bytes.toString('utf8'),
    ).toContain(title);
  },
);

test('its address says that it was withdrawn, without its title and name', () => {
  const page = pageOf(after);
  expect(page.html).toContain('đã được gỡ');
  expect(isNoindex(page.document)).toBe(true);
  expect(page.html).not.toContain(title);
  expect(page.html).not.toContain(subject);
});

test('an address that was never public tells nothing, and no round-up counts it', () => {
  expect(filesOf(after.dir).filter((file) => file.includes('quyxtot'))).toEqual([]);
  const { withdrawn } = JSON.parse(readFileSync(join(after.dir, 'tong-hop/2025-12.json'), 'utf8')) as {
    withdrawn: number;
  };
  expect(withdrawn).toBe(1);
  const dropped = (site: Site) => JSON.parse(readFileSync(join(site.dir, 'sw-da-go.json'), 'utf8')) as string[];
  // One for the entry, and one for the address that redirected to it.
  expect(dropped(after).length).toBe(dropped(before).length + 2);
});

test('the reason is not told: the address may tell the deed', () => {
  const tombstones = [...before.pages(), ...after.pages()].filter(isTombstone);
  expect(tombstones.length).toBeGreaterThan(7);
  const reasons = Object.values(withdrawalReasons).map((reason) => reason.toLowerCase());
  expectNone(
    tombstones.flatMap(({ path: at, html }) =>
      [...reasons, 'lý do'].filter((reason) => html.toLowerCase().includes(reason)).map((reason) => `${at}: ${reason}`),
    ),
  );
});

test('portals that show it get a frame and a fragment which say that it is gone', () => {
  const shown = [...after.frames(), ...after.fragments()].filter(({ file }) => file.includes(id));
  expect(shown.map(({ file }) => file)).toEqual([
    `nhung/${path}index.html`,
    `nhung/${path}toi/index.html`,
    `nhung/manh/${path.replace(/\/$/, '.html')}`,
  ]);
  for (const { html } of shown) expect(html).toContain('Nội dung này không còn ở đây');
});

test('nothing else speaks of it: no card, no list, no search hit, no sitemap, no booklet', async () => {
  const traces = (await readableContentsOf(after.dir)).flatMap(({ file, bytes }) => {
    const text = bytes.toString('utf8');
    const found = [title, subject, id, 'Trần Thị Mẫu'].some((words) => text.includes(words));
    return file !== `${path}index.html` && found ? [file] : [];
  });
  expectNone(traces);
});

const htmlOf = (file: string) => after.pages().find((page) => page.file === file)?.html ?? '';

test('what names the person is left out, and its address is told to the release', () => {
  expect(leftOut.filter((page) => htmlOf(`${page}index.html`) !== '')).toEqual([]);
  expect(receiptOf(after).held).toEqual(leftOut.map((page) => `/${page}`));
  for (const page of leftOut) expect(after.log).toContain(`/${page} tạm ẩn vì nhắc người của bài đã gỡ`);
});

test('what must be there hides the name, and links keep their words', () => {
  expect(htmlOf('gioi-thieu/index.html')).toContain('<p>Lò sấy của bà … kể ở bài này, có bản in.</p>');
  expect(htmlOf('nguoi-tot-viec-tot/so-tay-giu-dau-cau/index.html')).toContain('Xem một lò sấy cũng chia giờ.');
});

test('its photos are gone', () => {
  const source = /src: \.\/([\w-]+)\.\w+/.exec(front)?.[1] ?? '';
  const ofEntry = [...photosOn(pageOf(before))].filter((name) => name?.startsWith(source));
  expect(ofEntry.length).toBeGreaterThan(0);
  const hashes = new Set(ofEntry.map((name) => name?.split('.')[1]?.split('_')[0]));
  const left = filesOf(after.dir).filter((file) =>
    [...hashes].some((hash) => hash !== undefined && file.includes(hash)),
  );
  expectNone(left);
});

test('every other address is still there', () => {
  const gone = filesOf(before.dir).filter((file) => file.endsWith('.html') && !filesOf(after.dir).includes(file));
  // Lists that contained only this entry may disappear, and so may the pages below the entry's path.
  const lost = [path, ...leftOut];
  const mayGo = (file: string) =>
    lost.some((page) => file.includes(page.replace(/\/$/, ''))) ||
    file.includes('/loc/') ||
    /^(?:nam|khen-thuong|lich|nguoi-tot-viec-tot\/\d{4}|(?:van-de|bi-quyet)\/[^/]+\/)/.test(file);
  expect(gone.filter((file) => !mayGo(file))).toEqual([]);
  expect(
    after
      .pages()
      .flatMap(({ document }) => linksIn(document))
      .filter((href) => href.includes(id)),
  ).toEqual([]);
});

test('a word that only this entry had is no page any more, and nothing leads there', () => {
  const word = 'van-de/thieu-viec-lam/';
  const isThere = (site: Site) => filesOf(site.dir).includes(`${word}index.html`);
  expect([isThere(before), isThere(after)]).toEqual([true, false]);
  expect(
    after
      .pages()
      .flatMap(({ document }) => linksIn(document))
      .filter((href) => href.includes(word)),
  ).toEqual([]);
});
