/** What is proposed for single reports as offices write them; `single-reports.ts` says how. */
import { beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../../../support/word/write-docx.ts';
import { factsOfContent, readWordFile, type ReadFile } from '../../../support/word/read.ts';
import { singleReports } from '../../../support/word/single-reports.ts';

const found = new Map<string, ReadFile>();

beforeAll(async () => {
  const site = factsOfContent();
  for (const report of singleReports)
    found.set(report.name, await readWordFile({ name: report.name, bytes: await writeDocx(report) }, site));
});

test.each(singleReports)('title, unit, movement and kind of $name', ({ name, expected }) => {
  const drafts = found.get(name)?.drafts ?? [];
  const told = drafts.map(({ collection, proposals }) => {
    const valueOf = (field: string) => proposals.find((proposal) => proposal.field === field)?.value;
    return { title: valueOf('title'), unit: valueOf('unit'), movement: valueOf('movement'), collection };
  });
  expect(told).toEqual(expected);
});
