/** Rules for telephone numbers, with any separators. */
import {
  end,
  followsNamedCode,
  gapPattern,
  groupsOf,
  isGroupedAmount,
  isPartOfCode,
  isQuantity,
  moreDigits,
  space,
  type Hit,
  type Rule,
} from './rule.ts';

const mobile = `[35789]${moreDigits(8)}`;
const oldMobile = `1[2689]${moreDigits(8)}`;
const landline = `2${moreDigits(9)}`;
const countryCode = String.raw`(?:\(?\+${space}?84\)?|\(84\)|0084)${gapPattern}(?:\(0\))?${gapPattern}`;
const areaCodeInBrackets = String.raw`\(0\d{2,3}\)`;
/**
 * A telephone number may directly follow a lower-case letter or an abbreviation that announces it: `sđt0912345678`.
 * After other capital letters it is a code.
 */
const phoneStart = String.raw`(?:(?<![\p{L}\d_])|(?<=\p{Ll})|(?<=SĐT|ĐT|TEL|ZALO))(?<!\d[.,])`;
/** Anything that people put between digits: `0912/345/678`, `(0912) 345 678`, `0912*345*678`. */
const anyGap = String.raw`(?:[.,–/|\\_*~·•‧∙:;+()[\]{}<>'’"“”-]|${space}){0,4}`;
const announced = String.raw`(?<=(?<!\p{L})(?:điện thoại|đt|sđt|zalo|viber|phone|tel|hotline|di động|số máy)(?: (?:số|là|bàn|nhà|riêng|liên hệ|cố định))*${space}?[:.]?${space}{0,2})`;

export const phoneRules: readonly Rule[] = [
  {
    kind: 'phone',
    pattern: new RegExp(`${phoneStart}${countryCode}(?:${mobile}|${landline}|2${moreDigits(8)})${end}`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(String.raw`${phoneStart}84${gapPattern}(?:${mobile}|${landline})${end}(?![.,]\d)`, 'gu'),
    accepts: ({ match, before, after }) =>
      !isGroupedAmount(match) &&
      hasPhoneGroups(match.slice(2)) &&
      !isQuantity(after) &&
      !isPartOfCode(after) &&
      !isCode(match, before),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${phoneStart}(?:${areaCodeInBrackets}${moreDigits(7)}|0(?:${gapPattern}(?:${mobile}|${oldMobile}|${landline})))${end}`,
      'gu',
    ),
    accepts: (hit) =>
      hasPhoneGroups(hit.match) && !isCode(hit.match, hit.before) && !isPartOfCode(hit.after) && !countsOrNames(hit),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${phoneStart}${areaCodeInBrackets}${moreDigits(8)}${end}`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(String.raw`${phoneStart}(?:\+?84|0)${moreDigits(9, anyGap)}${end}(?![.,]\d)`, 'gu'),
    accepts: isOddlyWritten,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      String.raw`${announced}(?:[35789]${moreDigits(8)}|[2-8]${moreDigits(6)})${end}(?![.,]\d)`,
      'giu',
    ),
    accepts: ({ after }) => !isQuantity(after) && !isPartOfCode(after),
  },
];

/**
 * After a word for a code, a number in one piece is that code, and one in groups is a telephone number. Only a tax code
 * may be in groups too.
 */
const isCode = (match: string, before: string): boolean =>
  followsNamedCode(before) && (/^\d+$/.test(match) || /(?:mst|mã số thuế|mã số doanh nghiệp)[\s:]*$/iu.test(before));

/**
 * "05 10 15 20 25" and "08-09-2023 15" have as many digits as a telephone number, but nobody groups a telephone number
 * like that.
 */
function hasPhoneGroups(number: string): boolean {
  const written = groupsOf(number);
  if (written.every((group) => group.length === 1)) return true;
  const [first = '', second = '', ...rest] = written;
  const afterAreaCode = /^0?2/.test(first) || number.startsWith('(');
  const groups = afterAreaCode ? rest : [second, ...rest].filter((group) => group !== '');
  if (groups.some((group) => group.length === 1)) return false;
  if (first.length === 2)
    return (
      /^\d\d(?:\.\d\d){4}$/.test(number) || groups.every((group) => group.length === 4) || areDialledPairs(written)
    );
  return true;
}

