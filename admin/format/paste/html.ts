/** Helpers to read the HTML of the clipboard, as `DOMParser` returns it. */

/** The part of the browser's `Node` that we use. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?: (name: string) => string | null;
}

const text = 3;
export function childrenOf(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes);
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === text;
}

/** Tag name in upper case. */
export function tagOf(node: HtmlNode): string {
  return node.nodeName.toUpperCase();
}

export function attributeOf(node: HtmlNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}

/** Reads the `style` attribute itself: `element.style` drops unknown properties such as Word's `mso-list`. */
export function styleOf(node: HtmlNode, property: string): string {
  const rules = attributeOf(node, 'style').split(';');
  const found = rules.map((rule) => rule.split(':')).find(([name = '']) => name.trim().toLowerCase() === property);
  return found?.slice(1).join(':').trim().toLowerCase() ?? '';
}

/** True for an element that ends a line: `<br>` in HTML, `w:cr` in Word's XML, `text:line-break` in LibreOffice's. */
export const isLineEnd = (node: HtmlNode): boolean => /(?:^|:)(?:BR|CR|LINE-BREAK)$/.test(tagOf(node));

/** A copy of the element with other children. */
export const around = (node: HtmlNode, childNodes: readonly HtmlNode[]): HtmlNode => ({
  nodeType: node.nodeType,
  nodeName: node.nodeName,
  nodeValue: node.nodeValue,
  childNodes,
  getAttribute: (name) => attributeOf(node, name),
});
