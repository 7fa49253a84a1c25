/** Rules for home addresses. Addresses of schools, pagodas and offices are allowed. */
import { groupsOf, space, type Hit, type Rule } from './rule.ts';

const street = 'đường|phố|đại lộ|hẻm|ngõ|ngách|kiệt|quốc lộ|tỉnh lộ|hương lộ';
const house = String.raw`\d{1,4}[A-Za-z]?`;
const houseInAlley = String.raw`${house}(?:/${house})+`;
const properName = String.raw`\p{Lu}\p{Ll}+`;
const addressWord =
  '(?:[Đđ]ịa chỉ|[Tt]hường trú|[Tt]ạm trú|[Cc]ư trú|[Tt]rú|[Nn]gụ|(?<!\\p{L})[Ss]ống|(?<!\\p{L})[Nn]hà(?= (?:tại|ở)))(?: tại| ở)?(?: số)?:? ';

export const addressRules: readonly Rule[] = [
  {
    kind: 'house-number',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:số nhà|nhà số|SN(?=${space}?:?${space}?\d{1,4}[A-Za-z]?(?:/\d{1,4}[A-Za-z]?)*,? (?:${street}|thôn|tổ)))${space}?:?${space}?${house}(?:/${house})*(?![\p{L}\d]|[.,]\d)`,
      'giu',
    ),
    accepts: ({ before, after }) => !countsHouses(before, after),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<!\p{L})[Ss]ố ${house}(?:/${house})*,? (?:${street}) (?:${properName}|\d)`, 'gu'),
    accepts: (hit) => !numbersAThing(hit.before) && !isOfPublicPlace(hit),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<!\p{L})[Ss]ố ${houseInAlley} ${properName}`, 'gu'),
    accepts: (hit) => !followsDocumentWord(hit.before) && !/\/\d{4} /.test(hit.match) && !isOfPublicPlace(hit),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<=${addressWord})${house}(?:/${house})*,? (?:(?:${street}) )?${properName}`, 'gu'),
    accepts: (hit) => !isOfPublicPlace(hit),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<![\p{L}\d/.,-])${houseInAlley} (?:${street}) ${properName}`, 'gu'),
    accepts: (hit) => !mayBeDate(hit.match) && !isOfPublicPlace(hit),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:K|(?:[Kk]iệt|[Hh]ẻm|[Nn]gõ|[Nn]gách)(?: số)? )${houseInAlley},? (?:(?:${street}) )?${properName}`,
      'gu',
    ),
    accepts: (hit) => !isOfPublicPlace(hit),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(String.raw`(?<=(?<!\p{L})(?:ở|tại|nhà) )${house} (?:đường|phố) ${properName}`, 'gu'),
    accepts: (hit) => !isOfPublicPlace(hit),
  },
  {
    kind: 'house-number',
    pattern: new RegExp(
      String.raw`(?<=${addressWord.replace('(?: số)?', '')})[Ss]ố ${house}(?:/${house})*,? (?:thôn|tổ|ấp|khu phố|xóm) `,
      'gu',
    ),
    accepts: (hit) => !isOfPublicPlace(hit),
  },
];

const countsHouses = (before: string, after: string): boolean =>
  /(?:tổng|gắn|đánh|biển|cấp)\s*$/iu.test(before) || /^\s*(?:căn|cái|ngôi|hộ|tuyến|mái|nhà)(?!\p{L})/iu.test(after);

function followsDocumentWord(before: string): boolean {
  return /(?:quyết định|nghị định|nghị quyết|chỉ thị|công văn|kế hoạch|thông tư|văn bản|hướng dẫn|thông báo|báo cáo|tờ trình|luật|pháp lệnh|quy định|chương trình)\s*$/iu.test(
    before,
  );
}

/** `12/3` in `12/3 đường Trần Quý Cáp` may be a date. */
function mayBeDate(address: string): boolean {
  const [day = '', month = '', ...rest] = groupsOf(address);
  return rest.length <= 1 && Number(day) <= 31 && Number(month) <= 12 && rest.every((year) => year.length > 1);
}

const numbered =
  'gói thầu|gói|tuyến|tuyến đường|lô|hạng mục|dự án|công trình|đoạn|chốt|trạm|trạm bơm|trạm biến áp|cống|cầu|kênh|mương|cột|trụ|đội|nhóm|cụm|điểm|điểm cầu|vị trí|mục|phương án|hình|ảnh|bảng|biểu|bản vẽ|tờ bản đồ|thửa|thửa đất|khu|khu phố|tổ|tổ dân phố|tổng|tiểu học|mầm non|mẫu giáo|thcs|thpt|trường|bệnh viện|nhà máy|xí nghiệp|sân|tàu|xe|bến|đợt|kỳ|biển báo|đèn tín hiệu|nút giao|nhánh|hồ|ao|giếng|đập|cột điện|cột đèn|trụ điện|trụ đèn|xe buýt|hợp đồng|phụ lục|biên bản|sạp|quầy|gian hàng|ki-?ốt';

/** In `gói thầu số 6 đường Nguyễn Huệ`, the number belongs to the contract, not to a house. */
const numbersAThing = (before: string): boolean =>
  /(?<!\p{L})(?:gói thầu|hạng mục)(?: [^.,;()\n]{1,30})? $/iu.test(before) ||
  new RegExp(String.raw`(?<!\p{L})(?:${numbered})\s+$`, 'iu').test(before);