/** Prefixes of Vietnamese mobile networks. Ages, dates and shares rarely begin like this. */
const network = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)/;
const shapes = new Set([
  ...['10', '4-3-3', '3-3-4', '3-4-3', '4-6', '4-2-4', '4-2-2-2', '3-3-2-2', '3-2-2-3', '2-2-2-2-2', '5-5', '3-7'],
  ...['2-4-4', '2-8', '7-3', '6-4', '4-4-2', '4-2-2-1-1', '1-1-1-1-1-1-1-1-1-1', '1-3-3-3', '1-9', '4-1-1-1-1-1-1'],
]);

/**
 * Whether a number in pairs may be a telephone number. Pairs that grow in equal steps are a series of ages, years or
 * days.
 */
function areDialledPairs(groups: readonly string[]): boolean {
  const steps = groups.slice(1).map((group, index) => Number(group) - Number(groups[index]));
  return groups.every(({ length }) => length === 2) && network.test(groups.join('')) && new Set(steps).size > 1;
}

/** Words that announce a telephone number, in any grouping. */
const announcing =
  /(?<!\p{L})(?:điện thoại|đt|sđt|tel|phone|zalo|viber|hotline|di động|máy|gọi|alo|liên hệ|liên lạc|nhắn|taxi|xe hợp đồng|xe ôm|số(?: của)? (?:anh|chị|ông|bà|cô|chú|bác|em|thầy|cụ|mình|tôi))(?!\p{L})[^\d\n.!?]{0,40}$/iu;
const announcedAfter = /^[^\d\n.!?]{0,20}(?<!\p{L})(?:gặp|zalo|điện thoại|là số|số của)(?!\p{L})/iu;
const aPerson =
  /(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Tt]hầy|[Cc]ụ|\p{Lu}\p{Ll}*) \p{Lu}\p{Ll}*[^\p{L}\d\n]*$/u;
const counting =
  /(?<!\p{L})(?:(?:các|những) (?:số|\p{Ll}+(?: số)?)|lần lượt(?: là)?|(?:ngày|hộ|ô|vé|ghế|bàn|thửa|phòng|lớp|tổ|thôn)(?: số)?):? ?$/iu;
const certainCode =
  /(?<!\p{L})(?:mã(?: \p{L}+){1,3}|số|số (?:hiệu|sê-?ri|khung|hợp đồng|hóa đơn|chứng từ|lô)|isbn|imei|serial|sê-?ri)[ :#]*$/iu;
const groupedCode = /(?<!\p{L})(?:số (?:hiệu|sê-?ri|khung)|isbn|imei|serial|sê-?ri)[ :#]*$/iu;

/**
 * Whether the number is a code, a list or a decimal fraction. It is none of these next to a word for a call, and
 * neither list nor fraction after the name of a person.
 */
function countsOrNames({ match, before, after }: Hit): boolean {
  if (announcing.test(before) || announcedAfter.test(after)) return false;
  if (followsNamedCode(before) && (/^\d+$/.test(match) ? certainCode : groupedCode).test(before)) return true;
  if (aPerson.test(before)) return false;
  const isListed = /^\d\d(?:(?:[,;] | [–-] )\d\d){4}$/.test(match);
  const isCounted = /^\d+(?:(?:[,;] ?| ?[–-] ?)\d+)+$/.test(match) && counting.test(before);
  return isListed || isCounted || areDays(match) || /^0[.,]\d{9}$/.test(match);
}

/** Whether the pairs are days, such as `09, 11, 15, 22, 28`. People who write a telephone number in pairs use dots. */
function areDays(number: string): boolean {
  const days = groupsOf(number);
  return (
    !number.includes('.') &&
    days.every((day, index) => day.length === 2 && Number(day) <= 31 && day > (days[index - 1] ?? ''))
  );
}

function isOddlyWritten(hit: Hit): boolean {
  const { match, after } = hit;
  const national = match.replace(/^\+?84/, '0');
  const groups = groupsOf(match.startsWith('0') ? match : national);
  const signs = new Set((match.match(/[^\d\s()[\]{}<>+]+/gu) ?? []).map((sign) => sign.trim()));
  const isDate = /^\d{1,2}\s?[/-]\s?\d{1,2}\s?[/-]\s?(?:19|20)\d{2}/.test(match);
  const hasOneSign = signs.size <= 1;
  return (
    network.test(groups.join('')) &&
    (shapes.has(groups.map(({ length }) => length).join('-')) || /^\+?84/.test(match)) &&
    (!groups.every(({ length }) => length === 2) || areDialledPairs(groups)) &&
    hasOneSign &&
    !isDate &&
    !countsOrNames(hit) &&
    !isGroupedAmount(match) &&
    !isQuantity(after) &&
    !isPartOfCode(after)
  );
}
