/** Finds the days of a report: when it was written, when something happened, when the exemplar was recognised. */
import { isDay } from '../../src/domain/days.ts';
import { formatPartialDay } from '../../src/text/format.ts';
import type { Report } from './frame.ts';
import { textOf } from './lines.ts';
import type { Proposal } from './proposal.ts';
import { plainOf, sentencesOf } from './spelt.ts';

interface FoundDay {
  /** `2024-05-17`, `2024-05` or `2024`. */
  day: string;
  source: string;
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/**
 * Days in the text, the most exact ones first; none after `today`.
 * @internal Exported for its test.
 */
export function daysIn(sentence: string, today: string): string[] {
  const full = [
    ...sentence.matchAll(/(?<![\d/.-])(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>(?:19|20)\d\d)(?!\d)/gu),
    ...sentence.matchAll(/(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})[,\s]+năm\s+(?<y>(?:19|20)\d\d)/giu),
  ].map(({ groups: { d, m, y } = {} }) => `${y ?? ''}-${two(m)}-${two(d)}`);
  const months = [...sentence.matchAll(/tháng\s+(?<m>\d{1,2})\s*(?:năm|[/-])\s*(?<y>(?:19|20)\d\d)(?!\d)/giu)].map(
    ({ groups: { m, y } = {} }) => `${y ?? ''}-${two(m)}`,
  );
  const years = [...sentence.matchAll(/(?<![\d/.-])năm\s+(?<y>(?:19|20)\d\d)(?!\d)/giu)].map(
    ({ groups: { y } = {} }) => y ?? '',
  );
  return [...full.filter(isDay), ...months.filter((month) => isDay(`${month}-01`)), ...years].filter(
    (day) => day <= today.slice(0, day.length),
  );
}

/** The day beside the place at the head or foot: “Ninh Sim, ngày 5 tháng 6 năm 2024”. */
export function dayOfReport({ head, foot, kinds }: Report, today: string): FoundDay | undefined {
  for (const { text } of [...head, ...foot, ...kinds]) {
    if (!/,\s*(?:ngày|tháng|năm|\d)/iu.test(text)) continue;
    const [day] = daysIn(text, today);
    if (day?.length === 10) return { day, source: text };
  }
  return undefined;
}

const recognition =
  /cong nhan|quyet dinh|khen thuong|tang giay khen|bang khen|tuyen duong|bieu duong|duoc binh chon|dat danh hieu/;

export function proposeRecognised(report: Report, today: string): Proposal | undefined {
  const labelled = report.labels.find(({ key }) => key === 'recognised');
  const [ofLabel] = daysIn(labelled?.value ?? '', today);
  if (labelled !== undefined && ofLabel?.length === 10) return toProposal('recognisedOn', ofLabel, labelled.line);
  for (const sentence of sentencesOf(textOf(report.body))) {
    if (!recognition.test(plainOf(sentence))) continue;
    const day = daysIn(sentence, today).find(({ length }) => length === 10);
    if (day !== undefined) return toProposal('recognisedOn', day, sentence);
  }
  return undefined;
}

export function proposeHappened(report: Report, today: string): Proposal | undefined {
  const labelled = report.labels.find(({ key }) => key === 'happened');
  const [ofLabel] = daysIn(labelled?.value ?? '', today);
  if (labelled !== undefined && ofLabel !== undefined) return toProposal('happenedOn', ofLabel, labelled.line);
  const sentences = sentencesOf(textOf(report.body)).filter(
    (sentence) => !/quyet dinh so|sinh nam|sinh ngay/.test(plainOf(sentence)),
  );
  const found = sentences.flatMap((source) =>
    daysIn(source, today)
      .slice(0, 1)
      .map((day) => ({ day, source })),
  );
  const best = found.find(({ day }) => day.length === 10) ?? found.find(({ day }) => day.length === 7);
  if (best !== undefined) return toProposal('happenedOn', best.day, best.source);
  const ofReport = dayOfReport(report, today);
  if (ofReport !== undefined)
    return {
      ...toProposal('happenedOn', ofReport.day.slice(0, 7), ofReport.source),
      note: 'Trong bài không ghi ngày; tạm lấy tháng của báo cáo.',
    };
  const [year] = found;
  return year === undefined ? undefined : toProposal('happenedOn', year.day, year.source);
}

const toProposal = (field: string, day: string, source: string): Proposal => ({
  field,
  value: day,
  shown: formatPartialDay(day),
  source,
});

/** The year in which the report was written; if it does not say so, the latest year that the text names. */
export function yearOfReport(report: Report, today: string): number | undefined {
  const written = dayOfReport(report, today);
  if (written !== undefined) return Number(written.day.slice(0, 4));
  const years = sentencesOf(textOf(report.body)).flatMap((sentence) =>
    daysIn(sentence, today).map((day) => Number(day.slice(0, 4))),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}
