/** Normalises a tree so that Markdown can express it. */
import { childrenOf, type Mdast } from '../../../src/mdx/tree.ts';
import { cleanText } from './clean-text.ts';
import { isBlank, parent, textNode, withChildren } from './nodes.ts';

export function tidy(root: Mdast<'root'>): Mdast[] {
  return mergeLists(root.children.flatMap(tidyBlock));
}

function tidyBlock(node: Mdast): Mdast[] {
  switch (node.type) {
    case 'paragraph': {
      const children = tidyPhrasing(node.children);
      return children.length === 0 ? [] : [withChildren(node, children)];
    }
    case 'heading': {
      const children = tidyPhrasing(node.children.map((child) => (child.type === 'break' ? textNode(' ') : child)));
      return children.length === 0 ? [] : [withChildren(node, children)];
    }
    case 'blockquote':
    case 'listItem':
    case 'list': {
      const children = mergeLists(childrenOf(node).flatMap(tidyBlock));
      return children.length === 0 ? [] : [withChildren(node, children)];
    }
    case 'mdxJsxFlowElement':
      return [withChildren(node, mergeLists(childrenOf(node).flatMap(tidyBlock)))];
    case 'table':
      return [tidyTable(node)];
    default:
      return [node];
  }
}

/** Markdown would read two adjacent bulleted lists as one, so they are merged. */
function mergeLists(blocks: readonly Mdast[]): Mdast[] {
  const merged: Mdast[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last?.type === 'list' && block.type === 'list' && !last.ordered && !block.ordered) {
      merged.splice(-1, 1, {
        ...last,
        spread: last.spread === true || block.spread === true,
        children: [...last.children, ...block.children],
      });
    } else merged.push(block);
  }
  return merged;
}

/** Fills up short rows, so that every row has the same number of cells. */
function tidyTable(table: Mdast<'table'>): Mdast {
  const columns = Math.max(...table.children.map((row) => row.children.length));
  const rows = table.children.map((row) => {
    const cells = row.children.map((cell) => withChildren(cell, tidyPhrasing(cell.children)));
    const missing = Array.from({ length: columns - cells.length }, () => parent('tableCell', []));
    return withChildren(row, [...cells, ...missing]);
  });
  const align = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null);
  return withChildren({ ...table, align }, rows);
}

/**
 * Removes spaces and breaks at both ends of the line. A space or break at an end of bold, italic or struck text is
 * moved outside the marks, because Markdown cannot express it inside; one at an end of a link is moved outside the
 * link.
 */
function tidyPhrasing(nodes: readonly Mdast[]): Mdast[] {
  return trim(joinAlike(nodes.flatMap((node) => tidyInline(node, []))));
}

function tidyInline(node: Mdast, around: readonly Mdast['type'][]): Mdast[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return tidyMark(node, around);
    case 'link':
      return tidyLink(node, around);
    case 'inlineCode':
      return node.value.trim() === '' ? [textNode(node.value)] : [node];
    default:
      return [node];
  }
}

function tidyMark(node: Mdast<'emphasis' | 'strong' | 'delete'>, around: readonly Mdast['type'][]): Mdast[] {
  const children = joinAlike(node.children.flatMap((child) => tidyInline(child, [...around, node.type])));
  if (around.includes(node.type) || children.every(isBlank)) return children;
  return [...edge(children[0], /^\s/), withChildren(node, trim(children)), ...edge(children.at(-1), /\s$/)];
}

function tidyLink(node: Mdast<'link'>, around: readonly Mdast['type'][]): Mdast[] {
  const children = joinAlike(node.children.flatMap((child) => tidyInline(child, [...around, 'link'])));
  if (around.includes('link') || children.every(isBlank)) return children;
  return [...edge(children[0], /^\s/), withChildren(node, trim(children)), ...edge(children.at(-1), /\s$/)];
}

/** The space or break at one end of a mark or a link, to be placed outside. */
function edge(node: Mdast | undefined, space: RegExp): Mdast[] {
  if (node?.type === 'break') return [node];
  return node?.type === 'text' && space.test(node.value) ? [textNode(' ')] : [];
}

function trim(nodes: readonly Mdast[]): Mdast[] {
  const start = nodes.findIndex((node) => !isEmptyEnd(node));
  const end = nodes.findLastIndex((node) => !isEmptyEnd(node)) + 1;
  return nodes.slice(Math.max(start, 0), end).map((node, index, { length }) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return textNode(index === length - 1 ? value.trimEnd() : value);
  });
}

function isEmptyEnd(node: Mdast): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

/** Merges neighbours of the same kind, and runs of spaces into one. */
export function joinAlike(nodes: readonly Mdast[]): Mdast[] {
  const joined: Mdast[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') joined.splice(-1, 1, textNode(last.value + node.value));
    else if (last !== undefined && isSameMark(last, node)) {
      joined.splice(-1, 1, withChildren(last, joinAlike([...childrenOf(last), ...childrenOf(node)])));
    } else joined.push(node);
  }
  return joined
    .map((node, index) => (node.type === 'text' ? squeeze(node.value, joined[index - 1], joined[index + 1]) : node))
    .filter((node) => node.type !== 'text' || node.value !== '');
}

function isSameMark(a: Mdast, b: Mdast): boolean {
  if (a.type === 'link' && b.type === 'link') return a.url === b.url && a.title === b.title;
  return a.type === b.type && (a.type === 'emphasis' || a.type === 'strong' || a.type === 'delete');
}

/** Merges runs of spaces, and removes spaces next to a line break. */
function squeeze(text: string, before: Mdast | undefined, after: Mdast | undefined): Mdast {
  const value = cleanText(text)
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/[ \t]+/g, ' ');
  const started = before?.type === 'break' ? value.trimStart() : value;
  return textNode(after?.type === 'break' ? started.trimEnd() : started);
}
