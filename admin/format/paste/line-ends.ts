/**
 * Marks line ends inside text nodes: control characters of Word and Excel, and line feeds where HTML preserves them.
 */
import { around, childrenOf, isText, styleOf, tagOf, type HtmlNode } from './html.ts';

/** The character that replaces every such line end. */
export const lineEnd = '\u2028';

const always = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const kept = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

export function markLineEnds(node: HtmlNode, isKept = false): HtmlNode {
  if (isText(node)) {
    const nodeValue = (node.nodeValue ?? '').replace(isKept ? kept : always, lineEnd);
    return { nodeType: node.nodeType, nodeName: node.nodeName, nodeValue, childNodes: [] };
  }
  const isKeptInside = keepsLineFeeds(node, isKept);
  return around(
    node,
    childrenOf(node).map((child) => markLineEnds(child, isKeptInside)),
  );
}

function keepsLineFeeds(node: HtmlNode, isKept: boolean): boolean {
  const whiteSpace = `${styleOf(node, 'white-space')} ${styleOf(node, 'white-space-collapse')}`.trim();
  if (whiteSpace === '') return isKept || tagOf(node) === 'PRE';
  return /pre|break-spaces/.test(whiteSpace);
}
