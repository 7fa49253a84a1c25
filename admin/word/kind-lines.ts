/**
 * Recognises lines that stand where a title could stand but are none: what kind of document it is, whom it is addressed
 * to, which office wrote it, and who the writer is.
 */
import { fullName } from '../../src/text/person-names.ts';
import { markedOf, plainOf, sentencesOf, spell } from './spelt.ts';

/** The start of a line that says what is asked for or attached. Such a line is no title, whatever follows. */
const asking =
  /^(?:de nghi (?:xet |duoc )?(?:tang|khen|bieu duong|tuyen duong|cong nhan|suy ton|phong tang|truy tang|xet|ghi nhan|ton vinh|neu guong)|kem theo|ban hanh kem)\b/;
/** In a line that says where a speech was read. Compared with marks, because “Lê Lợi” is no “lễ”. */
const read =
  /^.{0,65}?(?<!\p{L})(?:tại (?:hội nghị|đại hội|hội thảo|lễ|tọa đàm|toạ đàm|hội thi)|tai (?:hoi nghi|dai hoi|hoi thao|toa dam|hoi thi))(?!\p{L})/u;
const speech = /^tham luan\b/;
const longest = 170;

const heads =
  /^(?:ban |bai |tin )?(?:bao cao|bai|ban|tham luan|phieu|guong|dien hinh|ket qua|thanh tich|gioi thieu|de nghi|to trinh|mo hinh|tap the|ca nhan|nguoi tot|nhan to|so ket|tong ket|trong phong trao|phong trao|thuc hien)\b/;
const kindWords = new Set(
  plainOf(
    'bài bản báo cáo tham luận phiếu tờ trình viết tóm tắt trích ngang giới thiệu thành tích kết quả xây dựng thực hiện đề nghị tặng danh hiệu biểu dương tuyên dương khen thưởng công nhận giấy khen bằng khen chiến sĩ thi đua gương mẫu tiêu biểu xuất sắc điển hình tiên tiến nhân tố mới người tốt việc tốt cá nhân tập thể mô hình cách làm hay trong phong trào yêu nước công tác lĩnh vực của đơn vị tại hội nghị tổng kết sơ kết năm tháng quý giai đoạn và về các những một số đợt cấp xã phường thị tỉnh địa phương từ đến nhân rộng học tập làm theo',
  ).split(' '),
);

/** `names`: the names of the movements and places, which such lines add to their kind: “Gương nông dân giỏi xã …”. */
export function isKindLine(text: string, names: readonly string[] = []): boolean {
  const plain = plainOf(text);
  if (isSentence(text)) return false;
  if (asking.test(plain) || read.test(markedOf(text))) return true;
  if (speech.test(plain) && afterSpeech(text) === undefined) return true;
  if (!heads.test(plain)) return false;
  const isKnown = (word: string) => word === '' || kindWords.has(word) || /^\d+$/.test(word);
  if (plain.split(' ').every(isKnown)) return true;
  return withoutNames(plain, names).split(' ').every(isKnown);
}

/** True for text of the report, false for a line above the text. */
export const isSentence = (text: string): boolean =>
  text.length > longest ||
  (text !== text.toUpperCase() && (/[\p{L}\d][”"’)]?[.!?…]+[”"’)]?\s*$/u.test(text) || sentencesOf(text).length > 1));

/** This many words at the start or end of a longer name are enough to recognise the name: “vì người nghèo”. */
const leastWords = 3;

/**
 * The text without names and their pieces of at least `leastWords` words, the longest first. Single words of a longer
 * name stay, because they also occur in titles.
 */
function withoutNames(plain: string, names: readonly string[]): string {
  return piecesOfAll(names).reduce((left, piece) => ` ${left} `.replaceAll(` ${piece} `, '  ').trim(), plain);
}

/** The pieces of each list of names, because all lines of a report are compared with the same list. */
const cut = new WeakMap<readonly string[], readonly string[]>();
function piecesOfAll(names: readonly string[]): readonly string[] {
  const pieces = cut.get(names) ?? names.flatMap(piecesOf).toSorted((a, b) => b.length - a.length);
  cut.set(names, pieces);
  return pieces;
}

function piecesOf(name: string): string[] {
  const words = plainOf(name)
    .split(' ')
    .filter((word) => word !== '');
  const cuts = [...words.keys()].slice(0, Math.max(1, words.length - leastWords + 1));
  return words.length === 0
    ? []
    : cuts.flatMap((cut) => [words.slice(cut).join(' '), words.slice(0, words.length - cut).join(' ')]);
}

