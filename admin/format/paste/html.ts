/** The clipboard's HTML as its parser gives it, and what our reading needs to know of an element. */

/** As much of the browser's `Node` as is read. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?: (name: string) => string | null;
}

const TEXT = 3;
const UNSEEN: ReadonlySet<string> = new Set(
  'HEAD TITLE META LINK STYLE SCRIPT NOSCRIPT TEMPLATE XML SVG BUTTON SELECT TEXTAREA INPUT IFRAME OBJECT EMBED CANVAS AUDIO VIDEO'.split(
    ' ',
  ),
);

export function childrenOf(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes);
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === TEXT;
}

/** Upper case, as the browser writes it in pages of HTML. */
export function tagOf(node: HtmlNode): string {
  return node.nodeName.toUpperCase();
}

export function attributeOf(node: HtmlNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

/** Read from the attribute: the browser forgets what it does not know, which Word's list marks are. */
export function styleOf(node: HtmlNode, property: string): string {
  const rules = attributeOf(node, 'style').split(';');
  const found = rules.map((rule) => rule.split(':')).find(([name = '']) => name.trim().toLowerCase() === property);
  return found?.slice(1).join(':').trim().toLowerCase() ?? '';
}

export function isSeen(node: HtmlNode): boolean {
  if (isText(node)) return true;
  const isElement = node.nodeType === 1 || node.nodeType === 11 || node.nodeType === 9;
  return (
    isElement && !UNSEEN.has(tagOf(node)) && styleOf(node, 'display') !== 'none' && styleOf(node, 'mso-hide') !== 'all'
  );
}

export function textOf(node: HtmlNode): string {
  return isText(node) ? (node.nodeValue ?? '') : childrenOf(node).map(textOf).join('');
}
