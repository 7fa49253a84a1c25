/**
 * Marked words that must not reach the public are in no file of a release, also when the file is compressed (Brotli,
 * gzip), a Word, Excel, EPUB or PDF file, or packed by Pagefind.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetAt } from '../../src/release/layout.ts';
import { canTypeset } from '../../src/typeset/typesetter.ts';
import { canaries, consentReferences } from '../support/canaries.ts';
import { contentsOf, filesOf, readableContentsOf } from '../support/files.ts';
import { openFolder } from '../support/hosts/program.ts';
import { releaseBuilt } from '../support/releases.ts';
import { buildFixtureRelease, expectNone, fixtureContent, type Site } from '../support/sites.ts';

/** Address of a withdrawn entry. It may appear, because a page there says that the entry is gone. */
const tombstone = 'nguoi-tot-viec-tot/kanarvo-vot-rac-tren-muong';

const target = targetAt(openFolder());
let site: Site;
let files: { file: string; text: string }[];
beforeAll(async () => {
  site = await buildFixtureRelease();
  await releaseBuilt(site, target);
  files = (await readableContentsOf(target.root)).map(({ file, bytes }) => ({ file, text: readable(file, bytes) }));
});
afterAll(() => {
  rmSync(target.root, { recursive: true });
});

/** Returns the unpacked text in lower case. Texts in HTML, XML, JSON and CSV all write ASCII words in the same way. */
function readable(file: string, bytes: Buffer): string {
  const plain = file.endsWith('.br') ? brotliDecompressSync(bytes) : file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  return plain.toString('utf8').normalize('NFC').toLowerCase();
}

const withWord = (word: string) =>
  files.filter(({ file, text }) => file.toLowerCase().includes(word) || text.includes(word));

test('the words are in the content that was built', () => {
  const content = contentsOf(join(site.root, 'content')).map(
    ({ file, bytes }) => `${file}\n${bytes.toString('latin1')}`,
  );
  const all = content.join('\n').toLowerCase();
  expect(Object.keys(canaries).filter((word) => !all.includes(word))).toEqual([]);
  expect(all).toMatch(consentReferences);
});

test.each(Object.entries(canaries))('%s is nowhere: %s', (word) => {
  expectNone(
    withWord(word).flatMap(({ file, text }) => {
      const rest = `${file} ${text}`.replaceAll(tombstone, '');
      return rest.toLowerCase().includes(word) ? [file] : [];
    }),
  );
});

test('no number of a slip of consent leaves', () => {
  const kept = new Set(
    contentsOf(fixtureContent).flatMap(
      ({ bytes }) =>
        bytes
          .toString('utf8')
          .toLowerCase()
          .match(/pdy-\d{4}-\d{3}/g) ?? [],
    ),
  );
  expect(kept.size).toBeGreaterThan(3);
  expectNone(
    files.flatMap(({ file, text }) =>
      (text.match(/pdy-\d{4}-\d{3}/g) ?? [])
        .filter((ref) => kept.has(ref) || consentReferences.test(ref))
        .map((ref) => `${file}: ${ref}`),
    ),
  );
});

test('every kind of file is read: a public title is found in each', () => {
  const title = 'lò sấy dùng chung';
  const kinds = withWord(title).map(
    ({ file }) =>
      /(?:\.html|\.xml|\.json|\.csv|\.docx|\.xlsx|\.epub|\.pdf|\.txt)(?:\.br|\.gz)?$/.exec(file)?.[0] ?? file,
  );
  const packable = ['.html', '.xml', '.json', '.csv'];
  const wanted = [
    ...packable.flatMap((kind) => [kind, `${kind}.br`, `${kind}.gz`]),
    ...['.docx', '.xlsx', '.epub', ...(canTypeset() ? ['.pdf'] : [])],
  ];
  expect(wanted.filter((kind) => !kinds.includes(kind))).toEqual([]);
  const ofSearch = withWord('sấy').filter(({ file }) => file.endsWith('.pf_index'));
  expect(ofSearch.length).toBeGreaterThan(0);
  expect(withWord('begin:vcalendar').length).toBeGreaterThan(1);
});

test('no picture, also none that is shared, carries data of a camera or a program', async () => {
  const pictures = filesOf(site.dir).filter(
    (file) => /\.(?:jpe?g|png|webp|avif)$/.test(file) && !file.startsWith('admin/'),
  );
  expect(pictures.filter((file) => file.startsWith('anh-chia-se/')).length).toBeGreaterThan(5);
  const found = await Promise.all(
    pictures.map(async (file) => {
      const { exif, xmp, iptc, comments } = await sharp(readFileSync(join(site.dir, file))).metadata();
      return exif || xmp || iptc || comments?.length ? [file] : [];
    }),
  );
  expectNone(found.flat());
});