/** What a speech is about: “THAM LUẬN: Mô hình …”, “Tham luận về …”. */
export function afterSpeech(text: string): string | undefined {
  const [, rest] = /^\s*tham luận\s*(?:[:–-]|về|với (?:chủ đề|nội dung)\s*:?)\s*(.{15,})$/iu.exec(text) ?? [];
  return rest;
}

const office =
  /^(?:bch |ban chap hanh |ban thuong vu |btv |thuong truc )?(?:hoi|doan(?! ket)|ubnd|uy ban|hdnd|hoi dong|chi (?:bo|hoi|doan)|dang (?:uy|bo)|cong an|truong|tram y te|trung tam|phong|ban|so|mat tran|u?b?mttq\w*|lien doan|ldld|cong doan|cdcs|van phong|chu tich|lanh dao)\b/;
/** A word that an office's name has not, but a sentence about the office has. */
const tells =
  /\b(?:o|tai|giup|cung|voi|cho|de|giu|lam|xay|nuoi|trong|va nhung|bang|tu|khong|co|la|den|ra|len|vi|di|dua|mo|gom|doi|thu|chia|day|trao|hien)\b/;

/** First words of offices with their marks: “Sở” and “Trường”, not “Sổ” and “Trưởng”. */
const officeWords = new Set(
  spell('thường hội đoàn ủy chi đảng công trường trạm trung phòng ban sở mặt liên văn chủ lãnh hợp huyện thị').map(
    ({ canonical }) => canonical,
  ),
);

const places = 'xã|phường|thị trấn|thị xã|huyện|tỉnh|thành phố|thôn|buôn|tổ dân phố|khu phố|khu';
const schools = 'Tiểu học|THCS|THPT|Mầm non|Mẫu giáo|Trung học cơ sở|Trung học phổ thông';
/**
 * A deed follows a place or a school with its name or number, and begins in lower case: “xã Ninh Sim bắt nhóm trộm xe”.
 */
const deed = new RegExp(
  String.raw`(?<!\p{L})(?:${places}|${places.replace(/(^|\|)(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())}|${schools})\s+(?:\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*|\d+)\s+(?!(?:${places}|và|số)(?!\p{L}))\p{Ll}`,
  'u',
);
/** In capitals, five or more words after the last word like “xã” tell a deed. */
const deedInCapitals = new RegExp(String.raw`.*(?<!\p{L})(?:${places})(?!\p{L})(?:\s+\S+){5,}$`, 'iu');

/** True for the name of an office that goes on with what the office did. */
export const tellsDeed = (text: string): boolean =>
  text === text.toUpperCase() ? deedInCapitals.test(text) : deed.test(text.normalize('NFC'));

export function beginsAsOffice(text: string): boolean {
  const [first] = spell(text);
  return first !== undefined && (!first.isMarked || officeWords.has(first.canonical));
}

export const isOfficeName = (text: string): boolean => {
  const plain = plainOf(text);
  return (
    beginsAsOffice(text) &&
    office.test(plain) &&
    !tells.test(plain) &&
    !tellsDeed(text) &&
    plain.split(' ').length <= 14
  );
};

const wholeName = new RegExp(`^${fullName}$`, 'u');

/** True for a person's name with nothing else, in capitals or not. The writer's stands so below a title. */
export function isOnlyName(text: string): boolean {
  const words = text
    .replace(/\(minh họa\)/iu, '')
    .trim()
    .split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const name = words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase()).join(' ');
  const isCapitalised = words.every((word) => /^\p{Lu}/u.test(word));
  return isCapitalised && wholeName.test(name);
}

const writer = /^(?:bài(?: viết)?|tin|ảnh|hình|bài,? (?:và )?ảnh|tin,? (?:và )?ảnh|tác giả|người viết|thực hiện)\s*:/iu;
/** “Ảnh” begins a caption. “Anh” is a form of address, unless a colon follows: then it is “Ảnh” without its mark. */
const caption = /^(?:ảnh|hình)(?:\s*\d+)?(?:\s*[:.–(-]|\s+(?:minh họa|chụp|tư liệu)(?!\p{L}))|^anh(?:\s*\d+)?\s*:/iu;

export const isCredit = (text: string): boolean => writer.test(text) || caption.test(text);
