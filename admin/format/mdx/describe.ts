/** Writes a tree as text, so that two trees can be compared. */
import { childrenOf, isComponent, isExpression, type Mdast } from '../../../src/mdx/tree.ts';
import { isAddress, plainText } from './nodes.ts';

/** A typed address, and a link whose text is its own address, are described alike. */
export function describe(node: Mdast): string {
  if (node.type === 'text') return toText(node.value);
  if (node.type === 'link' && isAddress(node)) return toText(plainText(node));
  if (isExpression(node)) return `<{${node.value}}>`;
  return `<${node.type} ${detailsOf(node)}>${childrenOf(node).map(describe).join('')}</${node.type}>`;
}

function detailsOf(node: Mdast): string {
  if (isComponent(node)) {
    const attributes = node.attributes.map((attribute) => [
      attribute.type === 'mdxJsxAttribute' && attribute.name,
      attribute.value,
    ]);
    return JSON.stringify([node.name, attributes]);
  }
  switch (node.type) {
    case 'link':
    case 'image':
      return JSON.stringify([node.url, node.title ?? null]);
    case 'inlineCode':
      return JSON.stringify(node.value);
    default:
      return '';
  }
}

/** Doubles `<`, so that text cannot look like a part of the description. */
function toText(value: string): string {
  return value.replace(/\s+/g, ' ').replaceAll('<', '<<');
}
