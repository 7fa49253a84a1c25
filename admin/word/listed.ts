/** Finds the entries of a monthly list: the rows of its table, or its numbered parts. */
import type { Block, Line } from './lines.ts';
import { readLabel } from './labels.ts';
import { plainOf } from './spelt.ts';

export interface ListedEntry {
  /** The heading of the part, or the cell with the name. */
  name: string;
  unit: string | undefined;
  blocks: readonly Block[];
}

const numberColumn = /^(?:stt|tt|so tt|so thu tu)$/;
const nameColumn =
  /^(?:ho va ten|ho ten|ten|ten (?:tap the|ca nhan|guong|mo hinh|dien hinh|bai).*|tap the ca nhan|ca nhan tap the|guong|dien hinh|nguoi duoc neu guong|doi tuong)(?: .*)?$/;
const deedColumn =
  /^(?:.*(?:thanh tich|noi dung|viec lam|viec da lam|tom tat|cach lam|ket qua|hanh dong|guong viec).*)$/;
const unitColumn = /^(?:don vi.*|dia chi|noi o|dia phuong|xa phuong.*|co quan.*|noi cong tac.*)$/;

export function isListHead(cells: readonly string[]): boolean {
  const plain = cells.map(plainOf);
  const has = (pattern: RegExp) => plain.some((cell) => pattern.test(cell));
  return plain.length >= 3 && has(nameColumn) && has(deedColumn) && (has(numberColumn) || has(unitColumn));
}

export function findListed(blocks: readonly Block[]): ListedEntry[] {
  const rows = blocks.flatMap(rowsListed);
  return rows.length >= 2 ? rows : partsListed(blocks);
}

function rowsListed({ node, rows = [] }: Block): ListedEntry[] {
  const [head, ...others] = rows;
  const titles = (head ?? []).map(joined);
  if (!isListHead(titles)) return [];
  const columnOf = (pattern: RegExp, not = -1) =>
    titles.findIndex((title, index) => index !== not && pattern.test(plainOf(title)));
  const name = columnOf(nameColumn);
  const deed = columnOf(deedColumn, name);
  const unit = columnOf(unitColumn, name);
  return others.flatMap((cells) => {
    const told = cells[deed] ?? [];
    const called = joined(cells[name] ?? []);
    // Skips headings inside the table, which have one cell, and rows of totals, which tell no deed.
    if (called === '' || joined(told).length < 40) return [];
    const place = unit === -1 ? '' : joined(cells[unit] ?? []);
    return [
      {
        name: called,
        unit: place === '' ? undefined : place,
        blocks: told.map((line) => ({ node: asNode(line, node), lines: [line] })),
      },
    ];
  });
}

const joined = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .trim();

/** A paragraph with the text of the line. */
const asNode = ({ text }: Line, { nodeType }: Block['node']): Block['node'] => ({
  nodeType,
  nodeName: 'P',
  nodeValue: null,
  childNodes: [{ nodeType: 3, nodeName: '#text', nodeValue: text, childNodes: [] }],
});

const partStart =
  /^(?:(?:gương|bài|trường hợp|câu chuyện|mô hình|điển hình)\s*(?:thứ|số)?\s*(?:\d{1,2}|nhất|hai|ba|tư|bốn|năm|một)\s*[.:)–-]\s*|\d{1,2}\s*[.)]\s*)(?=\S)/iu;
const leastLetters = 250;

/** Parts begin with a numbered heading, “1. …” or “Gương 2: …”, and each tells a story of its own. */
function partsListed(blocks: readonly Block[]): ListedEntry[] {
  const starts = blocks.flatMap((block, index) => (isPartStart(block) ? [index] : []));
  if (starts.length < 2) return [];
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1] ?? blocks.length));
  const isStory = (part: readonly Block[]) =>
    part
      .slice(1)
      .flatMap(({ lines }) => lines)
      .reduce((sum, { text }) => sum + text.length, 0) >= leastLetters;
  if (!parts.every(isStory)) return [];
  return parts.map(([head, ...rest]) => ({
    name: nameOf(head),
    unit: rest
      .flatMap(({ lines }) => lines.flatMap(({ text }) => readLabel(text) ?? []))
      .find(({ key }) => key === 'unit' || key === 'address')?.value,
    blocks: rest,
  }));
}

const nameOf = (head: Block | undefined): string =>
  head === undefined ? '' : joined(head.lines).replace(partStart, '');

function isPartStart({ lines, rows, node }: Block): boolean {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0 || rows !== undefined) return false;
  const isHeading = line.kind === 'heading' || line.isBold;
  const isNumbered = partStart.test(line.text) || (node.nodeName.toUpperCase() === 'OL' && line.kind === 'item');
  return isHeading && isNumbered && line.text.length <= 160 && !isSectionLike(line.text);
}

const sectionWords =
  /(?:hoan canh|cach lam|ket qua|bai hoc|dieu kien|dat van de|thuc trang|giai phap|kinh nghiem|hieu qua|so luoc|thanh tich|noi dung|kien nghi|de xuat|qua trinh|muc dich|nguyen nhan|tinh hinh|gioi thieu)/;
export const isSectionLike = (text: string): boolean => {
  const plain = plainOf(text.replace(partStart, ''));
  return plain.split(' ').length <= 7 && sectionWords.test(plain);
};
