/**
 * Replaces `decap-cms-widget-markdown/dist/esm/serializers`, which writes typed text as Markdown without escapes: a
 * star would start a list, `{` would break the page and a comment would become public. Here text stays text.
 */
import type { Mdast } from '../../../src/mdx/tree.ts';
import { isClean, readBody } from '../mdx/body.ts';
import { cleanText } from '../mdx/clean-text.ts';
import { toAllowed } from '../mdx/nearest-allowed.ts';
import { readTyped } from '../mdx/typed-tree.ts';
import { writeMdx } from '../mdx/write.ts';
import { fromSlateBlocks } from './from-slate.ts';
import { emptyParagraph, isElement, type SlateElement, type SlateNode } from './nodes.ts';
import { toSlateBlocks } from './to-slate.ts';

export function markdownToSlate(markdown: string): SlateElement[] {
  const text = cleanText(markdown);
  const { children } = toAllowed(readTyped(text), text);
  const blocks = children.flatMap((child) => {
    const [block] = toSlateBlocks([child]);
    if (block === undefined || child.position === undefined) return block ?? [];
    const source = text.slice(child.position.start.offset, child.position.end.offset);
    return isClean(source) ? { ...block, source } : block;
  });
  return blocks.length === 0 ? [emptyParagraph()] : blocks;
}

export function slateToMarkdown(nodes: readonly SlateNode[]): string {
  return runsOf(nodes)
    .map(writeRun)
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Groups adjacent lists, because they must be written together: written one by one, they would be read as one list. */
function runsOf(nodes: readonly SlateNode[]): SlateNode[][] {
  const runs: SlateNode[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last?.[0] && isList(last[0]) && isList(node)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

function isList(node: SlateNode): boolean {
  return isElement(node) && node.type.endsWith('-list');
}

/** The editor never mutates a node but replaces it, so the text of each node is cached. */
const known = new WeakMap<SlateNode, string>();

function writeRun(run: readonly SlateNode[]): string {
  const [node, ...others] = run;
  if (node === undefined || others.length > 0) return write(run);
  const found = known.get(node) ?? writeNode(node);
  known.set(node, found);
  return found;
}

/** An unchanged block keeps the lines of the file that it was read from. */
function writeNode(node: SlateNode): string {
  const written = write([node]);
  const source = isElement(node) ? node.source : undefined;
  return source !== undefined && write(markdownToSlate(source)) === written ? source : written;
}

function write(nodes: readonly SlateNode[]): string {
  return writeMdx({ type: 'root', children: fromSlateBlocks(nodes) } as Mdast<'root'>);
}

/** HTML for Decap's own preview, where a form has none of ours. */
export function markdownToHtml(markdown: string): string {
  const { body } = readBody(markdown);
  return (body?.segments ?? []).map((segment) => (segment.kind === 'html' ? segment.html : '')).join('\n');
}
