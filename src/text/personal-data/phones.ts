/** Rules for telephone numbers, with any separators. */
import {
  END,
  followsNamedCode,
  GAP,
  groupsOf,
  isGroupedAmount,
  isPartOfCode,
  isQuantity,
  moreDigits,
  SPACE,
  type Hit,
  type Rule,
} from './rule.ts';

const MOBILE = `[35789]${moreDigits(8)}`;
const OLD_MOBILE = `1[2689]${moreDigits(8)}`;
const LANDLINE = `2${moreDigits(9)}`;
const COUNTRY_CODE = String.raw`(?:\(?\+${SPACE}?84\)?|\(84\)|0084)${GAP}(?:\(0\))?${GAP}`;
const AREA_CODE_IN_BRACKETS = String.raw`\(0\d{2,3}\)`;
/** The number may follow a word without a space, like `sđt0912345678`. After any other capitals, it is a code. */
const PHONE_START = String.raw`(?:(?<![\p{L}\d_])|(?<=\p{Ll})|(?<=SĐT|ĐT|TEL|ZALO))(?<!\d[.,])`;
/** Any separators that people put between digits: `0912/345/678`, `(0912) 345 678`, `0912*345*678`. */
const ANY_GAP = String.raw`(?:[.,–/|\\_*~·•‧∙:;+()[\]{}<>'’"“”-]|${SPACE}){0,4}`;
const ANNOUNCED = String.raw`(?<=(?<!\p{L})(?:điện thoại|đt|sđt|zalo|viber|phone|tel|hotline|di động|số máy)(?: (?:số|là|bàn|nhà|riêng|liên hệ|cố định))*${SPACE}?[:.]?${SPACE}{0,2})`;

export const phoneRules: readonly Rule[] = [
  {
    kind: 'phone',
    pattern: new RegExp(`${PHONE_START}${COUNTRY_CODE}(?:${MOBILE}|${LANDLINE}|2${moreDigits(8)})${END}`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(String.raw`${PHONE_START}84${GAP}(?:${MOBILE}|${LANDLINE})${END}(?![.,]\d)`, 'gu'),
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
      `${PHONE_START}(?:${AREA_CODE_IN_BRACKETS}${moreDigits(7)}|0(?:${GAP}(?:${MOBILE}|${OLD_MOBILE}|${LANDLINE})))${END}`,
      'gu',
    ),
    accepts: (hit) =>
      hasPhoneGroups(hit.match) && !isCode(hit.match, hit.before) && !isPartOfCode(hit.after) && !countsOrNames(hit),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${PHONE_START}${AREA_CODE_IN_BRACKETS}${moreDigits(8)}${END}`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(String.raw`${PHONE_START}(?:\+?84|0)${moreDigits(9, ANY_GAP)}${END}(?![.,]\d)`, 'gu'),
    accepts: isOddlyWritten,
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      String.raw`${ANNOUNCED}(?:[35789]${moreDigits(8)}|[2-8]${moreDigits(6)})${END}(?![.,]\d)`,
      'giu',
    ),
    accepts: ({ after }) => !isQuantity(after) && !isPartOfCode(after),
  },
];

/** Codes are written in one piece, telephone numbers in groups. Only a tax code may be grouped too. */
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

/** Pairs that grow in equal steps are not a telephone number but a series of ages, years or days. */
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

/** Whether the number is a list, a share or a code. It is not if a person or a call is mentioned near it. */
function countsOrNames({ match, before, after }: Hit): boolean {
  if (announcing.test(before) || announcedAfter.test(after)) return false;
  if (followsNamedCode(before) && (/^\d+$/.test(match) ? certainCode : groupedCode).test(before)) return true;
  if (aPerson.test(before)) return false;
  const isListed = /^\d\d(?:(?:[,;] | [–-] )\d\d){4}$/.test(match);
  const isCounted = /^\d+(?:(?:[,;] ?| ?[–-] ?)\d+)+$/.test(match) && counting.test(before);
  return isListed || isCounted || areDays(match) || /^0[.,]\d{9}$/.test(match);
}

/** `09, 11, 15, 22, 28` are days. People who write a telephone number in pairs use dots. */
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
