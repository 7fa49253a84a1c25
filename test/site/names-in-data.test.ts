/**
 * `/du-lieu/` and the README promise that data and feeds do not name the people and households whom entries are about.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namesWithin, toComparable } from '../../src/text/names.ts';
import { textOf } from '../support/dom.ts';
import { contentsOf } from '../support/files.ts';
import { everyBuild, expectNone, type Site } from '../support/sites.ts';

/** Names of the people and households in the entries, from the round-ups of all months, which do state them. */
function peopleOf(files: readonly { file: string; bytes: Buffer }[]): string[] {
  const items = files
    .filter(({ file }) => /^tong-hop\/\d{4}-\d\d\.json$/.test(file))
    .flatMap(({ bytes }) => {
      const { exemplars, stories } = JSON.parse(bytes.toString('utf8')) as Record<string, { who?: string }[]>;
      return [...(exemplars ?? []), ...(stories ?? [])];
    });
  const named = items.flatMap(({ who = '' }) =>
    who.startsWith('Tập thể: ') ? [] : who.replace(/^(?:Cá nhân|Hộ gia đình): /, ''),
  );
  return [...new Set(named.flatMap(namesWithin))].filter((name) => name.includes(' '));
}

const isData = (file: string) => /^du-lieu\/|(?:^|\/)(?:rss\.xml|feed\.json)$|\.ics$/.test(file);
const pageOf = (site: Site, file: string): string =>
  site
    .pages()
    .filter((page) => page.file === file)
    .map(({ document }) => textOf(document))
    .join('');

test.each(everyBuild)('no file of the data, no feed and no calendar names them: %s', async (name, build) => {
  const { dir } = await build();
  const files = contentsOf(dir);
  const people = peopleOf(files);
  if (name !== 'release') expect(people.length).toBeGreaterThan(2);
  const data = files.filter(({ file }) => isData(file));
  expect(data.length).toBeGreaterThan(20);
  expectNone(
    data.flatMap(({ file, bytes }) => {
      const text = toComparable(bytes.toString('utf8'));
      return people.filter((person) => text.includes(person)).map((person) => `${file}: ${person}`);
    }),
  );
});

test('a name in a title or a summary is written as initials, in the data and in the feeds', async () => {
  const [, build] = everyBuild[0] ?? [];
  if (build === undefined) throw new Error('There is no build.');
  const { dir } = await build();
  const initials = /(?<!\p{L})(?:\p{Lu}\.){2,}/u;
  for (const file of ['du-lieu/v1/dien-hinh.json', 'dien-hinh/rss.xml'])
    expect(readFileSync(join(dir, file), 'utf8'), file).toMatch(initials);
});

test.each(everyBuild)('the pages say exactly this: %s', async (_name, build) => {
  const site = await build();
  expect(pageOf(site, 'du-lieu/index.html')).toContain(
    'Tệp dữ liệu và nguồn tin viết tắt họ tên cá nhân, hộ gia đình được giới thiệu, và ghi tên tập thể.',
  );
  expect(pageOf(site, 'tong-hop/index.html')).toContain('Bản tổng hợp ghi họ tên người, hộ được giới thiệu.');
});
