/** The reports of `other-reports.ts` as Word files, each written the way one of several programs would. */
import { writeDocx, inLayoutTable } from './write-docx.ts';
import { writeXml } from './write-xml.ts';
import type { WordFile } from './files.ts';
import { otherReports } from './other-reports.ts';

const means = [
  { about: 'docx', write: writeDocx },
  { about: 'Google Docs', write: (report: (typeof otherReports)[number]) => writeXml(report, 'google') },
  { about: 'Word', write: (report: (typeof otherReports)[number]) => writeXml(report, 'word') },
  { about: 'a table as layout', write: inLayoutTable },
] as const;

/**
 * Chooses for each report how it is written. A report with a list in a table is not written as a layout table, which
 * would put one table into another.
 */
const writerOf = (index: number) => means[[0, 1, 2, 0, 2, 3, 1, 0, 2, 1, 0, 2][index] ?? 0] ?? means[0];

export const otherFiles = (): Promise<WordFile[]> =>
  Promise.all(
    otherReports.map(async (report, index) => {
      const { about, write } = writerOf(index);
      return { name: report.name, about, expected: report.expected, bytes: await write(report) };
    }),
  );
