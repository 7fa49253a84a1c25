/** Finds results: a number, its unit and its year in a sentence. */
import { formatNumber, parseVietnameseNumber } from '../../src/text/format.ts';
import type { Proposal } from './proposal.ts';
import { plainOf, sentencesOf } from './spelt.ts';

const most = 8;
const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const units = [
  'tỷ đồng',
  'tỉ đồng',
  'triệu đồng',
  'nghìn đồng',
  'ngàn đồng',
  'đồng',
  'phần trăm',
  '%',
  'kg',
  'ki-lô-gam',
  'tấn',
  'tạ',
  'lít',
  'm³',
  'm3',
  'm²',
  'm2',
  'km',
  'mét',
  'm',
  'ha',
  'héc-ta',
  'hecta',
  'sào',
  'kWh',
  'hộ nghèo',
  'hộ dân',
  'hộ gia đình',
  'hộ',
  'nhà',
  'căn nhà',
  'căn',
  'người',
  'hội viên',
  'đoàn viên',
  'em',
  'cháu',
  'học sinh',
  'thành viên',
  'lao động',
  'lượt người',
  'lượt',
  'suất quà',
  'suất',
  'phần quà',
  'phần',
  'đơn vị máu',
  'cây',
  'con',
  'chiếc',
  'cái',
  'bộ',
  'bóng đèn',
  'bóng',
  'trụ',
  'buổi',
  'ngày công',
  'công',
  'giờ',
  'phút',
  'lần',
  'vụ',
  'hồ sơ',
  'mô hình',
  'sáng kiến',
  'tuyến đường',
  'tuyến',
  'điểm',
  'lớp',
  'bài',
  'cuốn',
  'quyển',
  'xuất ăn',
  'bữa',
  'bao',
  'thùng',
  'chai',
  'thôn',
  'xã',
  'tổ',
  'trường hợp',
  'ca',
].toSorted((a, b) => b.length - a.length);
const unit = units.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:(?:từ|tăng từ|giảm từ)\s+(?<before>${number})\s*(?:(?:${unit})\s*)?(?:lên|xuống|còn|lên đến|lên tới|xuống còn|đến|tới)\s+(?:còn\s+)?)?(?<value>${number})\s*(?<unit>${unit})(?![\p{L}\d])`,
  'giu',
);
const numberAndUnit = new RegExp(String.raw`(?:${number})\s*(?:(?:${unit})(?![\p{L}\d]))?`, 'giu');
/**
 * Words before a number that is no result, such as a year of birth, an article of a decree or the number of a hamlet.
 */
const noResult = /(?:^|\s)(?:tuổi|sinh năm|thôn|tổ|điều|khoản|số|quyết định|nghị quyết|lớp|khóa|khối)\s*$/iu;

interface FoundResult {
  label: string;
  value: number;
  unit: string;
  year: number;
  before?: number;
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
    const own = yearIn(sentence, latest);
    if (own !== undefined) told = own;
    for (const match of sentence.matchAll(pattern)) {
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
  }
  return found
    .map((each, index) => ({ ...each, index }))
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index)
    .map(({ proposal }) => proposal);
}

/** The last year of the sentence: “từ năm 2021 đến năm 2024”. */
function yearIn(sentence: string, latest: number): number | undefined {
  const years = [...sentence.matchAll(/(?<![\d./-])(?:năm\s+|tháng\s+\d{1,2}[/-]|\/)?((?:19|20)\d\d)(?![\d])/giu)]
    .map(([, each]) => Number(each))
    .filter((each) => each >= 1975 && each <= latest);
  return years.at(-1);
}

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

function read(match: RegExpExecArray, sentence: string, year: number): FoundResult | undefined {
  const { value: written = '', unit: of = '', before } = match.groups ?? {};
  const value = parseVietnameseNumber(written);
  const start = match.index;
  const head = sentence.slice(0, start);
  // One of anything is seldom a result, except money and percentages.
  if (value === undefined || noResult.test(head) || (value <= 1 && !of.includes('đồng') && of !== '%'))
    return undefined;
  if (of.trim() === '') return undefined;
  const rest = sentence.slice(start + match[0].length);
  const was = before === undefined ? undefined : parseVietnameseNumber(before);
  const label = labelOf(head, rest, of);
  if (label === undefined) return undefined;
  return {
    label,
    value,
    unit: of.toLowerCase() === 'phần trăm' ? '%' : of,
    year,
    ...(was !== undefined && { before: was }),
  };
}

const clauseEnd = /[,;.:()–—]|\s-\s/;
const fillers =
  /(?:^|\s)(?:được|là|đạt|hơn|gần|khoảng|trên|tổng cộng|tổng số|với|có|còn|lên|xuống|tới|đến|từ|tăng|giảm|mỗi|cả|bình quân|trung bình|chỉ|ước|thêm|ít nhất|trị giá|cho|trong đó|rút|và|trong)$/iu;
const timeStart =
  /^(?:(?:trong |đến |tính đến |cuối |đầu |riêng |qua |từ )*(?:năm|tháng|quý|ngày)\s+[\d/ ]+(?:\s*năm\s+\d{4})?\s*|đến nay\s*|sau [\p{L}\d ]{1,12}(?:năm|tháng)\s*|nhờ (?:đó|vậy|thế)\s*|kết quả(?: là)?\s*)+/iu;

/** The words that say what was counted: after the unit (“2.150 kg rác nhựa”), and the clause before the number. */
function labelOf(head: string, rest: string, of: string): string | undefined {
  const after =
    (rest.split(clauseEnd)[0] ?? '')
      .trim()
      .split(/\s+(?:và|để|cho|từ|vào|trong|mỗi|mỗi năm|với|so với|nên|thì|của|\/)\s+/u)[0] ?? '';
  const clauses = head.split(clauseEnd).map((clause) => clause.replace(timeStart, '').trim());
  let before = (clauses.findLast((clause) => /\p{L}{2}/u.test(clause)) ?? '')
    .replace(numberAndUnit, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (fillers.test(before)) before = before.replace(fillers, '').trim();
  const words = before.split(/\s+/).slice(-9).join(' ');
  const counted = /\p{L}/u.test(after) && after.split(/\s+/).length <= 7 ? after : '';
  const label = [words, /\d/.test(counted) ? '' : counted]
    .filter((part) => part !== '')
    .join(' ')
    .trim();
  const bare = label.replace(/\s*(?:trong )?(?:năm|tháng) \d[\d/]*$/iu, '');
  const whole = bare === '' ? `Số ${of}` : bare;
  if (whole.length < 3) return undefined;
  return (whole[0] ?? '').toUpperCase() + whole.slice(1, 120);
}

function toProposal(result: FoundResult, source: string, isYearTold: boolean): Proposal {
  const before = result.before === undefined ? '' : `, trước đó ${formatNumber(result.before)}`;
  return {
    field: 'results',
    value: { ...result, source: 'tu-bao-cao' },
    shown: `${result.label}: ${formatNumber(result.value)} ${result.unit} (năm ${result.year}${before})`,
    source,
    ...(isYearTold && { note: `Câu này không ghi năm; tạm lấy năm ${result.year}.` }),
  };
}
