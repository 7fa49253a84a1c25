import { isBlock, type BookNode } from '../../src/outputs/booklet/nodes.ts';

/** The text without markup; blocks and hard breaks begin a new line. */
export function textOfNodes(nodes: readonly BookNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.tag === 'br') return '\n';
      return isBlock(node) ? `\n${textOfNodes(node.children)}\n` : textOfNodes(node.children);
    })
    .join('');
}
