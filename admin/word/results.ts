/** Finds results: a number, its unit and its year in a sentence. */
import { formatNumber, parseWrittenNumber } from '../../src/text/format.ts';
import { isCounted, isMoney, number, readMeasure, rest, scale, unit } from './measures.ts';
import type { Proposal } from './proposal.ts';
import { plainOf, sentencesOf } from './spelt.ts';
import { yearAt, yearsIn } from './years.ts';

const most = 8;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:từ\s+(?<before>${number})\s*(?:(?:${unit})(?!\p{L})\s*)?(?:(?:trong\s+)?năm\s+\d{4}\s+)?(?<change>lên đến|lên tới|xuống còn|lên|xuống|còn|đến|tới)\s+(?:còn\s+)?)?(?<value>${number})\s*${scale}(?<unit>${unit})(?![\p{L}\d])${rest}`,
  'giu',
);
const numberAndUnit = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${number})\s*(?:(?:${unit})(?![\p{L}\d])${rest.replaceAll(/\?<(?:million|thousand)>/g, '?:')})?`,
  'giu',
);
/**
 * Words before a number that is no result, such as a year of birth, an article of a decree or the number of a hamlet.
 */
const noResult =
  /(?:^|\s)(?:tuổi|sinh năm|năm|tháng|ngày|quý|thôn|tổ|điều|khoản|số|quyết định|nghị quyết|lớp|khóa|khối|hẻm|ngõ|chuyền|thứ|hạng|trang)\s*$/iu;
/** Words before “16 giờ” that make it a time of day. */
const timeOfDay = /(?:^|\s)(?:lúc|khoảng|hồi|vào|từ|đến|trước|sau)\s*$/iu;
const changing = /(?:tăng|giảm|nâng|hạ|rút|kéo|tụt|vượt)(?:\s\p{L}+){0,6}\s*$/iu;

interface FoundResult {
  label: string;
  value: number;
  unit: string;
  year: number;
  before?: number;
}

interface ReadResult extends FoundResult {
  /** What to look at before accepting. */
  note?: string;
}

interface ResultsQuestion {
  text: string;
  /** The year of the report, for sentences that name none. */
  year: number | undefined;
  /** The latest year that the form accepts. */
  latest: number;
}

