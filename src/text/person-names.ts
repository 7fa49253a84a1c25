/** Patterns for names of people, recognised by the usual Vietnamese family names. */
export const surnames =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Mai|Trịnh|Trương|Cao|Châu|Tạ|Thái|Tô|Hà|Lương|Lưu|Kiều|Đào|Phùng|Tống|Nghiêm|Mã|Quách|Văn|Thân|Vương|Từ|Hứa|Tăng|Diệp|Đàm|Đồng|La|Mấu|Pi Năng|Y|Niê|Bo Bo|Hà Rai|Chế';

/** Family names that are also common words, or parts of other names. */
export const ambiguousSurnames: ReadonlySet<string> = new Set(
  'Hồ|Dương|Lý|Đoàn|Lâm|Mai|Cao|Châu|Tạ|Thái|Tô|Hà|Lương|Lưu|Kiều|Đào|Tống|Mã|Văn|Thân|Vương|Từ|Hứa|Tăng|Đàm|Đồng|La|Y|Chế'.split(
    '|',
  ),
);

/** Source of a pattern: a capitalised syllable. */
export const nameSyllable = String.raw`\p{Lu}[\p{Ll}\p{M}]*`;

/** Source of a pattern: a family name and one to four capitalised syllables. */
export const fullName = String.raw`(?:${surnames})(?:\s(?:${nameSyllable})){1,4}`;

const small = 'ông|bà|anh|chị|em|cháu|cô|chú|bác|thầy|đồng chí|bác sĩ|y sĩ|cụ|nghệ nhân';
const large = small.replace(/(^|\|)(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase());

/** Source of a pattern: forms of address, in lower case or capitalised as at the start of a sentence. */
export const titles = `${small}|${large}`;
