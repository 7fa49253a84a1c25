/** A build that continues from another content must give the same as one from nothing, and make only what changed. */
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { filesOf } from '../support/files.ts';
import { buildSite } from '../support/site.ts';
import { buildFixture, expectNone, fixtureContent, type Site } from '../support/sites.ts';

const story = 'viec-tot/tu-sach-nho-o-ben-xe';
const exemplar = 'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe';

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
  expect(filesOf(continued.dir)).toEqual(filesOf(fixture.dir));
  expectNone(
    filesOf(fixture.dir).filter(
      (file) => !readFileSync(join(fixture.dir, file)).equals(readFileSync(join(continued.dir, file))),
    ),
  );
});

test('a change of one body makes the page of the entry, its words in the search, and no list', () => {
  const [, made = '', kept = ''] = /(\d+) tệp mới, (\d+) tệp giữ nguyên/.exec(continued.log) ?? [];
  const searchFiles = filesOf(fixture.dir).filter((file) => file.startsWith('pagefind/')).length;
  expect(Number(made)).toBeGreaterThan(0);
  expect(Number(made)).toBeLessThanOrEqual(searchFiles + 5);
  expect(Number(made) + Number(kept)).toBe(filesOf(fixture.dir).length);
});