export function proposeResults({ text, year, latest }: ResultsQuestion): Proposal[] {
  let told = year;
  const found: { proposal: Proposal; weight: number }[] = [];
  const seen = new Set<string>();
  for (const sentence of sentencesOf(text)) {
    const years = yearsIn(sentence, latest);
    for (const match of sentence.matchAll(pattern)) {
      const own = yearAt(startOf(match), match.index + match[0].length, sentence, years);
      const result = read(match, sentence, own ?? told ?? latest);
      if (result === undefined) continue;
      const key = `${result.value} ${result.unit}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        proposal: toProposal(result, sentence, own === undefined),
        weight: weightOf(result, sentence, own),
      });
    }
    told = years.findLast(({ isOfFigures }) => isOfFigures)?.year ?? told;
  }
  return found
    .map((each, index) => ({ ...each, index }))
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index)
    .map(({ proposal }) => proposal);
}

/** Where the number itself begins, after “từ 12 lên”. */
const startOf = (match: RegExpExecArray): number =>
  match.index + match[0].indexOf(match.groups?.['value'] ?? '', (match.groups?.['before'] ?? '').length);

const resultWord =
  /(?:thu|dat|giam|tang|tiet kiem|ung ho|dong gop|hien|giup|trao|xay|sua|trong|cuu|ho tro|co|duoc|gom|nuoi|tao|con|len|vuot|van dong|tiep nhan|giai quyet|kham)/;

function weightOf({ before, unit: of }: FoundResult, sentence: string, own: number | undefined): number {
  const plain = plainOf(sentence);
  return (
    (own === undefined ? 0 : 2) +
    (before === undefined ? 0 : 3) +
    (resultWord.test(plain) ? 1 : 0) +
    (/ket qua|den nay|tong|nho do|sau /.test(plain) ? 1 : 0) +
    (/(?:giờ|phút|lần|buổi|điểm|thôn|xã|tổ|bài|lớp)$/i.test(of) ? -1.5 : 0)
  );
}

function read(match: RegExpExecArray, sentence: string, year: number): ReadResult | undefined {
  const { before, change = '' } = match.groups ?? {};
  const measure = readMeasure(match.groups ?? {});
  const head = sentence.slice(0, match.index);
  if (measure === undefined || noResult.test(head)) return undefined;
  const { value, unit: of } = measure;
  // One of anything, or less, is seldom a result, except money and percentages.
  if (value <= 1 && !isMoney(of) && of !== '%') return undefined;
  if (/^(?:giờ|phút)$/i.test(of) && timeOfDay.test(head)) return undefined;
  const label = labelOf(head, sentence.slice(match.index + match[0].length), of);
  if (label === undefined) return undefined;
  const was = before === undefined ? undefined : parseWrittenNumber(before);
  // “từ 3 đến 5 triệu” tells of a change only after “tăng”, “giảm” and the like.
  const isRange = was !== undefined && /^(?:đến|tới)$/iu.test(change) && !changing.test(head);
  return {
    label,
    value,
    unit: of,
    year,
    ...(was !== undefined && !isRange && { before: was }),
    ...(isRange && { note: `Bài ghi từ ${before ?? ''} đến ${formatNumber(value)} ${of}: hãy chọn một số.` }),
  };
}

const clauseEnd = /[,;.:()–—]|\s-\s/;
const fillers =
  /(?:^|\s)(?:được|là|đạt|hơn|gần|khoảng|trên|tổng cộng|tổng số|với|có|còn|lên|xuống|tới|đến|từ|tăng|giảm|mỗi|cả|bình quân|trung bình|chỉ|ước|thêm|ít nhất|trị giá|cho|trong đó|rút|và|trong)$/iu;
const timeStart =
  /^(?:(?:trong |đến |tính đến |cuối |đầu |riêng |qua |từ )*(?:năm|tháng|quý|ngày)\s+[\d/ ]+(?:\s*năm\s+\d{4})?\s*|đến nay\s*|sau [\p{L}\d ]{1,12}(?:năm|tháng)\s*|nhờ (?:đó|vậy|thế)\s*|kết quả(?: là)?\s*)+/iu;

/** Years, days and ages, which say nothing of what was counted. */
const timesAndAges =
  /(?<!\p{L})(?:(?:trong |đến |tính đến |cuối |đầu |riêng |qua |từ |hết |các |vụ )*(?:năm học|giai đoạn|nhiệm kỳ|năm|tháng|quý|ngày)\s+[\d/.–-]+(?:\s*(?:năm|[–-]|đến|tới)\s*(?:(?:năm|tháng)\s+)?[\d/]+)*|(?:ở tuổi |gần |hơn )?\d{1,3} tuổi|(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?)(?!\p{L})/giu;

/** The words that say what was counted: after the unit (“2.150 kg rác nhựa”), and the clause before the number. */
function labelOf(head: string, tail: string, of: string): string | undefined {
  const after =
    (tail.split(clauseEnd)[0] ?? '')
      .replace(timesAndAges, ' | ')
      .split('|')[0]
      ?.trim()
      .split(/\s+(?:và|để|cho|từ|vào|trong|mỗi|mỗi năm|với|so với|nên|thì|của|là|\/)\s+/u)[0]
      ?.replace(/\s+(?:trong|vào|mỗi|của|và)$/u, '') ?? '';
  const isClear = /\p{L}/u.test(after) && !/\d/.test(after) && after.split(/\s+/).length <= 7;
  const said = isClear ? after : '';
  const clauses = head.replace(timesAndAges, ' ').split(clauseEnd).map(bareClause);
  const own = clauses.at(-1) ?? '';
  const earlier = clauses.findLast((clause) => /\p{L}{2}/u.test(clause)) ?? '';
  const counted = isCounted(of) ? `${of} ${said}` : said;
  const label = own === '' ? (said === '' ? earlier : counted) : `${own} ${said}`;
  const bare = label.replace(/\s+/g, ' ').trim();
  const whole = bare.length < 3 ? `Số ${of}` : bare;
  return (whole[0] ?? '').toUpperCase() + whole.slice(1, 120);
}

/** The last words of a clause without figures and fillers; of “thu 12 túi và bán được” only “bán”. */
function bareClause(clause: string): string {
  const afterFigure =
    clause.split(numberAndUnit).length > 1 ? /\d.*?\s(?:và|còn)\s+(.*\p{L}.*)$/u.exec(clause)?.[1] : undefined;
  let bare = (afterFigure ?? clause)
    .replace(numberAndUnit, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(timeStart, '')
    .trim();
  while (fillers.test(bare)) bare = bare.replace(fillers, '').trim();
  return bare.split(/\s+/).slice(-9).join(' ');
}

function toProposal({ note, ...result }: ReadResult, source: string, isYearTold: boolean): Proposal {
  const before = result.before === undefined ? '' : `, trước đó ${formatNumber(result.before)}`;
  const notes = [note, isYearTold && `Câu này không ghi năm; tạm lấy năm ${result.year}.`].filter(
    (each) => typeof each === 'string',
  );
  return {
    field: 'results',
    value: { ...result, source: 'tu-bao-cao' },
    shown: `${result.label}: ${formatNumber(result.value)} ${result.unit} (năm ${result.year}${before})`,
    source,
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}
