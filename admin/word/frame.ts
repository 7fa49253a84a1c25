/**
 * Divides a report of an office into its frame (state heading, office, number, place and day; addressees, signatures)
 * and its text. The patterns follow decree 30/2020/NĐ-CP on official documents, as offices really apply it.
 */
import { labelsIn, type Labelled } from './labels.ts';
import { beginsAsOffice, isSentence, tellsDeed } from './kind-lines.ts';
import { hasPictures, type Block, type Line } from './lines.ts';
import { plainOf } from './spelt.ts';

export interface Report {
  /** Lines above the title: the office that wrote, the state heading. */
  head: readonly Line[];
  /** Lines that name the kind of report: “BÁO CÁO THÀNH TÍCH”, “GƯƠNG NGƯỜI TỐT, VIỆC TỐT”. */
  kinds: readonly Line[];
  labels: readonly Labelled[];
  body: readonly Block[];
  /** Signatures and addressees. */
  foot: readonly Line[];
}

const headMark =
  /cong hoa xa hoi chu nghia|doc lap tu do hanh phuc|dang cong san viet nam|^so \d* ?(?:bc|ttr|kh|cv|tb|bb|qd|hpn|ubnd|\p{L}{1,8})?\b.*$/u;
const isHeadMark = (text: string): boolean => {
  const plain = plainOf(text);
  if (/^số\s*(?::|\d+\s*\/)/iu.test(text)) return true;
  return !plain.startsWith('so ') && headMark.test(plain);
};
/** “Ninh Sim, ngày 5 tháng 6 năm 2024”; the day, the month and the year may be left open with dots. */
const placeAndDay =
  /^[\p{Lu}][\p{L}\s.]{1,30},\s*(?:ngày)?\s*[\d.…/_\s]{0,8}\s*(?:tháng\s*[\d.…_\s]{0,6}\s*năm\s*[\d.…_\s]{1,8}|\/\s?\d{1,2}\s?\/\s?\d{4}|năm\s*\d{4})\s*\.?$/iu;
const isRule = (text: string): boolean => /^[\s\-–—_*=~.…o]+$/i.test(text);
const kindOfReport =
  /^(?:ban )?(?:bao cao|phieu|nguoi tot viec tot|ban|bai|to trinh|de nghi|danh sach|tong hop|phu luc|guong|dien hinh|bieu mau|mau(?: so)? ?\d*|tin bai|bai du thi|bai viet|trich ngang)(?: (?:gioi thieu|nguoi|thanh tich|tom tat|viet|tham luan|khai|guong|ve|cac|cua|nguoi tot viec tot|dien hinh(?: tien tien)?|tien tien|trong|so|de nghi|khen thuong|phong trao thi dua|ca nhan|tap the|tieu bieu|xuat sac|thang|nam|quy|\d+|mo hinh|cach lam hay|va|nhan to moi|gioi thieu|du thi))*$/;
