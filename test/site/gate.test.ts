import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/domain/collections.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import { contentsOf, readableContentsOf } from '../support/files.ts';
import { buildFixture, buildFixtureRelease, expectNone, fixtureContent, type Site } from '../support/sites.ts';

interface Hidden {
  /** Word that is in every sentence of the entry and nowhere else in the fixture. */
  word: string;
  collection: CollectionName;
  id: string;
  photo: string;
}
interface HiddenWords {
  always: Hidden[];
  inProduction: Hidden[];
  /** Text in the camera's metadata of the photos of published entries. */
  photoMetadata: string;
}
const known = JSON.parse(readFileSync('test/fixtures/hidden-words.json', 'utf8')) as HiddenWords;

const cases: [string, () => Promise<Site>, Hidden[]][] = [
  ['preview', buildFixture, known.always],
  ['release', buildFixtureRelease, [...known.always, ...known.inProduction]],
];

test.each(cases)('what may not be shown leaves no trace: %s', async (_name, build, hidden) => {
  const { dir } = await build();
  expect(hidden.length).toBeGreaterThan(2);
  const problems = (await readableContentsOf(dir)).flatMap(({ file, bytes }) => {
    const text = bytes.toString('utf8').toLowerCase();
    return hidden.flatMap(({ word, collection, id }) => {
      const path = pathOf({ collection, id });
      // Tombstones contain the path of the entry, and the path may contain the word.
      const tombstones = [
        `${path}index.html`,
        `/nhung${path}index.html`,
        `/nhung${path}toi/index.html`,
        `/nhung/manh${path.replace(/\/$/, '.html')}`,
      ];
      const told = tombstones.includes(`/${file}`) ? text.replaceAll(path, '') : `${file.toLowerCase()} ${text}`;
      return told.includes(word) ? [`${file}: ${word}`] : [];
    });
  });
  expectNone(problems);
});

test.each(cases)('no photo leaves as it came from the camera: %s', async (_name, build, hidden) => {
  const { dir } = await build();
  const originals = hidden.map(({ photo }) => ({ photo, bytes: readFileSync(join(fixtureContent, photo)) }));
  expect(contentsOf(fixtureContent).some(({ bytes }) => bytes.includes(known.photoMetadata))).toBe(true);
  const problems = contentsOf(dir).flatMap(({ file, bytes }) => [
    ...(bytes.includes(known.photoMetadata) ? [`${file}: ${known.photoMetadata}`] : []),
    ...originals.filter((original) => original.bytes.equals(bytes)).map(({ photo }) => `${file}: ${basename(photo)}`),
  ]);
  expectNone(problems);
});

test('the words are those of the fixture', () => {
  for (const { collection, id, word } of [...known.always, ...known.inProduction]) {
    const folder = collection === 'exemplars' ? 'dien-hinh' : 'viec-tot';
    expect(readFileSync(join(fixtureContent, folder, id, 'index.mdx'), 'utf8').toLowerCase()).toContain(word);
  }
});
