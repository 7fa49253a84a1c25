/** The clipboard's HTML as its parser gives it, and what our reading needs to know of an element. */

/** As much of the browser's `Node` as is read. */
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

/** Ends a line, in HTML, in the XML of Word and in that of LibreOffice. */
export const isLineEnd = (node: HtmlNode): boolean => /(?:^|:)(?:BR|CR|LINE-BREAK)$/.test(tagOf(node));

/** The same element around other nodes. */
export const around = (node: HtmlNode, childNodes: readonly HtmlNode[]): HtmlNode => ({
  nodeType: node.nodeType,
  nodeName: node.nodeName,
  nodeValue: node.nodeValue,
  childNodes,
  getAttribute: (name) => attributeOf(node, name),
});