const place = [
  'trường (?:mầm non|mẫu giáo|tiểu học|trung học|thcs|thpt|th|cao đẳng|đại học|phổ thông|trung cấp|chính trị|dân tộc nội trú|chuyên)',
  'nhà trẻ|mầm non|mẫu giáo|đại học|học viện|cao đẳng|trạm xá|phòng khám|siêu thị|hợp tác xã|mặt trận|hội chữ thập đỏ',
  'niệm phật đường|thánh đường|miếu|lăng|(?:đài|bia|nhà) tưởng niệm|tượng đài',
  'chùa|tịnh xá|tu viện|thiền viện|nhà thờ|giáo xứ|thánh thất|đình|đền',
  'ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|đảng ủy|thị ủy|huyện ủy|tỉnh ủy|công an (?:phường|xã|thị xã|tỉnh|huyện|thành phố)|đồn biên phòng|ban chỉ huy quân sự',
  'phòng (?:nội vụ|giáo dục|tư pháp|y tế|kinh tế|văn hóa|văn hoá|tài chính|lao động|nông nghiệp|tài nguyên|quản lý đô thị)|sở (?:nội vụ|giáo dục|tư pháp|y tế|văn hóa|văn hoá|tài chính|lao động|nông nghiệp|tài nguyên|xây dựng|công thương)',
  'trụ sở|bệnh viện|trạm y tế|trung tâm (?:y tế|văn hóa|hành chính|chính trị|phục vụ|bảo trợ|giáo dục|dạy nghề|học tập|hội nghị|thể thao)|thư viện|bảo tàng',
  'nhà (?:văn hóa|văn hoá|sinh hoạt|thi đấu|ga|hát|truyền thống|lưu niệm|thiếu nhi)|hội trường|bưu điện|bưu cục|chợ|bến xe|ga|sân vận động|công viên|quảng trường|nghĩa trang|kho bạc|tòa án|toà án|viện kiểm sát|chi cục thuế|chi cục|ngân hàng',
].join('|');
/**
 * Text that ends right before an address and says that it is the address of a public place: `Trường Tiểu học số 2 Ninh
 * Hiệp (số 12 đường …`, or `Trụ sở UBND phường đặt tại số …` (`directly`).
 */
const inBrackets = new RegExp(
  String.raw`(?<!\p{L})(?:${place})(?!\p{L})[^.;()\n,]{0,80}\((?:(?:ở|tại|địa chỉ)[: ]+)?(?:số )?$`,
  'iu',
);
const directly = new RegExp(
  String.raw`(?<!\p{L})(?:${place})(?!\p{L})[^;()\n,]{0,80}(?:,|:| )\s?(?:(?:có|địa chỉ|nằm|đặt|đóng|trụ sở|ở|tại|là)[: ]+)*(?:số )?$`,
  'iu',
);
/** Words for “beside” and for persons: a home may be beside a school, and a person may work in one. */
const besideOrPerson =
  /(?<!\p{L})(?:gần|cạnh|bên|sau|trước|đối diện|kế|(?<!kiểm )sát|giáp|cách|ngang|hộ|gia đình|ông|bà|anh|chị|em|cụ|chú|bác|dì|cậu|cháu|cô|thầy|mẹ|cha|bố|vợ|chồng|con|trú|ngụ|sống|quê|trọ|căn hộ|chung cư|chủ|nhân viên|giáo viên|hiệu trưởng|bảo vệ|cán bộ|nguyên|nạn nhân|thành viên|đảng viên|hội viên|đoàn viên|giám đốc|xã viên|sinh viên|tốt nghiệp|(?:thi|đỗ|đậu|học) đại học|quán|tiệm|thuê|sinh năm|tên|nhà(?! (?:trẻ|tưởng niệm|văn hóa|văn hoá|sinh hoạt|thi đấu|ga|hát|truyền thống|lưu niệm|thiếu nhi|thờ|trường|nước|máy)))(?!\p{L})/iu;

/** Shrines such as `Miếu Bà` and `Lăng Ông`, where `Bà` and `Ông` mean a saint and not a living person. */
const ofSaint = /(?<!\p{L})([Mm]iếu|[Ll]ăng) (?:Bà|Ông)(?!\p{L})/gu;

/**
 * Matches a person's name at the start or in a list: `Nguyễn Văn A, Trường THCS …, số …`. After other words the name
 * may be that of a place: `Trường THCS Trần Phú`.
 */
const personName =
  /(?:^|[,;:(“–-]\s*)(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Mai|Lương|Trương|Đoàn|Cao|Đào|Lâm|Tô|Châu|Hà|Tạ|Thái)(?: \p{Lu}\p{Ll}*){1,3}/u;

/** False after a person's name or a word of `besideOrPerson` in the same sentence: in doubt the editor is asked. */
function isOfPublicPlace({ before }: Hit): boolean {
  const sentence = before.split(/[.!?…](?=\s+\p{Lu})|\n/u).at(-1) ?? '';
  if (besideOrPerson.test(sentence.replace(ofSaint, '$1')) || personName.test(sentence.trim())) return false;
  return inBrackets.test(sentence) || directly.test(sentence);
}
