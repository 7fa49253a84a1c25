/** Writes a report with the package `docx`, in the way of office systems that generate Word files. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { isTable, type Look, type WordLine, type WordPart, type WordReport } from './lines.ts';

export async function writeDocx({ parts }: WordReport, photo?: Buffer): Promise<Uint8Array> {
  const children = parts.flatMap((part) => toBlocks(part, photo));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** Writes a report as a table of one row with two cells: the first half of its blocks, then the rest. */
export async function inLayoutTable({ parts }: WordReport): Promise<Uint8Array> {
  const lines = parts.flatMap((part) => toBlocks(part));
  const half = Math.ceil(lines.length / 2);
  const cells = [lines.slice(0, half), lines.slice(half)].map((children) => new TableCell({ children }));
  const table = new Table({ rows: [new TableRow({ children: cells })] });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
}

function toBlocks(part: WordPart, photo?: Buffer): (Paragraph | Table)[] {
  if (isTable(part)) return [toTable(part.table)];
  const [look, text] = part;
  if (look !== 'photo' || photo === undefined) return [toParagraph(part)];
  const image = new ImageRun({ type: 'jpg', data: photo, transformation: { width: 480, height: 320 } });
  return [new Paragraph({ children: [image], alignment: AlignmentType.CENTER }), toParagraph(['italic', text])];
}

const alignment: Partial<Record<Look, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  italic: AlignmentType.CENTER,
};

function toParagraph([look, text]: WordLine): Paragraph {
  const isBold = look === 'centre' || look === 'bold';
  const run: IRunOptions = { text, bold: isBold, italics: look === 'italic', size: 28 };
  const children: ParagraphChild[] = [new TextRun(run)];
  const align = alignment[look];
  return new Paragraph({
    children,
    ...(align !== undefined && { alignment: align }),
    ...(look === 'heading' && { heading: HeadingLevel.HEADING_1 }),
    ...(look === 'title' && { heading: HeadingLevel.TITLE }),
    ...(look === 'bullet' && { bullet: { level: 0 } }),
  });
}

const toTable = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: cell.split('\n').map((line) => toParagraph(['text', line])) }),
          ),
        }),
    ),
  });
