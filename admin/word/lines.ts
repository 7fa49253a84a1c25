/** Divides an imported document into blocks and lines, and notes how each line looks: heading, bold, centred. */
import { attributeOf, childrenOf, isLineEnd, isText, tagOf, type HtmlNode } from '../format/paste/html.ts';
import { pictureScheme } from './read-docx.ts';

export interface Line {
  text: string;
  kind: 'heading' | 'paragraph' | 'item';
  isBold: boolean;
  isCentred: boolean;
  /** True for a line set to the right, as place and day or a signature are. */
  isRight: boolean;
  isItalic: boolean;
  /** True for larger letters than those of most of the text. */
  isLarge: boolean;
  /** True for Word's style “Title”. */
  isTitle: boolean;
  /** Indexes of the pictures in the line, among those of the file. */
  pictures: readonly number[];
}

/** A paragraph, heading, list or table directly below the document. */
export interface Block {
  node: HtmlNode;
  lines: readonly Line[];
  /** The rows of a table, each cell with its lines. */
  rows?: readonly (readonly (readonly Line[])[])[];
}

/** Whether the block, or one of its cells, has a picture. */
export const hasPictures = ({ lines }: Block): boolean => lines.some(({ pictures }) => pictures.length > 0);

/** The block with its pictures and without its words. */
export const onlyPictures = (block: Block): Block => ({
  ...block,
  lines: block.lines.map((line) => ({ ...line, text: '' })),
});

export function toBlocks(root: HtmlNode): Block[] {
  return childrenOf(root).flatMap((node) => {
    if (isText(node)) return (node.nodeValue ?? '').trim() === '' ? [] : [{ node, lines: linesOf(node) }];
    if (tagOf(node) !== 'TABLE') return [{ node, lines: linesOf(node) }];
    const rows = rowsOf(node).map((row) => cellsOf(row).map((cell) => childrenOf(cell).flatMap(linesOf)));
    return [{ node, lines: rows.flat(2), rows }];
  });
}

const isCell = (node: HtmlNode): boolean => /^T[DH]$/.test(tagOf(node));
export const cellsOf = (row: HtmlNode): HtmlNode[] => childrenOf(row).filter(isCell);

/** The rows of a table, without those of tables inside it. */
export function rowsOf(table: HtmlNode): HtmlNode[] {
  return childrenOf(table).flatMap((child) => {
    if (tagOf(child) === 'TR') return [child];
    return /^T(?:BODY|HEAD|FOOT)$/.test(tagOf(child)) ? rowsOf(child) : [];
  });
}

const blockTags = /^(?:P|H[1-6]|LI|UL|OL|TABLE|TBODY|THEAD|TR|TD|TH|DIV|BLOCKQUOTE)$/;

function linesOf(node: HtmlNode): Line[] {
  const children = childrenOf(node);
  const isLine = !children.some((child) => blockTags.test(tagOf(child)));
  if (isLine) return toLines(node);
  let line: HtmlNode[] = [];
  const lines: Line[] = [];
  const endLine = () => {
    if (line.length > 0) lines.push(...toLines(node, line));
    line = [];
  };
  for (const child of children) {
    if (!blockTags.test(tagOf(child))) line.push(child);
    else {
      endLine();
      lines.push(...linesOf(child));
    }
  }
  endLine();
  return lines;
}

function toLines(node: HtmlNode, inside: readonly HtmlNode[] = isText(node) ? [node] : childrenOf(node)): Line[] {
  const classes = attributeOf(node, 'class').split(/\s+/);
  const pictures = inside.flatMap(picturesIn);
  const look = {
    kind: kindOf(node),
    isBold: classes.includes('dam') || isAllBold(inside),
    isCentred: classes.includes('giua'),
    isRight: classes.includes('phai'),
    isItalic: classes.includes('nghieng'),
    isLarge: classes.includes('lon'),
    isTitle: classes.includes('ten'),
  };
  const texts = inside
    .map(textIn)
    .join('')
    .split('\n')
    .map((text) => text.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((text) => text !== '');
  if (texts.length === 0) return pictures.length === 0 ? [] : [{ text: '', ...look, pictures }];
  return texts.map((text, index) => ({ text, ...look, pictures: index === 0 ? pictures : [] }));
}

function kindOf(node: HtmlNode): Line['kind'] {
  if (/^H[1-6]$/.test(tagOf(node))) return 'heading';
  return tagOf(node) === 'LI' ? 'item' : 'paragraph';
}

function textIn(node: HtmlNode): string {
  if (isText(node)) return (node.nodeValue ?? '').replaceAll('\n', ' ');
  return isLineEnd(node) ? '\n' : childrenOf(node).map(textIn).join('');
}

function picturesIn(node: HtmlNode): number[] {
  if (isText(node)) return [];
  const source = tagOf(node) === 'IMG' ? attributeOf(node, 'src') : '';
  return source.startsWith(pictureScheme)
    ? [Number(source.slice(pictureScheme.length))]
    : childrenOf(node).flatMap(picturesIn);
}

function isAllBold(nodes: readonly HtmlNode[]): boolean {
  const told = nodes.filter((node) => textIn(node).trim() !== '');
  return (
    told.length > 0 &&
    told.every((node) => !isText(node) && (/^(?:STRONG|B)$/.test(tagOf(node)) || isAllBold(childrenOf(node))))
  );
}

/** The text of the blocks, line by line. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