const aside = /^\(?(?:kem theo|ban hanh kem|kinh gui|v v |ve viec)/;
export const footMark =
  /^(?:noi nhan|nguoi (?:viet|bao cao|lap|khai|de nghi|tong hop)|tac gia|tm |kt |tl |t m |k t |xac nhan|thu truong|chu tich|pho chu tich|hieu truong|pho hieu truong|bi thu|chi hoi truong|truong (?:tram|phong|ban|thon|to)|giam doc|chi huy truong|dai dien|ky ten|da ky|ky va ghi|ky ghi ro|luu )/;

/** A line with nothing but the name of an office, as it stands above the title: “Hội Cựu chiến binh xã Ninh Tây”. */
const office =
  /^(?:bch |ban chap hanh |ban thuong vu |btv )?(?:hoi|doan(?! ket)|ubnd|uy ban|hdnd|hoi dong|chi (?:bo|hoi|doan)|dang (?:uy|bo|cong san)|cong an|truong|tram y te|trung tam|phong|ban chi huy|mat tran|mttq\w*|ubmttq\w*|lien doan|cong doan|huyen|thi xa|hop tac xa|cong ty)\b(?: \S+){0,9}? (?:xa|phuong|thi xa|thon|to dan pho|huyen)(?: \S+){1,4}$/;
const isOffice = (text: string): boolean =>
  text.length < 90 && !/[,.:;–]/.test(text) && beginsAsOffice(text) && office.test(plainOf(text)) && !tellsDeed(text);

/** Indexes of the first block below the head, and of the first block of the foot. */
export function divide(blocks: readonly Block[]): { headEnd: number; footStart: number } {
  const headEnd = endOfHead(blocks);
  return { headEnd, footStart: startOfFoot(blocks, headEnd) };
}

export function readFrame(blocks: readonly Block[]): Report {
  const { headEnd, footStart } = divide(blocks);
  const kinds: Line[] = [];
  const labels: Labelled[] = [];
  const body: Block[] = [];
  const head = blocks.slice(0, headEnd).flatMap(({ lines }) => lines);
  for (const block of blocks.slice(headEnd, footStart)) {
    const texts = block.lines.filter(({ text }) => text !== '');
    const isPictured = hasPictures(block);
    // Private data was left out before; a line that still has a private label tells a story.
    const told = labelsIn(block).filter(({ key }) => key !== 'private');
    const labelled = told.filter(({ key }) => key !== 'other');
    if (!isPictured && texts.every(({ text }) => isRule(text))) continue;
    if (!isPictured && texts.every((line) => isFrameLine(line, body.length))) {
      const [first] = texts;
      (first !== undefined && (placeAndDay.test(first.text) || isOffice(first.text)) ? head : kinds).push(...texts);
    } else if (!isPictured && labelled.length > 0 && labelled.length >= texts.length / 2 && isShortTable(block)) {
      labels.push(...told.filter(({ value }) => !isRule(value)));
    } else body.push(block);
  }
  const foot = blocks.slice(footStart).flatMap(({ lines }) => lines);
  return { head, kinds, labels, body, foot };
}

/** True for lines outside a table, and for a table narrow enough to hold labels and answers; a wider one holds data. */
const isShortTable = ({ rows }: Block): boolean => rows === undefined || rows.every((cells) => cells.length <= 3);

function isFrameLine({ text }: Line, after: number): boolean {
  const plain = plainOf(text);
  if (isRule(text) || placeAndDay.test(text)) return true;
  return after < 2 && !isSentence(text) && (kindOfReport.test(plain) || aside.test(plain) || isOffice(text));
}

function endOfHead(blocks: readonly Block[]): number {
  const start = blocks.slice(0, 14);
  const story = start.findIndex(({ lines, rows }) => rows === undefined && lines.some(({ text }) => text.length > 160));
  const within = story === -1 ? start : start.slice(0, story);
  const last = within.findLastIndex(
    ({ lines }) => lines.some(({ text }) => isHeadMark(text)) || lines.some(({ text }) => placeAndDay.test(text)),
  );
  // The head ends above a title, even if place and day (“Ninh Diêm, ngày …”) stand below it.
  const title = within.slice(0, last).findIndex(({ lines, rows }) => rows === undefined && lines.some(isTitleLike));
  return title === -1 ? last + 1 : title;
}

const isTitleLike = ({ text, isCentred, isBold }: Line): boolean =>
  isCentred &&
  isBold &&
  text.length >= 25 &&
  !isHeadMark(text) &&
  !isOffice(text) &&
  !kindOfReport.test(plainOf(text)) &&
  !/^(?:ubnd|uy ban|hoi|doan|dang|bch|ban|truong|phong|so|trung tam|cong an|cong doan|lien doan)\b/.test(plainOf(text));

function startOfFoot(blocks: readonly Block[], headEnd: number): number {
  let start = blocks.length;
  let mark = blocks.length;
  while (start > headEnd) {
    const block = blocks[start - 1];
    if (block === undefined || !mayBeFoot(block)) break;
    start -= 1;
    if (block.lines.some(({ text }) => footMark.test(plainOf(text)) || placeAndDay.test(text))) mark = start;
  }
  return mark;
}

/** True for a block of short lines that are no sentences. */
function mayBeFoot(block: Block): boolean {
  const { lines, rows } = block;
  if (hasPictures(block)) return false;
  if (rows !== undefined && rows.length > 3) return false;
  return lines.every(({ text, kind }) => {
    if (kind === 'heading') return false;
    return text.length < 90 && (footMark.test(plainOf(text)) || !/[.!?]["”]?$/.test(text) || text.startsWith('-'));
  });
}
