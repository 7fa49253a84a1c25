/** Numbers and units of measurement as reports write them: 05 suất, 12 000 kg, 3 tỷ 500 triệu, 500.000đ. */
import { parseWrittenNumber } from '../../src/text/format.ts';

export const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[ \u00A0]\d{3})+(?![\d.,]*\d)|\d+(?:,\d+)?`;

const money = [
  'tỷ đồng',
  'tỉ đồng',
  'triệu đồng',
  'nghìn đồng',
  'ngàn đồng',
  'đồng',
  'tỷ',
  'tỉ',
  'triệu',
  'nghìn',
  'ngàn',
  'đ',
];
const measures =
  'phần trăm|%|kg|ki-lô-gam|kilogam|tấn|tạ|yến|lít|m³|m3|m²|m2|mét vuông|mét khối|km|mét|m|ha|héc-ta|hecta|sào|công đất|kWh|giờ|phút|ngày|tháng|ngày công|công'.split(
    '|',
  );
const counted =
  'hộ nghèo|hộ cận nghèo|hộ dân|hộ gia đình|hộ|gia đình|nhân khẩu|ngôi nhà|căn nhà|căn|nhà|người|hội viên|đoàn viên|đảng viên|cán bộ|công nhân|giáo viên|bệnh nhân|thành viên|xã viên|tình nguyện viên|thanh niên|phụ nữ|chị em|chị|em|cháu|cụ|trẻ em|trẻ|học sinh|lao động|lượt khách|lượt người|lượt|khách|suất quà|suất học bổng|suất cơm|suất ăn|suất|phần quà|phần|học bổng|thẻ bảo hiểm y tế|thẻ BHYT|thẻ|đơn vị máu|cây|con|chiếc|cái|bộ|cặp|đôi|bóng đèn|bóng|camera|trụ|xe đạp|xe lăn|xe máy|xe|máy|buổi|chuyến|đợt|lần|vụ|mẻ|hồ sơ|mô hình|sáng kiến|sản phẩm|tuyến đường|tuyến|điểm|lớp|bài|cuốn|quyển|bữa|bao|thùng|túi|hũ|giỏ|bình|chai|thôn|xã|tổ|trường hợp|ý kiến|phòng học|ca'.split(
    '|',
  );
/** What follows a unit in words that only begin like it, such as “công chức” or “bộ đội”. */
const otherwise: Readonly<Record<string, string>> = {
  công: 'nhân|chức|an|đoàn|trình|ty|việc|khai|tác',
  bộ: 'đội|phận|môn',
  con: 'đường|người|em|trai|gái|giống|số|hẻm|suối',
  ca: 'trực|sĩ|hát',
  tổ: 'chức|trưởng|quốc|phó',
  bài: 'học|viết|báo',
  điểm: 'trường|cao',
  nhà: 'nước|trường|máy|văn',
  máy: 'móc',
  ngày: 'công|nghỉ',
  em: 'nhỏ',
  m: String.raw`\/`,
  lớp: String.raw`\d`,
};

const escaped = (each: string): string => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const patternOf = (each: string): string => {
  const not = otherwise[each];
  return not === undefined ? escaped(each) : String.raw`${escaped(each)}(?!\s?(?:${not}))`;
};

/** Longest first, so that “hộ nghèo” is not “hộ”. */
export const unit = [...money, ...measures, ...counted]
  .toSorted((a, b) => b.length - a.length)
  .map(patternOf)
  .join('|');

/** The scale in “3 nghìn cây”. In “3 nghìn đồng”, “nghìn đồng” is the unit. */
export const scale = String.raw`(?:(?<scale>nghìn|ngàn|triệu)\s+(?!đồng|đ(?!\p{L})))?`;
/** The second part of “3 tỷ 500 triệu”. */
export const rest = String.raw`(?:(?<=tỷ|tỉ)\s+(?<million>\d{1,3})\s*triệu(?:\s+đồng)?|(?<=triệu)\s+(?<thousand>\d{1,3})\s*(?:nghìn|ngàn)(?:\s+đồng)?)?`;

const scales: Readonly<Record<string, number>> = { nghìn: 1000, ngàn: 1000, triệu: 1_000_000 };
const names: Readonly<Record<string, string>> = {
  'phần trăm': '%',
  đ: 'đồng',
  tỷ: 'tỷ đồng',
  tỉ: 'tỷ đồng',
  'tỉ đồng': 'tỷ đồng',
  triệu: 'triệu đồng',
  nghìn: 'nghìn đồng',
  ngàn: 'nghìn đồng',
  'ngàn đồng': 'nghìn đồng',
  'mét vuông': 'm²',
};

interface Measure {
  value: number;
  unit: string;
}

export function readMeasure(groups: Readonly<Record<string, string | undefined>>): Measure | undefined {
  const { value: written = '', unit: of = '', scale: by, million, thousand } = groups;
  const whole = parseWrittenNumber(written);
  if (whole === undefined) return undefined;
  const part = Number(million ?? thousand ?? 0);
  const value = by === undefined ? whole + part / 1000 : whole * (scales[by.toLowerCase()] ?? 1);
  const known = names[of.toLowerCase()];
  // Avoids the rounding errors of sums such as 3 + 0.07.
  return { value: Number(value.toFixed(6)), unit: known ?? of };
}

const isIn = (list: readonly string[]) => (of: string) => list.includes(of.toLowerCase());
export const isMoney = (of: string): boolean => of.toLowerCase().endsWith('đồng');
/** True for units that name what was counted: hộ, cây; not for kg. */
export const isCounted = isIn(counted);
