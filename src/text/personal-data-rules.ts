/*
 * A hit stops the build, so a rule stands here only when ordinary prose cannot trip it:
 * amounts, years, dates, shares ("40/45 hội viên") and numbers of decisions.
 * Where two rules claim the same characters, the earlier one has them.
 */
export type PersonalDataKind = 'phone' | 'email' | 'id-number' | 'plate' | 'house-number';

export interface Hit {
  match: string;
  before: string;
  after: string;
}

export interface Rule {
  kind: PersonalDataKind;
  pattern: RegExp;
  accepts?: (hit: Hit) => boolean;
}

// White space of any width, but no line break: a number ends with its line.
const SPACE = String.raw`[^\S\n]`;
const GAP = String.raw`(?:${SPACE}?[.–-]${SPACE}?|[^\S\n]|\u200b)?`;
const START = String.raw`(?<!\d)(?<!\d[.,])`;
const END = String.raw`(?!\d)`;

function moreDigits(count: number): string {
  return String.raw`(?:${GAP}\d){${count}}`;
}

const MOBILE = `[35789]${moreDigits(8)}`;
const OLD_MOBILE = `1[2689]${moreDigits(8)}`;
const LANDLINE = `2${moreDigits(9)}`;
const COUNTRY_CODE = String.raw`(?:\(?\+${SPACE}?84\)?|0084)${GAP}(?:\(0\))?${GAP}`;
const AREA_CODE_IN_BRACKETS = String.raw`\(0\d{2,3}\)`;

const STREET = 'đường|phố|đại lộ|hẻm|ngõ|ngách|kiệt|quốc lộ|tỉnh lộ';
const HOUSE = String.raw`\d{1,4}[A-Za-z]?`;
const HOUSE_IN_ALLEY = String.raw`${HOUSE}(?:/${HOUSE})+`;
const PROPER_NAME = String.raw`\p{Lu}\p{Ll}+`;
const ADDRESS_WORD = '(?:[Đđ]ịa chỉ|[Tt]hường trú|[Tt]ạm trú|[Tt]rú|[Nn]gụ)(?: tại| ở)?:? ';

export const RULES: readonly Rule[] = [
  {
    kind: 'email',
    pattern: /(?<![\w.%+-])[\w.%+-]+(?:@|\s?[[(](?:at|a)[\])]\s?)[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu,
  },
  {
    kind: 'plate',
    pattern:
      /(?<![\p{L}\d])(?<!\d[.,])[1-9]\d[ -]?[A-ZĐ]{1,2}\d?(?:[ .-]{0,3}\d{3}[.-]?\d{2}|-\d{4})(?![\p{L}\d]|[.,]\d)/gu,
    accepts: ({ match }) => !/-(?:19|20)\d{2}$/.test(match),
  },
  {
    kind: 'id-number',
    pattern: new RegExp(String.raw`${START}\d${moreDigits(11)}${END}`, 'gu'),
    accepts: ({ match, before }) =>
      followsIdWord(before) || (match.startsWith('0') && groupsOf(match).every((group) => group.length >= 3)),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${START}${COUNTRY_CODE}(?:${MOBILE}|${LANDLINE}|2${moreDigits(8)})${END}`, 'gu'),
  },
  {
    kind: 'phone',
    pattern: new RegExp(String.raw`${START}84${GAP}(?:${MOBILE}|${LANDLINE})${END}(?![.,]\d)`, 'gu'),
    accepts: ({ match, after }) =>
      !isGroupedAmount(match) && hasPhoneGroups(match.slice(2)) && !isQuantity(after) && !isPartOfCode(after),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      `${START}(?:${AREA_CODE_IN_BRACKETS}${moreDigits(7)}|0(?:${MOBILE}|${OLD_MOBILE}|${LANDLINE}))${END}`,
      'gu',
    ),
    accepts: ({ match, before, after }) => hasPhoneGroups(match) && !followsTaxWord(before) && !isPartOfCode(after),
  },
  {
    kind: 'phone',
    pattern: new RegExp(`${START}${AREA_CODE_IN_BRACKETS}${moreDigits(8)}${END}`, 'gu'),
  },
  {
    kind: 'id-number',
    pattern: new RegExp(String.raw`${START}\d{3}${GAP}\d{3}${GAP}\d{3}${END}(?![., ]\d{3})`, 'gu'),
    accepts: ({ match, before, after }) =>
      followsIdWord(before) || (!/[.–-]/.test(match) && !isQuantity(after) && !isPartOfCode(after)),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<!\p{L})(?:số nhà|nhà số)${SPACE}${HOUSE}(?:/${HOUSE})*(?![\p{L}\d])`, 'giu'),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<!\p{L})[Ss]ố ${HOUSE}(?:/${HOUSE})*,? (?:${STREET}) (?:${PROPER_NAME}|\d)`, 'gu'),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<!\p{L})[Ss]ố ${HOUSE_IN_ALLEY} ${PROPER_NAME}`, 'gu'),
    accepts: ({ match, before }) => !followsDocumentWord(before) && !/\/\d{4} /.test(match),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(
      String.raw`(?<=${ADDRESS_WORD})${HOUSE}(?:/${HOUSE})*,? (?:(?:${STREET}) )?${PROPER_NAME}`,
      'gu',
    ),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.,-])${HOUSE_IN_ALLEY} (?:${STREET}) ${PROPER_NAME}`, 'gu'),
    accepts: ({ match }) => !mayBeDate(match),
  },
];

function groupsOf(number: string): string[] {
  return number.match(/\d+/g) ?? [];
}

/** "05 10 15 20 25" and "08-09-2023 15" have the digits of a telephone number, but nobody groups one like that. */
function hasPhoneGroups(number: string): boolean {
  const [first = '', second = '', ...rest] = groupsOf(number);
  const afterAreaCode = /^0?2/.test(first) || number.startsWith('(');
  const groups = afterAreaCode ? rest : [second, ...rest].filter((group) => group !== '');
  if (groups.some((group) => group.length === 1)) return false;
  if (first.length === 2) return /^\d\d(?:\.\d\d){4}$/.test(number) || groups.every((group) => group.length === 4);
  return true;
}

function isGroupedAmount(number: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(number);
}

function isQuantity(after: string): boolean {
  return /^\s?(?:%|(?:đồng|đ|vnđ|vnd|usd|kg|tấn|tạ|yến|ha|m|m2|m3|m²|m³|km|lít|kwh|cây|con|triệu|tỷ)(?![\p{L}\d]))/iu.test(
    after,
  );
}

function isPartOfCode(after: string): boolean {
  return /^[/-]\p{L}/u.test(after);
}

function followsIdWord(before: string): boolean {
  return /(?:cmnd|cccd|cmt|căn cước|chứng minh|định danh)[^\d\n]*$/iu.test(before);
}

function followsTaxWord(before: string): boolean {
  return /(?:mst|mã số thuế|mã số doanh nghiệp)[\s:]*$/iu.test(before);
}

function followsDocumentWord(before: string): boolean {
  return /(?:quyết định|nghị định|nghị quyết|chỉ thị|công văn|kế hoạch|thông tư|văn bản|hướng dẫn|thông báo|báo cáo|tờ trình|luật|pháp lệnh|quy định|chương trình)\s*$/iu.test(
    before,
  );
}

/** "12/3 đường Trần Quý Cáp" may follow "ngày". */
function mayBeDate(address: string): boolean {
  const [day = 0, month = 0, ...rest] = groupsOf(address).map(Number);
  return rest.length <= 1 && day <= 31 && month <= 12;
}
