/** The type of a rule for personal data, and the patterns that several rules share. */
export type PersonalDataKind =
  'phone' | 'email' | 'id-number' | 'bank-account' | 'birth-date' | 'plate' | 'house-number';

export interface Hit {
  match: string;
  /** Up to 400 characters before the match, including other lines. */
  before: string;
  /** Up to 40 characters after the match. */
  after: string;
}

export interface Rule {
  kind: PersonalDataKind;
  pattern: RegExp;
  accepts?: (hit: Hit) => boolean;
}

/** One white-space character of any width, but no line break: a number ends with its line. */
export const space = String.raw`[^\S\n]`;
export const gapPattern = String.raw`(?:${space}{0,2}[.–-]${space}{0,2}|${space}{1,3})?`;
/**
 * The number does not directly follow a letter or digit, which would make it a code: `a123456789`, `SP0912345678`,
 * `IMG_0912345678`. Nor does it continue a number after a point or comma.
 */
export const start = String.raw`(?<![\p{L}\d_])(?<!\d[.,])`;
export const end = String.raw`(?!\d)`;

export const moreDigits = (count: number | string, gap = gapPattern): string => String.raw`(?:${gap}\d){${count}}`;

export const groupsOf = (number: string): string[] => number.match(/\d+/g) ?? [];

/** For example 1.250.000. */
export const isGroupedAmount = (number: string): boolean => /^\d{1,3}(?:\.\d{3})+$/.test(number);

const units = String.raw`đồng|đ|vnđ|vnd|usd|kg|g|tấn|tạ|yến|ha|m|m2|m3|m²|m³|km|lít|kwh|cây|con|nghìn|ngàn|triệu|tr|tỷ|tỉ|người|hộ|lượt|thuê bao|tài khoản|phiếu|bản|chiếc|cái|suất|cổ phiếu|máy`;
const quantity = new RegExp(String.raw`^\s?(?:%|\$|(?:${units})(?![\p{L}\d]))`, 'iu');
export const isQuantity = (after: string): boolean => quantity.test(after);

/** For example `123456789/UBND` or `0912345678-HĐ`. */
export const isPartOfCode = (after: string): boolean => /^(?:[/-]|\s?\/\s?)\p{L}/u.test(after);

const codeWord = [
  'mã',
  'mã số',
  'mã (?:vạch|hàng|sản phẩm|hồ sơ|đơn hàng|đơn|giao dịch|bưu gửi|vận đơn|số thuế|số doanh nghiệp|số đơn vị|chương|QR|định danh điện tử|vùng trồng|truy xuất(?: nguồn gốc)?|số vùng trồng|số cơ sở|tài sản|công trình|dự án)',
  'mst',
  'isbn(?:-1[03])?',
  'issn',
  'gtin',
  'ean',
  'serial',
  's\\/n',
  'imei',
  'sê-?ri',
  'số (?:hiệu|sê-?ri|hợp đồng|hóa đơn|chứng từ|biên lai|vận đơn|lô|khung|máy|đăng ký(?: kinh doanh)?|giấy phép|hồ sơ|chứng nhận|kiểm định)',
  '(?:hợp đồng|hóa đơn|biên lai|quyết định|công văn|tờ trình|giấy phép|giấy chứng nhận|chứng thư|hồ sơ|phiếu|vận đơn|văn bản|đăng ký kinh doanh|tọa độ|kinh độ|vĩ độ|model|mẫu|lô hàng|lô|seri|tờ khai|phụ lục|biên bản|bản vẽ|tiêu chuẩn|TCVN|QCVN|(?:lô|thửa|thửa đất|lô đất)|CV|QĐ|TB|HĐ|GCN|GPXD|TTr|BC|KH|NQ|ĐKKD|ĐKDN)(?: số)?',
].join('|');
const afterCodeWord = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${codeWord})(?: (?:là|lô|số|OCOP|QSDĐ|VietGAP|ISO))*\s*[:#(№“"]*\s*(?:[\p{Lu}]{1,6}[-./]?)?$`,
  'iu',
);
/**
 * True if the words directly before the number say that it is a code, for example of a contract or an invoice, and no
 * word for a person's number, such as `điện thoại`, stands shortly before it.
 */
export const followsCodeWord = (before: string): boolean => afterCodeWord.test(before) && !followsPersonWord(before);

/**
 * Like `followsCodeWord`, for numbers with the structure of a person's number. A bare `mã số`, `hồ sơ` or `phiếu` does
 * not count here, because it may announce a person's number.
 */
export const followsNamedCode = (before: string): boolean =>
  followsCodeWord(before) && !/(?<!\p{L})(?:mã|mã số|hồ sơ|phiếu|số hồ sơ)(?: là)?\s*:?\s*$/iu.test(before);

const personWord = /(?:cá nhân|cmnd|cccd|cmt|căn cước|chứng minh|điện thoại|zalo|sđt|di động)[^\d\n]{0,30}$/iu;
const followsPersonWord = (before: string): boolean => personWord.test(before);

/** True if a word for an identity card precedes the number on the same line, with no digit between them. */
export const followsIdWord = (before: string): boolean =>
  /(?<!\p{L})(?:cmnd|cccd|cmt|cmtnd|căn cước|chứng minh|định danh(?! điện tử)|hộ chiếu|passport)[^\d\n]*$/iu.test(
    before,
  );
