import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { hasPhotos, pathOf } from '../../src/domain/collections.ts';
import { attributeOf, elementsIn, findAll, isNoindex } from '../support/dom.ts';
import {
  buildFixtureRelease,
  buildReal,
  buildRelease,
  expectNone,
  fixtureContent,
  problemsOf,
  type Site,
} from '../support/sites.ts';
import { readableContentsOf } from '../support/files.ts';

async function samplesIn(contentDir: string) {
  const { entries } = await loadCorpus({ root: process.cwd(), contentDir, today: '2026-11-22' });
  return entries
    .filter((entry) => entry.collection === 'documents' || hasPhotos(entry))
    .filter(({ values }) => values.sample);
}

test('every page of a sample says so and is not for search engines', async () => {
  const site = await buildReal();
  const samples = await samplesIn('content');
  const paths = new Set(samples.map(pathOf));
  const shown = site.pages().filter(({ path }) => paths.has(path));
  expect(shown.length).toBeGreaterThan(20);
  const problems = shown.flatMap(({ path, document }) => {
    const ribbons = findAll(document, 'aside').filter((aside) => attributeOf(aside, 'aria-label') === 'Minh họa');
    return ribbons.length === 1 && isNoindex(document)
      ? []
      : [`${path}: ${ribbons.length} ribbons, noindex ${isNoindex(document)}`];
  });
  expectNone(problems);
});

test('a page that shows no sample by itself still warns of those in its lists', async () => {
  const problems = problemsOf(await buildReal(), ({ document }) =>
    elementsIn(document).some((element) => attributeOf(element, 'class')?.split(' ').includes('sample-ribbon'))
      ? []
      : ['no ribbon'],
  );
  expectNone(problems);
});

const releases: [string, () => Promise<Site>, string][] = [
  ['content of the repository', buildRelease, 'content'],
  ['fixture', buildFixtureRelease, fixtureContent],
];

test.each(releases)('a release holds no sample: %s', async (_name, build, contentDir) => {
  const { dir } = await build();
  const samples = await samplesIn(contentDir);
  expect(samples.length).toBeGreaterThan(0);
  const titles = samples.map(({ values }) => values.title);
  const words = [...titles, ...samples.map(({ id }) => id), 'sample-ribbon"'];
  const problems = (await readableContentsOf(dir)).flatMap(({ file, bytes }) => {
    const text = `${file} ${bytes.toString('utf8')}`;
    return words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
  });
  expectNone(problems);
});
