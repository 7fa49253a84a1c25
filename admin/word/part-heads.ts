/** What the headings of the parts of a list look like, and the lines around them. */
import { fullName, nameSyllable, titles } from '../../src/text/person-names.ts';
import type { Block } from './lines.ts';
import { plainOf } from './spelt.ts';

/** How a heading begins: “Gương 2:”, “1.”, “I.”, “a)”, “*”, an item of a list, or with none of these. */
export type Mark = 'word' | 'arabic' | 'roman' | 'letter' | 'sign' | 'item' | 'none';

const marks: readonly (readonly [Mark, RegExp])[] = [
  [
    'word',
    /^(?:[-–*•+]\s*)?(?:gương|bài|trường hợp|câu chuyện|mô hình|điển hình)\s*(?:thứ|số)?\s*(?:\d{1,2}|nhất|hai|ba|tư|bốn|năm|một)\s*[.:)–-]\s*(?=\S)/iu,
  ],
  ['arabic', /^\d{1,2}\s*[.)/]\s*(?=[^\d\s])/u],
  ['roman', /^[IVX]{1,4}\s*[.)/–-]\s*(?=\S)/u],
  ['letter', /^[a-hA-H]\s*[.)]\s*(?=\S)/u],
  ['sign', /^[*•+–-]+\s*(?=\p{L})/u],
];

export function markOf(text: string, isItem: boolean): { mark: Mark; rest: string } {
  for (const [mark, pattern] of marks)
    if (pattern.test(text)) return { mark: isItem && mark === 'sign' ? 'item' : mark, rest: text.replace(pattern, '') };
  return { mark: isItem ? 'item' : 'none', rest: text };
}

const sectionWords =
  /(?:hoan canh|cach lam|ket qua|bai hoc|dieu kien|dat van de|thuc trang|giai phap|kinh nghiem|hieu qua|so luoc|thanh tich|noi dung|kien nghi|de xuat|qua trinh|muc dich|nguyen nhan|tinh hinh|gioi thieu)/;
export const isSectionLike = (text: string): boolean => {
  const plain = plainOf(withoutMark(text));
  return plain.split(' ').length <= 7 && sectionWords.test(plain);
};

const withoutMark = (text: string): string => {
  const { mark, rest } = markOf(text, false);
  return mark === 'word' || mark === 'arabic' ? rest : text;
};

/** Words with which headings of the parts of a single report begin, besides those of the preset sections. */
const partWords =
  /^(?:(?:mot )?(?:vai|doi|may) (?:net|dong)|nhung viec|nhung ket|phuong huong|huong (?:phan dau|toi)|khai quat|dac diem|ket luan|mo dau|y nghia|loi ich|kho khan|thuan loi|ton tai|nhiem vu|dien bien|bien phap|viec (?:da )?lam|bat dau|tam guong|ve (?:to|chi|doi|nhom|ban|hoi)|loi ket)\b/;
export const isPartOfReport = (text: string): boolean =>
  isSectionLike(text) || (partWords.test(plainOf(text)) && plainOf(text).split(' ').length <= 10);

const person = new RegExp(
  String.raw`^(?:(?:${titles}|Hộ|Gia đình|Vợ chồng|Đ/c|hộ|gia đình)\s+)*(?:${fullName}|(?<=\s)${nameSyllable}(?:\s${nameSyllable}){0,3})(?![\p{Ll}])`,
  'u',
);
const group =
  /^(?:chi (?:hội|đoàn|bộ)\s|tổ (?!chức|quốc)|nhóm\s|đội (?!ngũ)|câu lạc bộ\s|CLB\s|hội (?!nghị|họp|nhập|đồng|viên)|trường (?!hợp)|trạm\s|ban (?!đầu|hành)|đoàn (?!kết|viên)|công ty\s|hợp tác xã\s|HTX\s|tập thể\s|công an\s|liên đoàn\s|công đoàn\s)/iu;

/** True for a text that begins with a person, or with a group that has a name or a number. */
export const namesSubject = (text: string): boolean =>
  person.test(text) || (group.test(text) && /^.{0,80}?\s(?:\d|\p{Lu})/u.test(text.slice(1)));

/** True for “TẬP THỂ” or “Các gương cá nhân tiêu biểu”, which stand above several parts. */
export const isGroupHeading = (text: string): boolean =>
  /^(?:(?:ve|cac|guong|nhung|doi voi|khoi|danh sach|dien hinh) )*(?:tap the|ca nhan|ho gia dinh|gia dinh)(?: (?:va|ca nhan|tap the|ho gia dinh|tieu bieu|dien hinh|tien tien|xuat sac|nguoi tot viec tot))*$/.test(
    plainOf(text),
  );

export const isClosing = (text: string): boolean =>
  /^(?:tren day la|kinh (?:de nghi|trinh|mong|gui)|rat mong|de nghi (?:cap tren|ubnd|uy ban|phong)|xin (?:chan thanh )?cam on)\b/.test(
    plainOf(text),
  );

/** `list` if lines above the parts say that a list follows; `month` if they only name a month or a like period. */
export function saysList(blocks: readonly Block[]): 'list' | 'month' | undefined {
  const heads = blocks
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => text.length <= 200 && !/[.!?;]$/.test(text) && !isOfOneSubject(text));
  const isList = heads.some((line) => {
    const plain = plainOf(line.text);
    const isTitle = line.isBold || line.isCentred || line.kind === 'heading' || line.text === line.text.toUpperCase();
    return (
      many.test(plain) || (isTitle && !line.text.endsWith(':') && /\b(?:danh sach|tong hop|trich ngang)\b/.test(plain))
    );
  });
  if (isList) return 'list';
  return heads.some(({ text }) => month.test(plainOf(text))) ? 'month' : undefined;
}

/** A head that begins with a person or a group is the title of one report: “Anh Lê Văn An với hai mô hình”. */
const isOfOneSubject = (text: string): boolean =>
  namesSubject(text) &&
  !text.endsWith(':') &&
  !/\b(?:danh sach|tong hop|trich ngang|bao cao|gioi thieu)\b/.test(plainOf(text));

const many =
  /\b(?:cac|nhung|mot so|hai|ba|bon|nam|sau|\d+) mo hinh\b|\b(?:cac|nhung|mot so|nhieu|hai|ba|bon|nam|sau|\d+) (?:tam )?(?:guong(?! mau)|dien hinh|bong hoa|ca nhan|nguoi tot)\b/;
const month = /\b(?:guong|nguoi tot|viec tot|dien hinh)\b.* (?:thang|quy|dot|tuan) (?:\d|i|mot|hai)/;

/** The last word of the name of the person with whom a heading begins, by which the text calls the person. */
export const calledIn = (text: string): string | undefined => person.exec(text)?.[0].split(/\s+/).at(-1);
