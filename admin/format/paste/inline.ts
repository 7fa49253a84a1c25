/** Converts pasted inline HTML: text with bold, italic and strikethrough, and links. */
import { isAllowedTarget } from '../../../src/domain/link-target.ts';
import { lineBreak, type Mark, type SlateNode } from '../slate/nodes.ts';
import { attributeOf, childrenOf, isLineEnd, isText, styleOf, tagOf, type HtmlNode } from './html.ts';
import { lineEnd } from './line-ends.ts';
import { isSeen, textOf } from './seen.ts';

type Marks = ReadonlySet<Mark>;

const markOf: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  S: 'delete',
  STRIKE: 'delete',
};
const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '+': '⁺',
};
const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};

export function toInline(node: HtmlNode, marks: Marks = new Set()): SlateNode[] {
  if (!isSeen(node)) return [];
  if (isText(node)) return toLeaves(node.nodeValue ?? '', marks);
  // When Word's XML is parsed as HTML, the content after a line end becomes its child.
  if (isLineEnd(node)) return [lineBreak(), ...childrenOf(node).flatMap((child) => toInline(child, marks))];
  switch (tagOf(node)) {
    case 'IMG':
      return toPictogram(attributeOf(node, 'alt'), marks);
    case 'SUP':
      return [toLeaf(replaceAll(textOf(node), raised), marks)];
    case 'SUB':
      return [toLeaf(replaceAll(textOf(node), lowered), marks)];
    case 'A':
      return toLink(node, marks);
    default: {
      const inner = marksOf(node, marks);
      return childrenOf(node).flatMap((child) => toInline(child, inner));
    }
  }
}

function toLeaves(text: string, marks: Marks): SlateNode[] {
  return text.split(lineEnd).flatMap((line, index) => {
    const leaf = toLeaf(line.replace(/[\s\u00A0]+/g, ' '), marks);
    return index === 0 ? [leaf] : [lineBreak(), leaf];
  });
}

function toLeaf(text: string, marks: Marks): SlateNode {
  return { text, ...Object.fromEntries([...marks].map((mark) => [mark, true])) };
}

/** Some web pages show an emoji as a small image with the emoji as its `alt`. Other images are not pasted. */
function toPictogram(alt: string, marks: Marks): SlateNode[] {
  return /^[\p{Extended_Pictographic}\p{Emoji_Component}]{1,8}$/u.test(alt) ? [toLeaf(alt, marks)] : [];
}

/**
 * Writes superscript or subscript text with Unicode's own signs, such as the ² of m² and the ₂ of CO₂. Text with any
 * character that has no such sign stays as it is.
 */
function replaceAll(text: string, signs: Readonly<Record<string, string>>): string {
  const letters = [...text.trim()];
  return letters.every((letter) => Object.hasOwn(signs, letter))
    ? letters.map((letter) => signs[letter]).join('')
    : text.replace(/\s+/g, ' ');
}

/** Links within the copied page and to local files lead nowhere here, so only their text is kept. */
function toLink(node: HtmlNode, marks: Marks): SlateNode[] {
  const url = attributeOf(node, 'href').trim();
  const children = childrenOf(node).flatMap((child) => toInline(child, marksOf(node, marks)));
  const leads = !url.startsWith('#') && (isAllowedTarget(url) || /^http:\/\/\S+$/i.test(url));
  const isShown = children.some((child) => 'text' in child && child.text.trim() !== '');
  return leads && isShown ? [{ type: 'link', url, data: { url, title: null }, children }] : children;
}

function marksOf(node: HtmlNode, marks: Marks): Marks {
  const inner = new Set(marks);
  const mark = markOf[tagOf(node)];
  if (mark) inner.add(mark);
  const weight = styleOf(node, 'font-weight');
  if (weight !== '') setMark(inner, 'bold', weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600);
  const slant = styleOf(node, 'font-style');
  if (slant !== '') setMark(inner, 'italic', slant === 'italic' || slant === 'oblique');
  if ((styleOf(node, 'text-decoration') + styleOf(node, 'text-decoration-line')).includes('line-through'))
    inner.add('delete');
  return inner;
}

function setMark(marks: Set<Mark>, mark: Mark, isOn: boolean): void {
  if (isOn) marks.add(mark);
  else marks.delete(mark);
}
