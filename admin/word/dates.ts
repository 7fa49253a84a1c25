/** Finds the days of a report: when it was written, when something happened, when the exemplar was recognised. */
import { isDay } from '../../src/domain/days.ts';
import { formatPartialDay } from '../../src/text/format.ts';
import type { Report } from './frame.ts';
import { textOf } from './lines.ts';
import type { Proposal } from './proposal.ts';
import { sentencesOf } from './spelt.ts';

interface FoundDay {
  /** `2024-05-17`, `2024-05` or `2024`. */
  day: string;
  source: string;
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

interface DayAt {
  day: string;
  index: number;
}

/** Names of the months from the second on. “Giêng” and “chạp” belong to the lunar calendar. */
const monthNames = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const monthName = String.raw`(?<!(?:mỗi|một|hàng|hằng|từng|mấy|vài|những|nhiều|bao|sau|mọi|\d)\s+)tháng\s+(?<name>${monthNames.toReversed().join('|')})(?!\p{L})(?!\s+(?:lần|buổi|kỳ|chuyến|lượt|phiên|bữa|triệu|tuổi|đầu|liền))`;
const year = String.raw`(?<y>(?:19|20)\d\d)(?!\d)`;
const withYear: readonly RegExp[] = [
  String.raw`(?<![\d/.-])(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?(?:[/.-]|năm)\s?${year}`,
  String.raw`(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})[,\s]+năm\s+${year}`,
  String.raw`(?<d>\d{1,2})\s+${monthName}[,\s]+năm\s+${year}`,
  String.raw`tháng\s+(?<m>\d{1,2})\s*(?:năm|[/-])\s*${year}`,
  String.raw`${monthName}[,\s]+năm\s+${year}`,
  String.raw`(?<![\d/.-])năm\s+${year}`,
].map((pattern) => new RegExp(pattern, 'giu'));
const end = String.raw`(?!\d|\s?[/.-]\s?\d|[,\s]+năm\s+\d)`;
const timeOfDay = String.raw`(?<!\p{L})(?<!(?:mỗi|hằng|hàng|từng|mọi)\s+)(?:(?<!(?:một|\d)\s+)ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|mồng|mùng)\s+`;
const withoutYear: readonly RegExp[] = [
  String.raw`${timeOfDay}(?<d>\d{1,2})\s?[/-]\s?(?<m>\d{1,2})${end}`,
  String.raw`${timeOfDay}(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})${end}`,
  String.raw`${timeOfDay}(?<d>\d{1,2})\s+${monthName}${end}`,
  String.raw`(?<!\d\s+)${monthName}${end}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Words after “2-3” that make it a number of things, and not a day and a month. */
const counts =
  /^\s+(?:chuyến|lần|buổi|giờ|tiếng|phút|bữa|lượt|số|kg|ký|tấn|tạ|lít|km|m²|m2|suất|phần|con|cây|nghìn|ngàn|triệu|đồng|người(?! dân)|hộ(?! (?:ông|bà|anh|chị))|(?:em|cháu|cụ)(?!\s\p{Lu}))(?!\p{L})/u;
/** Words after “2/3” that make it a fraction, and not a day and a month. */
const parts = /^\s+(?:số (?:hộ|người|dân|nhà|em|học sinh|hội viên|thành viên)|diện tích|dân số|quãng đường)(?!\p{L})/u;
/** Words after “tháng hai” that make “hai” a number of people, and not a month: “hai vợ chồng”, “hai anh em”. */
const together =
  /^\s+(?:mẹ|má|cha|bố|vợ|chồng|đứa|người(?! dân)|anh em|chị em|bà cháu|ông cháu|ông bà|(?:anh|chị|em|cháu|con|cô|chú|bác)(?!\s\p{Lu}))(?!\p{L})/u;

function isCount(match: string, after: string): boolean {
  if (!/\d$/.test(match)) return together.test(after);
  return (match.includes('-') && counts.test(after)) || (match.includes('/') && parts.test(after));
}

/**
 * Days, months and years in a sentence with their indexes, the most exact ones first; none after `today`. Those without
 * a year are read only if it is known when the report was `written`.
 */
function daysAt(sentence: string, today: string, written?: string): DayAt[] {
  const read = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) =>
      [...sentence.matchAll(pattern)].flatMap(({ 0: match, index, groups: { d, m, name, y } = {} }) => {
        if (y === undefined && isCount(match, sentence.slice(index + match.length))) return [];
        const month = name === undefined ? m : String(monthNames.indexOf(name.toLowerCase()) + 2);
        const monthDay = [month, d].flatMap((each) => (each === undefined ? [] : `-${two(each)}`)).join('');
        return [{ index, y, monthDay }];
      }),
    );
  const told = read(withYear).map(({ y = '', monthDay, index }) => ({ day: y + monthDay, index }));
  // A day without a year is taken for the last such day that is not after the report.
  const guessed =
    written === undefined
      ? []
      : read(withoutYear).map(({ monthDay, index }) => {
          const own = written.slice(0, 4);
          const isLater = own + monthDay > written.padEnd(10, '-99');
          return { day: `${isLater ? Number(own) - 1 : own}${monthDay}`, index };
        });
  return [...told, ...guessed]
    .filter(({ day }) => isDay(`${day}-01-01`.slice(0, 10)) && day <= today.slice(0, day.length))
    .toSorted((a, b) => b.day.length - a.day.length || a.index - b.index);
}

/**
 * Days, months and years in a sentence, the most exact ones first; none after `today`.
 * @internal Exported for its test.
 */
export const daysIn = (sentence: string, today: string): string[] => daysAt(sentence, today).map(({ day }) => day);

const besidePlace = /,\s*(?:ngày|tháng|năm|\d)/iu;

/**
 * The day beside the place at the head or foot: “Ninh Sim, ngày 5 tháng 6 năm 2024”. Only the month if the day was left
 * open, or if only the line with the kind of report names a month: “Gương người tốt tháng 8 năm 2024”.
 */
export function dayOfReport(report: Report, today: string): FoundDay | undefined {
  const days = datesOfFrame(report, today);
  return days.find(({ day }) => day.length === 10) ?? days.find(({ day }) => day.length === 7);
}

/**
 * The most exact day, month or year in each line of the frame. A whole day counts only beside a place: other days are
 * those of decisions.
 */
function datesOfFrame({ head, foot, kinds }: Report, today: string): FoundDay[] {
  const placed = [...head, ...foot].filter(({ text }) => besidePlace.test(text));
  const named = kinds.filter(({ text }) => !/^\(?(?:kèm theo|ban hành)/iu.test(text));
  return [...placed, ...named].flatMap(({ text: source }) => {
    const [day] = daysIn(source, today);
    return day === undefined || (day.length === 10 && !besidePlace.test(source)) ? [] : [{ day, source }];
  });
}

/** How a sentence speaks of a recognition, the clearest way first. “Cong nhan” alone may be “công nhân”, a worker. */
const recognitions: readonly RegExp[] = [
  /công nhận(?=.*(?:điển hình|nhân tố))|(?<=(?:điển hình|nhân tố).*)công nhận|cong nhan(?=.*dien hinh)/iu,
  /công nhận|duoc cong nhan/iu,
  /đạt danh hiệu|bình chọn|dat danh hieu|binh chon/iu,
  /khen thưởng|giấy khen|bằng khen|tuyên dương|biểu dương|khen thuong|giay khen|bang khen|tuyen duong|bieu duong/iu,
];
/** Index of the first pattern for an award. An award may have come on another day than the recognition. */
const awards = 2;

export function proposeRecognised(report: Report, today: string): Proposal | undefined {
  const labelled = report.labels.find(({ key }) => key === 'recognised');
  const [ofLabel] = daysIn(labelled?.value ?? '', today);
  if (labelled !== undefined && ofLabel?.length === 10) return toProposal('recognisedOn', ofLabel, labelled.line);
  const written = dayOfReport(report, today)?.day;
  const sentences = sentencesOf(textOf(report.body));
  for (const [kind, pattern] of recognitions.entries()) {
    for (const sentence of sentences) {
      const said = pattern.exec(sentence)?.index;
      if (said === undefined) continue;
      const [nearest] = daysAt(sentence, today, written)
        .filter(({ day }) => day.length === 10)
        .toSorted((a, b) => Math.abs(a.index - said) - Math.abs(b.index - said));
      if (nearest === undefined) continue;
      const proposal = toProposal('recognisedOn', nearest.day, sentence);
      return kind < awards ? proposal : { ...proposal, note: 'Đây là ngày khen, có thể không phải ngày công nhận.' };
    }
  }
  return undefined;
}

/** Words before a day, in its clause, that make it another day than that of the deed. */
const otherDay =
  /(?<!\p{L})(?:quyết định|công văn|kế hoạch|(?<!(?:học|vệ|phát|nữ|thí|tân|cựu|nảy|giáo|hy|hi)\s+)sinh(?!\s+(?:hoạt|viên|sống|kế|thái|vật|con|đôi))|nhập ngũ|xuất ngũ|phục viên|vào Đảng|kết nạp|tốt nghiệp|nghỉ hưu|về hưu|kết hôn|thành lập|số ra|báo(?!\s+(?:công|chính|ngay|cáo|lên|động))|đăng(?!\s+(?:ký|kí))|đưa tin|phát sóng|giấy khen|bằng khen|công nhận|biểu dương|tuyên dương|khen thưởng|quyet dinh|sinh ngay|sinh nam|nhap ngu)(?!\p{L}|\s+(?:cho|với|tin))/iu;

export function proposeHappened(report: Report, today: string): Proposal | undefined {
  const labelled = report.labels.find(({ key }) => key === 'happened');
  const ofReport = dayOfReport(report, today);
  const written = ofReport?.day ?? yearOfReport(report, today)?.toString();
  const [ofLabel] = daysAt(labelled?.value ?? '', today, written);
  if (labelled !== undefined && ofLabel !== undefined) return toProposal('happenedOn', ofLabel.day, labelled.line);
  const found = sentencesOf(textOf(report.body)).flatMap((source) =>
    daysAt(source, today, written)
      .filter(
        ({ index }) =>
          !otherDay.test(
            source
              .slice(0, index)
              .split(/[,;()]/)
              .at(-1) ?? '',
          ),
      )
      .slice(0, 1)
      .map(({ day }) => ({ day, source })),
  );
  const best = found.find(({ day }) => day.length === 10) ?? found.find(({ day }) => day.length === 7);
  if (best !== undefined) return toProposal('happenedOn', best.day, best.source);
  if (ofReport !== undefined)
    return {
      ...toProposal('happenedOn', ofReport.day.slice(0, 7), ofReport.source),
      note: 'Trong bài không ghi ngày; tạm lấy tháng của báo cáo.',
    };
  const [ofYear] = found;
  return ofYear === undefined ? undefined : toProposal('happenedOn', ofYear.day, ofYear.source);
}

const toProposal = (field: string, day: string, source: string): Proposal => ({
  field,
  value: day,
  shown: formatPartialDay(day),
  source,
});

/** The year in which the report was written; if it does not say so, the latest year that the text names. */
export function yearOfReport(report: Report, today: string): number | undefined {
  const written = dayOfReport(report, today)?.day;
  const ofFrame = written === undefined ? datesOfFrame(report, today).map(({ day }) => day) : [written];
  if (ofFrame.length > 0) return Math.max(...ofFrame.map((day) => Number(day.slice(0, 4))));
  const years = sentencesOf(textOf(report.body)).flatMap((sentence) =>
    daysIn(sentence, today).map((day) => Number(day.slice(0, 4))),
  );
  return years.length === 0 ? undefined : Math.max(...years);
}
