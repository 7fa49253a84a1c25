/**
 * Recognises lines that stand where a title could stand but are none: what kind of document it is, whom it is addressed
 * to, which office wrote it, and who the writer is.
 */
import { fullName } from '../../src/text/person-names.ts';
import { plainOf, spell } from './spelt.ts';

/** Begins a line that says what is asked for, what was attached or where it was read, whatever follows. */
const asking =
  /^(?:de nghi (?:xet |duoc )?(?:tang|khen|bieu duong|tuyen duong|cong nhan|suy ton|phong tang|truy tang|xet|ghi nhan|ton vinh|neu guong)|(?:cua |tai )?.{0,60}\btai (?:hoi nghi|dai hoi|hoi thao|le|toa dam|hoi thi)|kem theo|ban hanh kem)\b/;
const speech = /^tham luan\b/;

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
  if (asking.test(plain) || (speech.test(plain) && afterSpeech(text) === undefined)) return true;
  if (!heads.test(plain)) return false;
  const words = plain.split(' ');
  const isKnown = (word: string) => kindWords.has(word) || /^\d+$/.test(word);
  if (words.every(isKnown)) return true;
  const known = new Set(names.flatMap((name) => plainOf(name).split(' ')));
  return words.every((word) => isKnown(word) || known.has(word));
}

/** What a speech is about: “THAM LUẬN: Mô hình …”, “Tham luận về …”. */
export function afterSpeech(text: string): string | undefined {
  const [, rest] = /^\s*tham luận\s*(?:[:–-]|về|với (?:chủ đề|nội dung)\s*:?)\s*(.{15,})$/iu.exec(text) ?? [];
  return rest;
}

const office =
  /^(?:bch |ban chap hanh |ban thuong vu |btv |thuong truc )?(?:hoi|doan|ubnd|uy ban|hdnd|hoi dong|chi (?:bo|hoi|doan)|dang (?:uy|bo)|cong an|truong|tram y te|trung tam|phong|ban|so|mat tran|u?b?mttq\w*|lien doan|ldld|cong doan|cdcs|van phong|chu tich|lanh dao)\b/;
/** A word that an office's name has not, but a sentence about the office has. */
const tells =
  /\b(?:o|tai|giup|cung|voi|cho|de|giu|lam|xay|nuoi|trong|va nhung|bang|tu|khong|co|la|den|ra|len|vi|di|dua|mo|gom|doi|thu|chia|day|trao|hien)\b/;

/** First words of offices with their marks: “Sở” and “Trường”, not “Sổ” and “Trương”. */
const officeWords = new Set(
  spell('thường hội đoàn ủy chi đảng công trường trạm trung phòng ban sở mặt liên văn chủ lãnh').map(
    ({ canonical }) => canonical,
  ),
);

export const isOfficeName = (text: string): boolean => {
  const plain = plainOf(text);
  const [first] = spell(text);
  if (first === undefined || (first.isMarked && !officeWords.has(first.canonical))) return false;
  return office.test(plain) && !tells.test(plain) && plain.split(' ').length <= 14;
};

/** A name with nothing else, as a writer's stands below a title, in capitals or not. */
export function isOnlyName(text: string): boolean {
  const words = text
    .replace(/\(minh họa\)/iu, '')
    .trim()
    .split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const name = words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1).toLowerCase()).join(' ');
  const isCapitalised = words.every((word) => /^\p{Lu}/u.test(word));
  return isCapitalised && new RegExp(`^${fullName}$`, 'u').test(name);
}

const writer = /^(?:bài(?: viết)?|tin|ảnh|hình|bài,? (?:và )?ảnh|tin,? (?:và )?ảnh|tác giả|người viết|thực hiện)\s*:/iu;
/** “Ảnh”, a picture's caption; “Anh” is a form of address. Typed without marks, only a colon tells the caption. */
const caption = /^(?:ảnh|hình)(?:\s*\d+)?(?:\s*[:.–(-]|\s+(?:minh họa|chụp|tư liệu)(?!\p{L}))|^anh(?:\s*\d+)?\s*:/iu;

export const isCredit = (text: string): boolean => writer.test(text) || caption.test(text);
