/** Rules for numbers that identify one person: identity cards, insurance, licences, bank accounts. */
import {
  END,
  followsCodeWord,
  followsIdWord,
  followsNamedCode,
  GAP,
  groupsOf,
  isGroupedAmount,
  isPartOfCode,
  isQuantity,
  moreDigits,
  SPACE,
  START,
  type Hit,
  type Rule,
} from './rule.ts';

const ID_START = String.raw`(?:${START}|(?<=CCCD|CMND|cccd|cmnd))`;
const years = /^(?:19|20)\d\d$/;

/** A word for an account must precede the number. The bank and the holder may stand between them. */
const ACCOUNT = String.raw`(?<=(?<!\p{L})(?:số tài khoản|s\.?t\.?k\.?|số tk|tk số|tài khoản số|tài khoản|tk|a\/c|account|số thẻ)(?!\p{L})[^\d\n;!?]{0,80})(?<![\p{L}\d.,/-])`;
const BANK = String.raw`(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|mb ?bank|acb|sacombank|vpbank|tpbank|hdbank|shb|vib|lpbank|kienlongbank|eximbank|nam [aá] ?bank|b[aắ]c [aá] ?bank|abbank|baovietbank|vietbank|ncb|pvcombank|saigonbank|scb|msb|ocb|seabank|pg ?bank|momo|zalopay|viettel ?money)`;
const TRANSFER = String.raw`(?<!\p{L})(?:chuyển (?:khoản|tiền)|gửi tiền|ck|${BANK})(?:,? (?:vào|về|qua|tới|đến|cho|theo|số|${BANK}))*`;
/**
 * Without a word for an account, a word for a transfer before the number, or a bank's name beside it, shows that it is
 * an account.
 */
const OF_A_BANK = String.raw`(?:(?<=${TRANSFER}(?: [–-] số)?[:, (–-]{1,4})(?<!\d[.,/-]?)\d${moreDigits('7,18')}${END}|(?<![\p{L}\d.,/-])\d{8,19}(?= ?[(,–-]? ?(?:tại |ngân hàng )*${BANK}(?!\p{L})))`;
/**
 * A word for a personal paper (insurance, licence, passport) must precede the number. The lookahead comes first,
 * because a lookbehind from every letter is slow.
 */
const PERSONAL_PAPER = String.raw`(?<![\p{L}\d])(?=[A-Z]{0,2}${GAP}\d)(?<=(?<!\p{L})(?:bhxh|bhyt|bảo hiểm (?:xã hội|y tế)|gplx|giấy phép lái xe|bằng lái(?: xe)?|(?:mst|mã số thuế|thuế) cá nhân|hộ chiếu|passport)(?: (?:mã )?số| là| của [^\d\n,;.]{1,30})*${SPACE}?[:#]?${SPACE}?)`;

const saysTransfer = new RegExp(String.raw`${TRANSFER}(?:,| [–-])? số[: ]*$`, 'iu');
/** Card numbers of Vietnamese banks begin with 9704. */
const CARD = `${START}9704(?:${moreDigits(15)}|${moreDigits(12)})${END}`;

export const numberRules: readonly Rule[] = [
  { kind: 'bank-account', pattern: new RegExp(CARD, 'gu') },
  {
    kind: 'bank-account',
    pattern: new RegExp(String.raw`${ACCOUNT}\d${moreDigits('5,18')}${END}`, 'giu'),
    accepts: isAccount,
  },
  {
    kind: 'bank-account',
    pattern: new RegExp(OF_A_BANK, 'giu'),
    accepts: isAccount,
  },
  {
    kind: 'id-number',
    pattern: new RegExp(
      String.raw`${PERSONAL_PAPER}(?:[A-Z]{2}${GAP}\d${moreDigits('9,13')}|(?:[A-Z]${SPACE}?)?\d${moreDigits('6,11')})${END}`,
      'giu',
    ),
    accepts: ({ match, after }) => !isGroupedAmount(match) && !isQuantity(after) && !groupsOf(match).every(isYear),
  },
  {
    kind: 'id-number',
    pattern: new RegExp(String.raw`${ID_START}\d${moreDigits(11)}${END}`, 'gu'),
    accepts: ({ match, before, after }) =>
      followsIdWord(before) ||
      (isCitizenNumber(match) && !followsNamedCode(before) && !isPartOfCode(after) && !isMeasured(match, before)),
  },
];

/** Applied after the rules for telephone numbers, which may contain nine digits too. */
export const bareNumberRules: readonly Rule[] = [
  {
    kind: 'id-number',
    pattern: new RegExp(String.raw`${ID_START}\d{3}${GAP}\d{3}${GAP}\d{3}${END}(?![.,–-]\d|${SPACE}\d)`, 'gu'),
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

/** Nine digits alone are an old identity number, unless the text around them shows an amount, a quantity or a code. */
function isBareNumber({ match, before, after }: Hit): boolean {
  const besideNumbers = /\d[.,\s|]{1,3}$/.test(before) || /^[\s|]{0,3}\d{1,3}(?:[ .]\d{3})+(?!\d)/.test(after);
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
