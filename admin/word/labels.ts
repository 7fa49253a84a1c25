/** Reads lines such as “Họ và tên: …”, which reports have at their head, and which tables have in two columns. */
import type { Block, Line } from './lines.ts';
import { plainOf } from './spelt.ts';

type LabelKey =
  | 'title'
  | 'model'
  | 'person'
  | 'collective'
  | 'household'
  | 'role'
  | 'unit'
  | 'address'
  | 'movement'
  | 'recognised'
  | 'happened'
  | 'author'
  | 'credit'
  | 'summary'
  | 'private'
  | 'number';

const keys: Readonly<Record<LabelKey, RegExp>> = {
  title: /^(?:ten (?:bai|bai viet|guong|guong dien hinh|sang kien|de tai)|tieu de|tua de|chu de bai viet)$/,
  model: /^(?:ten )?mo hinh$/,
  person:
    /^(?:ho va ten|ho ten|ten ca nhan|ca nhan|nguoi duoc (?:neu guong|gioi thieu|de nghi)|ten nguoi)(?: nguoi duoc (?:neu guong|gioi thieu|de nghi))?$/,
  collective: /^(?:ten )?(?:tap the|don vi duoc (?:de nghi|gioi thieu))$/,
  household: /^(?:ten )?(?:ho gia dinh|chu ho|ho)$/,
  role: /^(?:chuc (?:vu|danh)(?: chuc (?:vu|danh))?|nghe nghiep|cong viec|chuc vu don vi cong tac|nhiem vu)$/,
  unit: /^(?:don vi(?: cong tac| gui| xa phuong)?|co quan(?: cong tac)?|noi cong tac|xa phuong|dia phuong)$/,
  address: /^(?:dia chi|noi o|noi o hien nay|cho o|cu ngu|thuong tru|noi cu tru)$/,
  movement: /^(?:(?:thuoc )?phong trao(?: thi dua)?|linh vuc(?: phong trao)?|cuoc van dong)$/,
  recognised: /^(?:(?:ngay|quyet dinh|thoi gian) cong nhan|cong nhan ngay|duoc cong nhan)$/,
  happened: /^(?:ngay xay ra|thoi gian(?: xay ra| dien ra)?|ngay viec xay ra)$/,
  author:
    /^(?:nguoi (?:viet|viet bai|bao cao|lap|gioi thieu)|tac gia|bai|bai viet|bai va anh|bai anh|tin bai|tin anh|thuc hien)$/,
  credit: /^(?:anh|nguon anh|nguoi chup|anh chup|anh tu lieu|hinh anh)$/,
  summary: /^(?:tom tat|tom tat noi dung|tom luoc)$/,
  private:
    /^(?:(?:(?:so )?(?:the )?(?:dien thoai|dt|sdt|di dong|zalo|cccd|cmnd|cmtnd|cmt|can cuoc(?: cong dan)?|chung minh(?: nhan dan)?|dinh danh(?: ca nhan)?|ho chieu|bhyt|bhxh)(?: lien (?:he|lac))? ?)+|(?:so )?tai khoan(?: ngan hang)?|stk|(?:ngay(?: thang)?(?: nam)? sinh|sinh ngay|nam sinh|sinh nam)|e mail|email|thu dien tu|que quan|dan toc|ton giao|gioi tinh|trinh do(?: hoc van| chuyen mon)?|ngay vao dang)$/,
  number: /^(?:so|so ky hieu)$/,
};

export interface Labelled {
  /** `other` for a line that has none of the labels. */
  key: LabelKey | 'other';
  value: string;
  /** The whole line, or the label and the value of a row. */
  line: string;
}

/** A label has at most this many characters. A longer text before a colon is part of a sentence. */
const longest = 45;

export function readLabel(text: string): Labelled | undefined {
  const [, label = '', value = ''] =
    /^[\s\-–•+*]*(?:\d{1,2}[.)]|[a-zđ][.)])?\s*([^:]{1,60}):\s*(.*)$/su.exec(text) ?? [];
  const key = label.length > longest ? undefined : keyOf(label);
  return key === undefined ? undefined : { key, value: value.trim(), line: text };
}

export function keyOf(label: string): LabelKey | undefined {
  const plain = plainOf(label.replace(/\([^)]*\)/g, ' '));
  return (Object.keys(keys) as LabelKey[]).find((key) => keys[key].test(plain));
}

/**
 * The labels of a block: lines such as “Họ và tên: …”, or rows of a table whose last two cells are label and value.
 * Other lines between such lines are told too, so that none of them gets lost.
 */
export function labelsIn({ lines, rows }: Block): Labelled[] {
  const inRows = (rows ?? []).flatMap((cells) => {
    const filled = cells.filter((cell) => cell.length > 0);
    const [label, value] = filled.slice(-2);
    if (label === undefined || value === undefined || filled.length > 3) return [];
    const line = `${joined(label)} ${joined(value)}`;
    const key = keyOf(joined(label).replace(/:$/, ''));
    return key === undefined ? [] : [{ key, value: joined(value), line }];
  });
  const told = inRows.length > 0 ? inRows : lines.map(({ text }) => readLabel(text) ?? otherLine(text));
  // A label without a value, such as “Kết quả:”, is a heading.
  return told.filter(({ value }) => value !== '');
}

const otherLine = (line: string): Labelled => ({ key: 'other', value: line, line });

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join(' ');
