/** Rules for numbers that identify one person: identity cards, insurance, licences, bank accounts. */
import {
  end,
  followsCodeWord,
  followsIdWord,
  followsNamedCode,
  gapPattern,
  groupsOf,
  isGroupedAmount,
  isPartOfCode,
  isQuantity,
  moreDigits,
  space,
  start,
  type Hit,
  type Rule,
} from './rule.ts';

const idStart = String.raw`(?:${start}|(?<=CCCD|CMND|cccd|cmnd))`;
const years = /^(?:19|20)\d\d$/;

/**
 * The place before a number, after a word for an account. Names of the bank and the holder may stand between the word
 * and the number.
 */
const account = String.raw`(?<=(?<!\p{L})(?:số tài khoản|s\.?t\.?k\.?|số tk|tk số|tài khoản số|tài khoản|tk|a\/c|account|số thẻ)(?!\p{L})[^\d\n;!?]{0,80})(?<![\p{L}\d.,/-])`;
const bank = String.raw`(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|acb|sacombank|vpbank|tpbank|hdbank|shb|vib|lpbank|kienlongbank|eximbank|nam [aá] ?bank|b[aắ]c [aá] ?bank|abbank|baovietbank|vietbank|ncb|pvcombank|saigonbank|scb|msb|ocb|seabank|pg ?bank|momo|zalopay|viettel ?money)`;
const transfer = String.raw`(?<!\p{L})(?:chuyển (?:khoản|tiền)|gửi tiền|ck|${bank})(?:,? (?:vào|về|qua|tới|đến|cho|theo|số|${bank}))*`;
/** A number next to the name of a bank or a word for a transfer, without a word for an account. */
const ofABank = String.raw`(?:(?<=${transfer}(?: [–-] số)?[:, (–-]{1,4})(?<!\d[.,/-]?)\d${moreDigits('7,18')}${end}|(?<![\p{L}\d.,/-])\d{8,19}(?= ?[(,–-]? ?(?:tại |ngân hàng )*${bank}(?!\p{L})))`;
/**
 * The place before the number of a personal paper, such as a health insurance card or a passport. The lookahead comes
 * before the long lookbehind, which would be slow at every letter.
 */
const personalPaper = String.raw`(?<![\p{L}\d])(?=[A-Z]{0,2}${gapPattern}\d)(?<=(?<!\p{L})(?:bhxh|bhyt|bảo hiểm (?:xã hội|y tế)|gplx|giấy phép lái xe|bằng lái(?: xe)?|(?:mst|mã số thuế|thuế) cá nhân|hộ chiếu|passport)(?: (?:mã )?số| là| của [^\d\n,;.]{1,30})*${space}?[:#]?${space}?)`;

const saysTransfer = new RegExp(String.raw`${transfer}(?:,| [–-])? số[: ]*$`, 'iu');
/** Numbers of the domestic cards of Vietnamese banks begin with 9704. */
const card = `${start}9704(?:${moreDigits(15)}|${moreDigits(12)})${end}`;

export const numberRules: readonly Rule[] = [
  { kind: 'bank-account', pattern: new RegExp(card, 'gu') },
  {
    kind: 'bank-account',
    pattern: new RegExp(String.raw`${account}\d${moreDigits('5,18')}${end}`, 'giu'),
    accepts: isAccount,
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(ofABank, 'giu'),
    accepts: isAccount,
  },
  {
    kind: 'id-number',
    pattern: new RegExp(
      String.raw`${personalPaper}(?:[A-Z]{2}${gapPattern}\d${moreDigits('9,13')}|(?:[A-Z]${space}?)?\d${moreDigits('6,11')})${end}`,
      'giu',
    ),
    accepts: ({ match, after }) => !isGroupedAmount(match) && !isQuantity(after) && !groupsOf(match).every(isYear),
  },
  {
    kind: 'id-number',
    pattern: new RegExp(String.raw`${idStart}\d${moreDigits(11)}${end}`, 'gu'),
    accepts: ({ match, before, after }) =>
      followsIdWord(before) ||
      (isCitizenNumber(match) && !followsNamedCode(before) && !isPartOfCode(after) && !isMeasured(match, before)),
  },
];

/** Applied after the rules for telephone numbers, which may contain nine digits too. */
export const bareNumberRules: readonly Rule[] = [
  {
    kind: 'id-number',
    pattern: new RegExp(
      String.raw`${idStart}\d{3}${gapPattern}\d{3}${gapPattern}\d{3}${end}(?![.,–-]\d|${space}\d)`,
      'gu',
    ),
    accepts: (hit) => followsIdWord(hit.before) || isBareNumber(hit),
  },
];

function isYear(group: string): boolean {
  return years.test(group);
}

function isAccount({ match, before, after }: Hit): boolean {
  const digits = match.replace(/\D/g, '');
  const stands = /(?<!\p{L})(?:số tài khoản|s\.?t\.?k\.?|số tk|tk số|tài khoản số|a\/c|account|số thẻ)[^\d\n]*$/iu.test(
    before,
  );
  return (
    digits.length >= (stands ? 6 : 8) &&
    (stands || !digits.endsWith('000')) &&
    !isGroupedAmount(match) &&
    !isQuantity(after) &&
    !/^\s?\/\s?\d/.test(after) &&
    !groupsOf(match).every(isYear) &&
    !/(?:số|lượng|tổng|hơn|gần|trên|khoảng|đạt|tăng|dư|còn|mã số thuế|mst)\s*$/iu.test(
      stands || saysTransfer.test(before) ? '' : before,
    )
  );
}

/**
 * Whether the number has the structure of a citizen identity number: province, century and sex, year of birth (Thông tư
 * 59/2021/TT-BCA).
 */
const isCitizenNumber = (number: string): boolean =>
  /^0(?:[0-8]\d|9[0-6])[0-3]\d{8}$/.test(number.replace(/\D/g, '')) &&
  groupsOf(number).every((group) => group.length >= 3);

/**
 * Prices and sizes: `giá 035.000 040.000`, `kích thước 120 060 030`. A number in one piece still counts as a person's.
 */
const isMeasured = (number: string, before: string): boolean =>
  /^\d{3}\.000\s\d{3}\.000$/.test(number) ||
  (/\D/.test(number) &&
    /(?<!\p{L})(?:giá|kích thước|kích cỡ|quy cách|khổ)(?: (?:là|từ|bán|vé|một \p{L}+))*:? $/iu.test(before));

const aboutMoney =
  /(?:đồng|tiền|giá|kinh phí|vốn|doanh thu|thu nhập|lợi nhuận|dư nợ|trị giá|vnđ|vnd|ngân sách|tổng (?:số|cộng|mức|thu|chi)|quỹ|lãi|chi phí|dự toán|quyết toán|diện tích|dân số|sản lượng)[^.!?\n]{0,60}$/iu;

/** Nine digits are an old identity number, unless they or the text around them show an amount, a quantity or a code. */
function isBareNumber({ match, before, after }: Hit): boolean {
  const besideNumbers =
    /\d(?:[.,|]|[^\S\n]){1,3}$/.test(before) || /^(?:\||[^\S\n]){0,3}\d{1,3}(?:[ .]\d{3})+(?!\d)/.test(after);
  return (
    !/[.–-]/.test(match) &&
    !match.endsWith('000') &&
    !besideNumbers &&
    !isMeasured(match, before) &&
    !isQuantity(after) &&
    !isPartOfCode(after) &&
    !followsCodeWord(before) &&
    !aboutMoney.test(before)
  );
}
