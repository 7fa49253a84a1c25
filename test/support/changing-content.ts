/**
 * Contents for tests of incremental builds: the fixture with many more entries, then changed in steps. The last step is
 * the fixture itself.
 */
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layCrowd, storyText } from './crowded-content.ts';
import { buildSite } from './site.ts';
import { fixtureContent, origin } from './sites.ts';

/** Occurs only in a story that the last step removes. */
export const wordOfGone = 'Trombiko';

const exemplar = 'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe';

function replace(file: string, pattern: RegExp, by: string): void {
  const text = readFileSync(file, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has nothing like ${String(pattern)}`);
  writeFileSync(file, text.replace(pattern, by));
}

/** Adds many entries, changes a title and the name of a movement, and withdraws a consent. */
const manyChanges = (contentDir: string): void => {
  replace(join(contentDir, exemplar, 'index.mdx'), /^title: /m, 'title: Tên khác, ');
  replace(join(contentDir, 'phong-trao/nong-thon-moi.yaml'), /^shortName: /m, 'shortName: Tên khác, ');
  replace(
    join(contentDir, 'dien-hinh/2022-lo-say-chung-cho-xom-nghe/index.mdx'),
    /^consent:\n/m,
    'consent:\n  withdrawnOn: 2025-11-30\n',
  );
  layCrowd(contentDir);
};
const bodyAndTitle = (contentDir: string): void => {
  appendFileSync(join(contentDir, 'viec-tot/viec-thu-5/index.mdx'), '\nMột câu viết thêm.\n');
  replace(join(contentDir, 'dien-hinh/2025-noi-thu-2/index.mdx'), /^title: \S+/m, 'title: Nay');
};
const comingAndGoing = (contentDir: string): void => {
  cpSync(join(contentDir, 'viec-tot/viec-thu-13'), join(contentDir, 'viec-tot/viec-moi'), { recursive: true });
  writeFileSync(join(contentDir, 'viec-tot/viec-moi/index.mdx'), `${storyText(97)}\nChuyện ở xóm ${wordOfGone}.\n`);
  rmSync(join(contentDir, 'dien-hinh/2025-noi-thu-13'), { recursive: true });
  appendFileSync(
    join(contentDir, 'da-go.yaml'),
    '- path: /dien-hinh/2025-noi-thu-13/\n  on: 2025-11-20\n  reason: theo-yeu-cau\n',
  );
};

/** Writes the content once for all test files of a run. */
function layChanged(name: string, from: string, change: (contentDir: string) => void): string {
  const contentDir = join(process.env['TEST_FOLDER'] ?? '', name);
  if (!existsSync(contentDir)) {
    cpSync(from, contentDir, { recursive: true });
    change(contentDir);
  }
  return contentDir;
}

/**
 * `earlier` has three contents: the fixture with many entries; the same with a body and a title edited; the same with
 * one story more and one exemplar less.
 */
export function buildChanging() {
  const crowded = layChanged('crowded', fixtureContent, manyChanges);
  const edited = layChanged('edited', crowded, bodyAndTitle);
  const moved = layChanged('moved', edited, comingAndGoing);
  return buildSite({
    name: 'continued',
    contentDir: fixtureContent,
    earlier: [crowded, edited, moved],
    env: { BUILD_DATE: '2025-12-01', SITE_URL: origin, SITE_BASE: '/phong-trung-bay/' },
  });
}
