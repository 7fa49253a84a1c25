/** Creates and examines nodes of the tree that `src/mdx` reads. */
import { childrenOf, isTypedAddress, type Mdast } from '../../../src/mdx/tree.ts';

export type Component = Mdast<'mdxJsxFlowElement'>;

export function textNode(value: string): Mdast {
  return { type: 'text', value };
}

export function withChildren<Node extends Mdast>(node: Node, children: readonly Mdast[]): Node {
  return { ...node, children };
}

export function parent(type: Mdast['type'], children: readonly Mdast[]): Mdast {
  return { type, children } as Mdast;
}

export function componentNode(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Mdast[],
): Component {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  } as Component;
}

export function isBlank(node: Mdast): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.trim() === '';
  if (node.type === 'break') return true;
  return 'children' in node && !('attributes' in node) && childrenOf(node).every(isBlank);
}

/** True for a link whose text is its own address, as when it was typed without brackets. */
export function isAddress(node: Mdast<'link'>): boolean {
  const written = plainText(node);
  return !node.title && [written, `http://${written}`, `mailto:${written}`].includes(node.url);
}

export function plainText(node: Mdast): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(plainText).join('');
}

/** Turns links back into text where the address was typed in running text; the parser makes them links again. */
export function withPlainAddresses<Node extends Mdast>(node: Node, source: string): Node {
  if (!('children' in node)) return node;
  const children = childrenOf(node).flatMap((child) =>
    child.type === 'link' && isTypedAddress(child, source) ? childrenOf(child) : [withPlainAddresses(child, source)],
  );
  return withChildren(node, children);
}
