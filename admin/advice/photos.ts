/**
 * Points out photos that the consent does not cover, and descriptions that mention people or children although the form
 * says that none can be recognised.
 */
import { fullName } from '../../src/text/person-names.ts';
import type { Adviser, AdvisedPhoto, Consent } from './advice.ts';

const named = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Tt]hầy)\s+\p{Lu}\p{Ll}+|${fullName})`,
  'u',
);
const children =
  /(?<!\p{L})(?:trẻ em|trẻ nhỏ|các em|em bé|em nhỏ|cháu bé|học sinh|thiếu nhi|bé (?:trai|gái)|đám trẻ|lũ trẻ|con nít|mẫu giáo|mầm non)(?!\p{L})/iu;
/** Mentions of children who are not in the picture, such as “sách của học sinh”, and “không có người”. */
const notSeen =
  /(?:của|cho|tặng|đồ chơi|bàn ghế|lớp|sách|vở|quần áo|xe đạp|bóng) (?:các )?(?:em|học sinh|trẻ)|không có (?:ai|người)/iu;

export const advisePhotos: Adviser = ({ values: { photos = [], consent = {} } }) =>
  photos.flatMap((photo, index) => {
    const text = faultOf(photo, consent);
    return text === undefined
      ? []
      : [{ kind: 'photo', at: ['photos', index, 'people'], text: `Ảnh ${index + 1}: ${text}` }];
  });

function faultOf(
  { alt = '', caption = '', people, minors }: AdvisedPhoto,
  { scope = [], basis }: Consent,
): string | undefined {
  const told = `${alt}. ${caption}`;
  if (people === 'da-dong-y' && basis !== undefined && !scope.includes('anh'))
    return 'ghi người trong ảnh đã đồng ý, nhưng phần Đồng ý công khai chưa có “Ảnh”. Hãy hỏi lại phiếu.';
  const [name] = named.exec(told) ?? [];
  if (people === 'khong-ro-nguoi' && name !== undefined)
    return `chú thích nêu “${name}” mà lại ghi không nhận ra người nào. Hãy chọn lại “Người trong ảnh”.`;
  if (minors === false && children.test(told) && !notSeen.test(told))
    return 'chú thích nói tới trẻ em mà lại ghi không có trẻ em nhận ra được mặt. Xem lại ảnh và phần đồng ý.';
  return undefined;
}
