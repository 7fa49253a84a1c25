/** Rules for full dates of birth. A year of birth alone is allowed. */
import { space, type Rule } from './rule.ts';

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const month = String.raw`(?:0?[1-9]|1[0-2])`;
const by = String.raw`${space}?[/.–-]${space}?`;
const fourDigitYear = String.raw`(?:19|20)\d\d(?!\d)`;
const romanMonth = '(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})';
/** A date in which letters replace digits: `l2/3/l985`. */
const lookalikeDate = String.raw`(?=\S*\d)[\dOQlI|]{1,2}[/.–-][\dOQlI|]{1,2}[/.–-][\dOQlI|SB]{4}(?![\p{L}\d])`;
const numberWords = String.raw`(?:mười|mươi|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mùng|mồng|giêng|chạp| )+`;
const date = [
  String.raw`${day}${by}${month}${by}(?:(?:19|20)\d\d|\d\d)(?!\d)`,
  String.raw`(?:mùng |mồng )?${day} tháng (?:${month}|${numberWords}),? ?(?:năm )?(?:19|20)\d\d(?!\d)`,
  String.raw`${day}${by}${month},? năm (?:19|20)\d\d(?!\d)`,
  String.raw`(?:19|20)\d\d${by}${month}${by}${day}(?!\d)`,
  String.raw`${day}(?:,${space}?|${space}{1,3})${month}(?:,${space}?|${space}{1,3})${fourDigitYear}`,
  String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])${fourDigitYear}`,
  String.raw`${day}${by}${romanMonth}${by}${fourDigitYear}`,
  lookalikeDate,
  String.raw`${numberWords}tháng ${numberWords}năm (?:\d{4}(?!\d)|(?:một nghìn|một ngàn|hai nghìn|hai ngàn|mười chín|một chín|hai không)(?!\p{L}))`,
].join('|');

export const birthRules: readonly Rule[] = [
  {
    kind: 'birth-date',
    pattern: new RegExp(
      String.raw`(?<!\p{L})ngày(?:,? ?tháng,?(?: ?và)? ?năm| tháng)? sinh(?: nhật)?(?![\p{L}])[^\d\n.;!?]{0,40}?(?:${date})`,
      'giu',
    ),
    accepts: ({ match, before }) => !isOfHistory(before, match),
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:(?:sinh(?: nhật)?|chào đời)(?: (?:vào|hôm|đúng|nhằm))?|SN|N/?S|DOB|(?<=[(,]${space}?)s\.)(?::? ngày)?:?(?: (?:mùng|mồng))? ?(?:${date})`,
      'giu',
    ),
    accepts: ({ match, before }) => !endsInCompound(before) && !isOfHistory(before, match),
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:sinh ra|ra đời)(?: (?:vào|hôm|đúng|nhằm))?(?::? ngày)?:?(?: (?:mùng|mồng))? ?(?:${date})`,
      'giu',
    ),
    accepts: ({ match, before }) => !isOfHistory(before, match) && isOfPerson(before, match),
  },
];

/**
 * First parts of compounds in which `sinh` does not mean birth, as in `học sinh ngày 20/11/2022`. A capital letter
 * marks a name instead: `chị An sinh ngày …`.
 */
const compounds =
  'học|vệ|phát|thí|hy|hi|tái|giáo|khai|ký|nữ|nam|tân|cựu|môn|an|sản|đản|giáng|phục|mưu|tuyển|hộ|nhân|thư|sơ|quần|chúng|dân|kháng|ngoại|trường|thực|du|y|hóa|hoá|siêu|hồi|biến|cấp|nảy|thiên|triệt|quyên|sát|hậu';
const endsInCompound = (before: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})(?:${compounds})[ -]$`, 'u').test(before) ||
  /(?:^|[.!?:;“"\n]\s*)(?:Học|Vệ|Phát|Thí|Giáo|Khai|Hy|Hi|Tuyển|Sản)[ -]$/u.test(before);

const known =
  /hồ chí minh|bác hồ|sinh (?:của )?bác (?=[\d(])|sinh (?:của )?người (?=[\d(])|đại tướng|lãnh tụ|danh nhân|lê-?nin|các mác|đức phật|kỷ niệm (?:lần thứ )?\d|sinh nhật (?:đoàn|đội|hội|đảng)/iu;

/** Birthdays of historical persons and of organisations are public. */
function isOfHistory(before: string, match: string): boolean {
  const year = Number(/(\d{4})(?!.*\d{4})/.exec(match)?.[1] ?? 2000);
  return year < 1911 || known.test(`${before.slice(-40)}${match}`);
}

const things =
  /^\s*(?:(?:và|nên|thế là|từ đó|khi|rồi) )?(?:các |những |một )?(?:tổ|đội|nhóm|quỹ|câu lạc bộ|clb|hội|đoàn|đảng|mặt trận|mô hình|phong trào|chi|ban|liên|hợp tác xã|htx|công ty|dự án|chương trình|cuộc|trường|lớp|tủ|thư viện|báo|trang|sáng kiến|ý tưởng|sản phẩm|thương hiệu|làng|nghề|nghị quyết|luật|nước|nhà máy|cơ sở)(?!\p{L})/iu;
const person =
  /(?<!\p{L})(?:anh|chị|ông|bà|cô|chú|bác|em|bé|cháu|con|cụ|thầy|mẹ|cha|bố|ba|vợ|chồng|dì|cậu|mợ|thím|đứa|tôi|mình|trai|gái)(?!\p{L})/iu;

/** Whether `ra đời` or `sinh ra` refers to a person. Both phrases are also used for clubs and funds. */
function isOfPerson(before: string, match: string): boolean {
  const sentence = before.split(/[.!?…](?=\s+\p{Lu})|\n/u).at(-1) ?? '';
  if (things.test(sentence.split(/[,;:]/u).at(-1) ?? '')) return false;
  return /^sinh/i.test(match) || person.test(sentence) || /(?:^|\s)\p{Lu}\p{Ll}*,? $/u.test(sentence);
}
