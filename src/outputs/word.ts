/**
 * Blocks as a Word file that an office can send on, in the typeface, sizes and margins of administrative documents. The
 * library writes random ids and the current time; both are replaced, so that the same text gives the same bytes.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Header,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Run } from './blocks.ts';
import type { FormBlock } from './form-block.ts';
import { packAnew } from './office-file.ts';
import { toBars } from './word-bars.ts';
import { withoutForbidden } from './xml.ts';

interface About {
  title: string;
  creator: string;
  /** Civil day that the file gets as its date. */
  day: string;
}

const font = 'Times New Roman';
/**
 * Converts millimetres to twips, the unit of Word. Word needs whole numbers, and some versions refuse files that use
 * another unit.
 */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
/** A4. */
const paper = { width: twips(210), height: twips(297) };
const margin = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(20) };
const textWidth = paper.width - margin.left - margin.right;
/** In half points. */
const size = { text: 28, table: 24, title: 32 };
const bullet = 'gach-dau-dong';
/** Ids of the paragraph styles. */
const [quiet, tableText, tableHead] = ['LoiPhu', 'OBang', 'DauBang'] as const;

type Part = Block | FormBlock;

export async function toWord(blocks: readonly Part[], about: About): Promise<Uint8Array> {
  return settle(
    await Packer.toBuffer(toDocument(blocks, { ...about, title: withoutForbidden(about.title) })),
    about.day,
  );
}

function toDocument(blocks: readonly Part[], { title, creator }: About): Document {
  const spacing = { before: 120, after: 120 };
  const tight = { spacing: { before: 40, after: 40 } };
  const headingRun = { font, size: size.text, bold: true, color: '000000' };
  return new Document({
    title,
    creator,
    lastModifiedBy: creator,
    description: title,
    styles: {
      default: {
        document: { run: { font, size: size.text, language: { value: 'vi-VN' } }, paragraph: { spacing } },
        heading1: {
          run: { ...headingRun, size: size.title },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
        },
        heading2: { run: headingRun, paragraph: { spacing: { before: 240, after: 120 } } },
        heading3: { run: headingRun, paragraph: { spacing: { before: 200, after: 60 } } },
        hyperlink: { run: { color: '0A4A63', underline: {} } },
      },
      paragraphStyles: [
        { id: quiet, name: 'Lời phụ', basedOn: 'Normal', run: { size: size.table, italics: true } },
        { id: tableText, name: 'Ô bảng', basedOn: 'Normal', run: { size: size.table }, paragraph: tight },
        { id: tableHead, name: 'Đầu bảng', basedOn: tableText, run: { bold: true } },
      ],
    },
    numbering: {
      config: [
        {
          reference: bullet,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              style: { run: { font }, paragraph: { indent: { left: 560, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: paper, margin } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: size.table })],
              }),
            ],
          }),
        },
        children: blocks.flatMap(toParagraphs),
      },
    ],
  });
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function toParagraphs(block: Part): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ heading: levels[block.level], keepNext: true, children: [toChild({ text: block.text })] }),
      ];
    case 'paragraph':
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: block.runs.map(toChild) })];
    case 'list':
      return block.items.map(
        (runs) => new Paragraph({ numbering: { reference: bullet, level: 0 }, children: runs.map(toChild) }),
      );
    case 'entry':
      return [
        new Paragraph({
          heading: levels[3],
          keepNext: true,
          children: [toChild({ text: block.title, href: block.href })],
        }),
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          keepLines: true,
          children: [toChild({ text: block.text })],
        }),
        new Paragraph({ style: quiet, keepLines: true, children: [toChild({ text: block.note })] }),
      ];
    case 'form':
      return [toForm(block)];
    case 'table':
      return [
        new Paragraph({ style: quiet, keepNext: true, children: [toChild({ text: block.caption })] }),
        toTable(block),
      ];
    case 'bars':
      return toParagraphs({ ...block, kind: 'table', rows: toBars(block.rows) });
  }
}

/**
 * The first row holds the name of the form. When a unit sends the form back, the editors' pages recognise it by this
 * row.
 */
function toForm({ title, note, rows }: FormBlock): Table {
  const first = Math.round(textWidth * 0.34);
  const widths = [first, textWidth - first];
  const lineHeight = twips(7);
  const toRow = (cells: Paragraph[][], lines: number) =>
    new TableRow({
      height: { value: lines * lineHeight, rule: HeightRule.ATLEAST },
      children: cells.map(
        (children, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80 },
            children,
          }),
      ),
    });
  const line = (text: string, style: string) => new Paragraph({ style, children: [toChild({ text })] });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      toRow([[line(title, tableHead)], [line(note, quiet)]], 1),
      ...rows.map(({ label, hint, value, lines }) =>
        toRow(
          [[line(label, tableHead), ...(hint === undefined ? [] : [line(hint, quiet)])], [line(value, tableText)]],
          lines,
        ),
      ),
    ],
  });
}

/** Column widths in whole twips that add up to the text width; the first column takes the remainder. */
function columnWidths(count: number): number[] {
  const other = count > 1 ? Math.floor((textWidth * 0.6) / (count - 1)) : 0;
  return Array.from({ length: count }, (_, index) => (index === 0 ? textWidth - other * (count - 1) : other));
}

/** The first column names the row and is wide. The others hold figures or, in a table of two columns, bars. */
function toTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const others = columns.length === 2 ? AlignmentType.LEFT : AlignmentType.CENTER;
  const widths = columnWidths(columns.length);
  const toRow = (cells: readonly (string | number)[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((value, index) => {
        const alignment = index === 0 ? AlignmentType.LEFT : others;
        const style = isHead ? tableHead : tableText;
        return new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: { left: 80, right: 80 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style, alignment, children: [toChild({ text: String(value) })] })],
        });
      }),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [toRow(columns, true), ...rows.map((row) => toRow(row, false))],
  });
}

const toChild = ({ text, href }: Run): TextRun | ExternalHyperlink =>
  href === undefined
    ? new TextRun(withoutForbidden(text))
    : new ExternalHyperlink({
        link: href,
        children: [new TextRun({ text: withoutForbidden(text), style: 'Hyperlink' })],
      });

const randomId = /\brId(?!\d+")[\w-]{21}(?=")/g;
const stamp = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
function settle(file: Uint8Array, day: string): Uint8Array {
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, name);
    return name;
  };
  return packAnew(file, (name, text) => {
    const named = text.replace(randomId, nameOf);
    return name === 'docProps/core.xml' ? named.replace(stamp, `${day}T00:00:00Z`) : named;
  });
}
