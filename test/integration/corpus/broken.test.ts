/**
 * Every case in `test/fixtures/broken` breaks one rule; `expected.ts` there holds the whole text that the editor reads.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileReport, LoadedCorpus } from '../../../src/corpus/loaded.ts';
import { formatReports } from '../../../src/corpus/report.ts';
import { ruleCatalogue } from '../../../src/domain/catalogue.ts';
import { expected } from '../../fixtures/broken/expected.ts';
import { caseNames, filesOf, loadCases, replacesValidFile } from '../../support/laid-corpus.ts';

const laidTogether = caseNames.filter((name) => !replacesValidFile(name));
const laidAlone = caseNames.filter(replacesValidFile);

/** The report of a misplaced file names either the file or its folder. */
const belongsTo = (report: FileReport, caseName: string) =>
  filesOf(caseName).some((path) => path === report.file || path.startsWith(`${report.file}/`));

/** The reports as printed, without the summary line. */
function printed(reports: readonly FileReport[]): string {
  return formatReports(reports, 0)
    .text.split('\n')
    .slice(0, -1)
    .filter((line) => line !== '')
    .map((line) => `\n${line}`)
    .join('');
}

let together: LoadedCorpus;
beforeAll(async () => {
  together = await loadCases(laidTogether);
});

describe('each mistake is told in full', () => {
  test.each(laidTogether)('%s', (name) => {
    expect(printed(together.reports.filter((report) => belongsTo(report, name)))).toBe(expected[name]);
  });

  test.each(laidAlone)('%s, which breaks a valid file', async (name) => {
    const { reports } = await loadCases([name]);
    expect(printed(reports)).toBe(expected[name]);
  });
});

/** Titles of the valid corpus that test the escaping of outputs; the check may warn that they look like markup. */
const isOfHostileTitle = (report: FileReport) =>
  report.problems.every(({ severity, message }) => severity === 'warning' && message.includes('thẻ của trang web'));

/** Reports about sound entries that refer to withdrawn or hidden entries of the valid corpus. */
const isOfHidden = (report: FileReport) =>
  report.problems.every(
    ({ severity, message }) => severity === 'warning' && /đã gỡ hoặc đã chuyển|chưa hiện với người đọc/.test(message),
  );

/** What an editor sees only in files, never in the form: codes, tags, quotes of YAML, names of files and folders. */
const ofFiles =
  /\b[a-z]+-[a-z-]+ \(|<\/?[A-Z]|\(src\)|(?<!“)##|: '|\b(?:true|false|null|undefined|string|number|YAML|MDX|yaml|mdx)\b|content\/|thư mục|dòng \d/;

test('what the form says of every mistake has the words of the office only', () => {
  // T1 is about the file itself, and R20 about withdrawn paths; no form shows either.
  const told = together.reports.flatMap(({ problems }) =>
    problems
      .filter(({ rule }) => rule !== 'T1' && rule !== 'R20')
      .map(({ label, message, formMessage = message }) => `${label}: ${formMessage}`),
  );
  expect(told.length).toBeGreaterThan(150);
  expect(told.filter((sentence) => ofFiles.test(sentence))).toEqual([]);
});

test('one run tells every mistake, and nothing about sound files', () => {
  const pinned = laidTogether.flatMap((name) => (expected[name] ?? '').split('\n').slice(1));
  const told = together.reports.filter((report) => !isOfHostileTitle(report) && !isOfHidden(report));
  expect(printed(told).split('\n').slice(1).sort()).toEqual(pinned.sort());
});

test('an entry with an error is not among the sound ones, one with a warning is', () => {
  const files = together.entries.map((entry) => entry.file);
  const withError = together.reports.filter(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  expect(withError.filter(({ file }) => files.includes(file))).toEqual([]);
  expect(files).toContain('dien-hinh/2024-lau-chua-xem-lai/index.mdx');
});

describe('the table of cases', () => {
  const codesOf = (text: string) =>
    new Set(Array.from(text.matchAll(/^ {2}(?:Lỗi|Xem lại) ([A-Z]\d+)/gm), ([, code]) => code));

  test('names every case, and every case is reported', () => {
    expect(Object.keys(expected).sort()).toEqual(caseNames.toSorted());
    expect(Object.entries(expected).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('breaks one rule in each case', () => {
    expect(Object.entries(expected).filter(([, text]) => codesOf(text).size !== 1)).toEqual([]);
  });

  test('reaches every rule that the content check holds', () => {
    // R17 and R19 hide entries that have no mistake; R18 is tested in `plan-data.test.ts`.
    const elsewhere = ['R17', 'R18', 'R19'];
    const reached = Object.values(expected).flatMap((text) => [...codesOf(text)]);
    expect([...new Set(reached), ...elsewhere].sort()).toEqual(Object.keys(ruleCatalogue).sort());
  });
});
