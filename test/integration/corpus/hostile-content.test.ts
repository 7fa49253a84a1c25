/**
 * One content folder with every hostile entry: each is reported in Vietnamese, is read within a second, and hides no
 * other.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { readEntryFile } from '../../../src/corpus/entry-file.ts';
import type { LoadedCorpus } from '../../../src/corpus/loaded.ts';
import { openPhoto } from '../../../src/corpus/open-photo.ts';
import { formatReports } from '../../../src/corpus/report.ts';
import { harmlessPictures, hostilePictures } from '../../support/hostile-pictures.ts';
import { hostileCases } from '../../support/hostile-content.ts';
import type { HostileCase } from '../../support/hostile-entry.ts';
import { today, validContent } from '../../support/laid-corpus.ts';
import { processorTime } from '../../support/processor-time.ts';

const contentDir = mkdtempSync(join(tmpdir(), 'hostile-content-'));
afterAll(() => {
  rmSync(contentDir, { recursive: true });
});

const load = () => loadCorpus({ root: contentDir, contentDir, today });
let sound: LoadedCorpus;
let corpus: LoadedCorpus;
let printed = '';
beforeAll(async () => {
  cpSync(validContent, contentDir, { recursive: true });
  sound = await load();
  for (const { lay } of hostileCases) await lay(contentDir);
  corpus = await load();
  printed = formatReports(corpus.reports, corpus.entries.length).text;
});

/** The reports about the case, as printed. */
function toldOf({ file }: HostileCase): string {
  const own = corpus.reports.filter((report) => file === report.file || file.startsWith(`${report.file}/`));
  return formatReports(own, 0).text;
}

test('there is every kind of them', () => {
  const kinds = [...Map.groupBy(hostileCases, ({ kind }) => kind)].map(([kind, { length }]) => [kind, length] as const);
  expect(kinds.map(([kind]) => kind)).toEqual(['code', 'markup', 'url', 'fields', 'files', 'leak', 'moves', 'picture']);
  expect(hostileCases.length).toBeGreaterThan(120);
});

describe('each is refused, and the editor reads why', () => {
  test.each(hostileCases.map((each) => [`${each.kind}: ${each.name}`, each] as const))('%s', (_name, each) => {
    const told = toldOf(each);
    expect(told).toMatch(each.told);
    expect(told).toContain('  Lỗi ');
    // Every sentence is one of ours, in Vietnamese; no message of a library comes through.
    expect(told).toMatch(/[ạảãàáăâđêôơư]/i);
    expect(told).not.toMatch(/\b(?:Error|Invalid|Unexpected|undefined|expected|at line)\b/);
    expect(told.length).toBeLessThan(4000);
  });
});

test('what is sound stays, and nothing hostile is with it', () => {
  const files = corpus.entries.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(sound.entries.map(({ file }) => file)));
  expect(files.filter((file) => hostileCases.some((each) => each.file === file))).toEqual([]);
});

test('the report is text of one line after the other, with nothing that steers a screen', () => {
  // eslint-disable-next-line no-control-regex -- these are what a report must not contain
  expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069]/);
  expect(printed.split('\n').filter((line) => line.startsWith('Lỗi R1'))).toEqual([]);
});

describe('none takes longer than a second', () => {
  const entries = hostileCases.filter(({ file }) => /^(?:dien-hinh|viec-tot)\/[^/]+\/index\.mdx$/.test(file));
  test.each(entries.map((each) => [`${each.kind}: ${each.name}`, each] as const))('%s', (_name, { file }) => {
    const time = processorTime(() => {
      readEntryFile({ collection: 'exemplars', id: 'bai', path: join(contentDir, file) }, file);
    });
    expect(time).toBeLessThan(1000);
  });

  test.each([...hostilePictures, ...harmlessPictures].map((each) => [each.name, each] as const))(
    'picture: %s',
    async (_name, picture) => {
      const bytes = Buffer.from(await picture.make());
      const before = process.cpuUsage();
      const opened = await openPhoto(bytes);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
      // Unusual but valid pictures are accepted.
      if (!('told' in picture)) expect(opened?.thumbnail).toBeDefined();
    },
  );
});
