/*
 * MDX hands what follows "{" to a JavaScript parser, which needs exponential time for a hundred
 * characters of nonsense. So no brace reaches it, comments excepted: each is masked by a private
 * character before parsing and told or put back afterwards, when the tree shows where it stood.
 */
import { placeAt } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';
import { childrenOf, isComponent, type Mdast } from './tree.ts';

const OPEN = '\uE000';
const BACKSLASH = '\uE001';
const ESCAPED = '\uE002';

export function refuseMasks(source: string): BodyProblem[] {
  const offset = source.search(new RegExp(`[${OPEN}${BACKSLASH}${ESCAPED}]`));
  return offset === -1 ? [] : [problem('hidden-character', placeAt(source, offset))];
}

/** Positions stay: a mask is as long as what it stands for. */
export function maskBraces(source: string): string {
  return source.replace(/(\\*)\{/g, (match, backslashes: string, start: number) => {
    if (backslashes.length % 2 === 1) return backslashes.slice(1) + BACKSLASH + ESCAPED;
    return isCommentAt(source, start + backslashes.length) ? match : backslashes + OPEN;
  });
}

function isCommentAt(source: string, offset: number): boolean {
  const start = /^\{\s*\/\*/.exec(source.slice(offset, offset + 100));
  if (!start) return false;
  const end = source.indexOf('*/', offset + start[0].length);
  return end !== -1 && /^\*\/\s*\}/.test(source.slice(end, end + 100));
}

/** Puts braces back where they are mere characters, and tells those in running text. */
export function restoreBraces(node: Mdast, masked: string): BodyProblem[] {
  if (node.type === 'text') {
    node.value = node.value.replaceAll(BACKSLASH + ESCAPED, '{');
    return findBraces(node, masked);
  }
  if (node.type === 'inlineCode') node.value = restore(node.value);
  if (node.type === 'link' && node.title) node.title = restore(node.title);
  if (node.type === 'definition' && node.title) node.title = restore(node.title);
  if (isComponent(node)) {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = restore(attribute.value);
    }
  }
  return childrenOf(node).flatMap((child) => restoreBraces(child, masked));
}

function restore(value: string): string {
  return value.replaceAll(OPEN, '{').replaceAll(BACKSLASH, '\\').replaceAll(ESCAPED, '{');
}

function findBraces(node: Mdast<'text'>, masked: string): BodyProblem[] {
  if (!node.value.includes(OPEN)) return [];
  const { start, end } = node.position ?? {};
  const from = start?.offset ?? 0;
  return [...masked.slice(from, end?.offset).matchAll(new RegExp(OPEN, 'g'))].map(({ index }) =>
    problem('brace', placeAt(masked, from + index)),
  );
}
