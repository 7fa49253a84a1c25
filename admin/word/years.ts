/** Finds the year that a figure in a sentence belongs to. */
import { unit } from './measures.ts';

export interface YearSaid {
  year: number;
  start: number;
  end: number;
  /** False for a year in which something only began: “từ năm 2014”, “thành lập năm 2019”. */
  isOfFigures: boolean;
}

const one = String.raw`(?:19|20)\d\d(?!\d)`;
const someLead = String.raw`(?:năm\s+học\s+|giai\s+đoạn\s+|nhiệm\s+kỳ\s+|năm\s+|tháng\s+\d{1,2}\s*(?:[/-]|năm)\s*|(?:\d{1,2}[/.-]){1,2})`;
const lead = `${someLead}?`;
const between = String.raw`\s*(?:-|–|đến|tới|và)\s*(?:hết\s+|cuối\s+|đầu\s+|nay\s+)*`;
/** “2000 m²”, which is no year unless “năm” or a month stands before it. */
const measured = String.raw`\d{4}\s?(?:${unit})(?![\p{L}\d])`;
/** A year, or the first and the last year of “từ năm 2021 đến năm 2024”, “2021-2025”. */
const said = new RegExp(
  String.raw`(?<![\d.,])(?:${someLead}|(?!${measured}))(?<first>${one})(?:${between}${lead}(?<last>${one}))?`,
  'giu',
);
const began =
  /(?:từ|sinh|thành lập|ra đời|bắt đầu|khởi công|nhập ngũ|vào đảng)(?:\s+(?:vào|từ|ngày|cuối|đầu|giữa))*\s*$/iu;

export function yearsIn(sentence: string, latest: number): YearSaid[] {
  return [...sentence.matchAll(said)].flatMap((match) => {
    const { first, last } = match.groups ?? {};
    const year = Math.min(Number(last ?? first), last === undefined ? Infinity : latest);
    if (year < 1975 || year > latest) return [];
    const isOfFigures = last !== undefined || !began.test(sentence.slice(0, match.index));
    return [{ year, start: match.index, end: match.index + match[0].length, isOfFigures }];
  });
}

/** The year nearest to the figure in its clause; otherwise the last one before the figure; otherwise the next one. */
export function yearAt(start: number, end: number, sentence: string, years: readonly YearSaid[]): number | undefined {
  const distance = (said: YearSaid) => (said.end <= start ? start - said.end : said.start - end);
  const cutBetween = (said: YearSaid) =>
    said.end <= start ? sentence.slice(said.end, start) : sentence.slice(end, said.start);
  const inClause = years.filter((each) => !/[,;:()]/.test(cutBetween(each)));
  const nearest = inClause.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest !== undefined) return nearest.year;
  // A year in brackets belongs to what stands in the brackets.
  const reachable = years.filter(
    (each) => each.isOfFigures && depthAt(sentence, each.start) <= depthAt(sentence, start),
  );
  return (reachable.findLast((each) => each.end <= start) ?? reachable.find((each) => each.start >= end))?.year;
}

const depthAt = (sentence: string, at: number): number =>
  (sentence.slice(0, at).match(/\(/g)?.length ?? 0) - (sentence.slice(0, at).match(/\)/g)?.length ?? 0);
