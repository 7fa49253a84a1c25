/**
 * Blocks as a Word file that an office can send on: the type, size and margins of administrative documents. The
 * library draws random ids and stamps the present hour; both are put right, so that the same text is the same bytes.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Header,
  HeadingLevel,
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
  convertMillimetersToTwip,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Block, Run } from './blocks.ts';

interface About {
  title: string;
  creator: string;
  /** Civil day that the file is of. */
  day: string;
}

const font = 'Times New Roman';
/** A4, in millimetres. */
const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20 } as const;
const textWidth = convertMillimetersToTwip(page.width - page.left - page.right);
/** In half points. */
const size = { text: 28, table: 24, title: 32 };
const bullet = 'gach-dau-dong';
/** Styles of paragraphs. */
const [quiet, tableText, tableHead] = ['LoiPhu', 'OBang', 'DauBang'] as const;

export async function toWord(blocks: readonly Block[], about: About): Promise<Uint8Array> {
  return settle(await Packer.toBuffer(toDocument(blocks, about)), about.day);
}

function toDocument(blocks: readonly Block[], { title, creator }: About): Document {
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
        properties: {
          titlePage: true,
          page: {
            size: { width: convertMillimetersToTwip(page.width), height: convertMillimetersToTwip(page.height) },
            margin: {
              top: `${page.top}mm`,
              bottom: `${page.bottom}mm`,
              left: `${page.left}mm`,
              right: `${page.right}mm`,
            },
          },
        },
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

function toParagraphs(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], keepNext: true, text: block.text })];
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
        new Paragraph({ alignment: AlignmentType.JUSTIFIED, keepLines: true, text: block.text }),
        new Paragraph({ style: quiet, keepLines: true, text: block.note }),
      ];
    case 'table':
      return [new Paragraph({ style: quiet, keepNext: true, text: block.caption }), toTable(block)];
  }
}

/** The first column names the row and is wide; the others hold figures. */
function toTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const first = Math.round(textWidth * 0.4);
  const widths = columns.map((_, index) => (index === 0 ? first : (textWidth - first) / (columns.length - 1)));
  const toRow = (cells: readonly (string | number)[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((value, index) => {
        const alignment = index === 0 ? AlignmentType.LEFT : AlignmentType.CENTER;
        const style = isHead ? tableHead : tableText;
        return new TableCell({
          width: { size: widths[index] ?? first, type: WidthType.DXA },
          margins: { left: 80, right: 80 },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style, alignment, text: String(value) })],
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
    ? new TextRun(text)
    : new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] });

const randomId = /\brId(?!\d+")[\w-]{21}(?=")/g;
const stamp = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
/** The first that the format can say. */
const firstHour = new Date(1980, 0, 1);

function settle(file: Uint8Array, day: string): Uint8Array {
  const ids = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, name);
    return name;
  };
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const settled = parts.map(([name, bytes]): [string, Zippable[string]] => {
    const text = strFromU8(bytes).replace(randomId, nameOf);
    const dated = name === 'docProps/core.xml' ? text.replace(stamp, `${day}T00:00:00Z`) : text;
    return [name, [strToU8(dated), { mtime: firstHour, level: 9 }]];
  });
  return zipSync(Object.fromEntries(settled));
}
