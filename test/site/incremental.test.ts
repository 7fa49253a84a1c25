/** A build that continues from another content must give the same as one from nothing, and make only what changed. */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { filesOf } from '../support/files.ts';
import { readContentsIn } from '../support/search-contents.ts';
import { buildSite } from '../support/site.ts';
import { buildFixture, expectNone, fixtureContent, type Site } from '../support/sites.ts';

const story = 'viec-tot/tu-sach-nho-o-ben-xe';
const exemplar = 'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe';

/** Stands only in an entry that is withdrawn. */
const wordOfGone = 'Trombiko';
/** An index that was changed has other files of words than one made anew, but the same words. */
const ofWords = /^pagefind\/(?:index\/|search\.json$)/;

/** Copies the fixture and changes it. The build of the fixture itself then takes the changes back. */
function layChanged(name: string, change: (contentDir: string) => void): string {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', name);
  cpSync(fixtureContent, contentDir, { recursive: true });
  change(contentDir);
  return contentDir;
}

function replace(file: string, pattern: RegExp, by: string): void {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has nothing like ${String(pattern)}`);
  writeFileSync(file, text.replace(pattern, by));
}

/** A new entry, a new title, another order, a movement with another name, a consent taken back. */
const manyChanges = (contentDir: string): void => {
  cpSync(join(contentDir, story), join(contentDir, `${story}-khac`), { recursive: true });
  replace(join(contentDir, `${story}-khac`, 'index.mdx'), /^title: /m, 'title: Bài khác, ');
  appendFileSync(join(contentDir, `${story}-khac`, 'index.mdx'), `\nChuyện ở xóm ${wordOfGone}.\n`);
  replace(join(contentDir, exemplar, 'index.mdx'), /^title: /m, 'title: Tên khác, ');
  replace(join(contentDir, 'phong-trao/nong-thon-moi.yaml'), /^shortName: /m, 'shortName: Tên khác, ');
  replace(
    join(contentDir, 'dien-hinh/2022-lo-say-chung-cho-xom-nghe/index.mdx'),
    /^consent:\n/m,
    'consent:\n  withdrawnOn: 2025-11-30\n',
  );
};
const oneBody = (contentDir: string): void => {
  appendFileSync(join(contentDir, story, 'index.mdx'), '\nMột câu viết thêm.\n');
};

let fixture: Site;
let continued: Site;
beforeAll(async () => {
  const earlier = [layChanged('many-changes', manyChanges), layChanged('one-body', oneBody)];
  const env = { BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example', SITE_BASE: '/phong-trung-bay/' };
  [fixture, continued] = await Promise.all([
    buildFixture(),
    buildSite({ name: 'continued', contentDir: fixtureContent, earlier, env }),
  ]);
});

test('the site is the same, byte for byte, as when it is built from nothing', () => {
  const compared = filesOf(fixture.dir).filter((file) => !ofWords.test(file));
  expect(filesOf(continued.dir).filter((file) => !ofWords.test(file))).toEqual(compared);
  expectNone(
    compared.filter((file) => !readFileSync(join(fixture.dir, file)).equals(readFileSync(join(continued.dir, file)))),
  );
});

test('the search knows the same words at the same places, and so gives the same answers', async () => {
  const [known, continuedOnes] = [fixture, continued].map(({ dir }) => readContentsIn(join(dir, 'pagefind')));
  expect((await known)?.words.length).toBeGreaterThan(500);
  expect(await continuedOnes).toEqual(await known);
});

test('no file has a word of an entry that is gone', () => {
  const files = filesOf(continued.dir).filter((file) => /\.(?:html|json|txt|xml|pf_index)$/.test(file));
  const textOf = (file: string) => {
    const bytes = readFileSync(join(continued.dir, file));
    return (file.endsWith('.pf_index') ? gunzipSync(bytes) : bytes).toString().toLowerCase();
  };
  expect(files.length).toBeGreaterThan(300);
  expectNone(files.filter((file) => textOf(file).includes(wordOfGone.toLowerCase())));
});

test('a change of one body makes the page of the entry, its words in the search, and no list', () => {
  const [, made = '', kept = ''] = /(\d+) tệp mới, (\d+) tệp giữ nguyên/.exec(continued.log) ?? [];
  const searchFiles = filesOf(fixture.dir).filter((file) => file.startsWith('pagefind/')).length;
  expect(Number(made)).toBeGreaterThan(0);
  expect(Number(made)).toBeLessThanOrEqual(searchFiles + 5);
  expect(Number(made) + Number(kept)).toBe(filesOf(fixture.dir).length);
});
