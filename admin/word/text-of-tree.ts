/** Reads the text of an imported document as one string, and removes characters from it wherever its elements end. */
import { around, childrenOf, isLineEnd, isText, tagOf, type HtmlNode } from '../format/paste/html.ts';
import { text as textNode } from './layout.ts';

const blockTags: ReadonlySet<string> = new Set(
  'P H1 H2 H3 H4 H5 H6 LI UL OL TABLE TBODY THEAD TFOOT TR TD TH DIV BLOCKQUOTE BODY'.split(' '),
);

/** True for an element with paragraphs, items or cells inside it. */
export const holdsBlocks = (node: HtmlNode): boolean =>
  childrenOf(node).some((child) => blockTags.has(tagOf(child)) || holdsBlocks(child));

/** The text with a line feed for each line end and around each paragraph, list item and cell. */
export function textOfTree(root: HtmlNode): string {
  let joined = '';
  walk(
    root,
    (text) => (joined += text),
    () => (joined += '\n'),
  );
  return joined;
}

/** The text in one line, with single spaces. */
export const wordsIn = (node: HtmlNode | undefined): string =>
  node === undefined ? '' : textOfTree(node).replace(/\s+/g, ' ').trim();

function walk(node: HtmlNode, onText: (text: string) => void, onLine: () => void): void {
  if (isText(node)) onText(oneLine(node));
  else if (isLineEnd(node)) onLine();
  else {
    const isBlock = blockTags.has(tagOf(node));
    if (isBlock) onLine();
    for (const child of childrenOf(node)) walk(child, onText, onLine);
    if (isBlock) onLine();
  }
}

const oneLine = ({ nodeValue }: HtmlNode): string => (nodeValue ?? '').replaceAll('\n', ' ');

/**
 * A copy of the tree without the characters of `textOfTree` for which `isKept` is false. Paragraphs and items in which no
 * text and no picture is left go too.
 */
export function withoutCharacters(root: HtmlNode, isKept: readonly boolean[]): HtmlNode {
  let index = 0;
  const copy = (node: HtmlNode): HtmlNode | undefined => {
    if (isText(node)) {
      const line = oneLine(node);
      const characters = Array.from({ length: line.length }, (_, at) => line.charAt(at));
      const start = index;
      index += characters.length;
      return textNode(characters.filter((_, at) => isKept[start + at]).join(''));
    }
    if (isLineEnd(node)) {
      index += 1;
      return node;
    }
    const isBlock = blockTags.has(tagOf(node));
    if (isBlock) index += 1;
    const children = childrenOf(node).flatMap((child) => copy(child) ?? []);
    if (isBlock) index += 1;
    const made = around(node, children);
    const hadText = /^(?:P|H\d|LI|UL|OL)$/.test(tagOf(node)) && isFilled(node);
    return hadText && !isFilled(made) ? undefined : made;
  };
  return copy(root) ?? around(root, []);
}

/** True for a node with text or a picture. */
const isFilled = (node: HtmlNode): boolean =>
  isText(node) ? (node.nodeValue ?? '').trim() !== '' : tagOf(node) === 'IMG' || childrenOf(node).some(isFilled);

/**
 * The tree without `start`, with which its text begins, and without the spaces after it; after a name, also without
 * colons, dots and dashes.
 */
export function withoutStart(root: HtmlNode, start: string, isName: boolean): HtmlNode {
  const text = textOfTree(root);
  let left = start.replace(/\s/g, '').length;
  let at = 0;
  while (at < text.length && (left > 0 || (isName ? /[\s:.–-]/ : /\s/).test(text.charAt(at)))) {
    if (/\S/.test(text.charAt(at)) && left > 0) left -= 1;
    at += 1;
  }
  return withoutCharacters(
    root,
    Array.from({ length: text.length }, (_, index) => index >= at),
  );
}
