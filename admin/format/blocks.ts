/**
 * Converts the blocks of a body to the data that Decap edits, and back. The data are the attributes, and the content as
 * the Markdown of one field.
 */
import { isComponentName, specOf } from '../../src/mdx/components.ts';
import { readAttributes } from '../../src/mdx/attributes.ts';
import { isComment, isComponent, isExpression, type Mdast } from '../../src/mdx/tree.ts';
import { componentNode, parent } from './mdx/nodes.ts';
import { readTyped } from './mdx/typed-tree.ts';
import { writeMdx } from './mdx/write.ts';
import { toAllowed } from './mdx/nearest-allowed.ts';
import { cleanText } from './mdx/clean-text.ts';

export type BlockData = Readonly<Record<string, string>>;

export interface Block {
  id: string;
  data: BlockData;
}

/** Key of the field for the content between a block's tags. */
export const contentKey = 'content';
export const commentId = 'Comment';

/** Undefined for a node that the CMS has no form for. */
export function toBlock(node: Mdast): Block | undefined {
  if (isExpression(node))
    return isComment(node) ? { id: commentId, data: { [contentKey]: toNote(node.value) } } : undefined;
  if (!isComponent(node) || !isComponentName(node.name)) return undefined;
  const attributes = readAttributes(node, node.name);
  if (specOf(node.name).content === 'none') return { id: node.name, data: attributes };
  const content = writeMdx({ type: 'root', children: node.children });
  return { id: node.name, data: { ...attributes, [contentKey]: content } };
}

/** Undefined for an unknown component and for a comment without text. */
export function fromBlock({ id, data }: Block): Mdast | undefined {
  const content = cleanText(data[contentKey] ?? '').trim();
  if (id === commentId) return content === '' ? undefined : commentNode(content);
  if (!isComponentName(id)) return undefined;
  const spec = specOf(id);
  const attributes = Object.entries(spec.attributes).flatMap(([name, { required, emptyAllowed }]) => {
    const value = cleanText(data[name] ?? '').trim();
    return value === '' && !(required && emptyAllowed) ? [] : [[name, value] as const];
  });
  const children = spec.content === 'none' ? [] : toContent(content, spec.content === 'steps');
  return componentNode(id, Object.fromEntries(attributes), children);
}

/** The text of a comment, without its delimiters. */
function toNote(value: string): string {
  return value
    .trim()
    .replace(/^\/\*|\*\/$/g, '')
    .trim();
}

function commentNode(note: string): Mdast {
  return { type: 'mdxFlowExpression', value: `/* ${note.replaceAll('*/', '* /')} */` };
}

function toContent(content: string, isSteps: boolean): readonly Mdast[] {
  const blocks = readBlocks(content);
  if (!isSteps || blocks.length === 0 || blocks.some(({ type }) => type === 'list')) return blocks;
  // The content has no list, so each line becomes a step.
  const items = content.split(/\n+/).map((line) => parent('listItem', readBlocks(line)));
  return [{ type: 'list', ordered: true, start: 1, spread: false, children: items } as Mdast];
}

function readBlocks(content: string): readonly Mdast[] {
  return toAllowed(readTyped(content), content, { isInBlock: true }).children;
}
