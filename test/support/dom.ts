/** Queries on a parsed page. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

export const findAll = (node: Node, ...tags: string[]): Element[] =>
  elementsIn(node).filter((element) => tags.includes(element.tagName));

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Text with white space collapsed, as a browser shows it. */
export const textOf = (node: Node): string => rawText(node).replace(/\s+/g, ' ').trim();

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

/** `content` of `<meta name>` or `<meta property>`. */
export function metaOf(document: Node, name: string): string | undefined {
  const meta = findAll(document, 'meta').find((element) =>
    [attributeOf(element, 'name'), attributeOf(element, 'property')].includes(name),
  );
  return meta && attributeOf(meta, 'content');
}

export const isNoindex = (document: Node): boolean => metaOf(document, 'robots')?.includes('noindex') === true;

export function linksIn(node: Node): string[] {
  return findAll(node, 'a').flatMap((link) => attributeOf(link, 'href') ?? []);
}

export const mainOf = (document: Node): Element => {
  const [main] = findAll(document, 'main');
  if (main === undefined) throw new Error('The page has no <main>.');
  return main;
};

/** The names in `class`; none for a node that is no element. */
export const classesOf = (node: Node): string[] =>
  'tagName' in node ? (attributeOf(node, 'class') ?? '').split(/\s+/) : [];
