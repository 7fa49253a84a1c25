/*
 * MDX hands what follows "{" to a JavaScript parser, which needs exponential time for a hundred
 * characters of nonsense, and a careless "<" stops it. So only comments and well-formed tags reach
 * the parser. Every other brace and angle bracket is masked by a character no text has first, and told
 * or put back afterwards, when the tree shows whether it stood in running text.
 */
import { explainOpening, tagNameAt } from './parser-errors.ts';
import { placeAt } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';
import { childrenOf, isComponent, type Mdast } from './tree.ts';

// Coptic punctuation: like the marks it stands for, punctuation to Markdown's rules of emphasis.
const BRACE = '\u2CF9';
const ANGLE = '\u2CFA';
const BACKSLASH = '\u2CFB';
const ESCAPED_BRACE = '\u2CFC';
const ESCAPED_ANGLE = '\u2CFE';

const MAX_TAG = 4000;
const ATTRIBUTE = String.raw`\s+[A-Za-z_][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?`;
const TAG = new RegExp(String.raw`^<(?:/[A-Za-z][\w.:-]*\s*|[A-Za-z][\w.:-]*(?:${ATTRIBUTE})*\s*/?)>`);

export function refuseMasks(source: string): BodyProblem[] {
  const offset = source.search(/[\u2CF9-\u2CFE]/);
  return offset === -1 ? [] : [problem('hidden-character', placeAt(source, offset))];
}

/** Positions stay: a mask is as long as what it stands for. */
export function mask(source: string): string {
  return source.replace(/(?<!\\)(\\*)([{<])/g, (match, backslashes: string, mark: string, start: number) => {
    const isBrace = mark === '{';
    if (backslashes.length % 2 === 1) {
      return backslashes.slice(1) + BACKSLASH + (isBrace ? ESCAPED_BRACE : ESCAPED_ANGLE);
    }
    const offset = start + backslashes.length;
    const isMarkup = isBrace ? isCommentAt(source, offset) : TAG.test(source.slice(offset, offset + MAX_TAG));
    return isMarkup ? match : backslashes + (isBrace ? BRACE : ANGLE);
  });
}

/** Names of tags that are masked where they open: their closing tags will be found without a partner. */
export function listMaskedTags(source: string, masked: string): string[] {
  return [...masked.matchAll(new RegExp(ANGLE, 'g'))].map(({ index }) => tagNameAt(source, index));
}

function isCommentAt(source: string, offset: number): boolean {
  const start = /^\{\s*\/\*/.exec(source.slice(offset, offset + 100));
  if (!start) return false;
  const end = source.indexOf('*/', offset + start[0].length);
  return end !== -1 && /^\*\/\s*\}/.test(source.slice(end, end + 100));
}

/** Puts back what was no more than a character, and tells what stands in running text. */
export function unmask(node: Mdast, source: string, masked: string): BodyProblem[] {
  if (node.type === 'text') {
    const problems = tellMasks(node, source, masked);
    node.value = toMarks(node.value.replaceAll(BACKSLASH, ''));
    return problems;
  }
  if (node.type === 'inlineCode') node.value = restore(node.value);
  if (node.type === 'link' || node.type === 'definition') {
    node.url = restore(node.url);
    if (node.title) node.title = restore(node.title);
  }
  if (isComponent(node)) {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = restore(attribute.value);
    }
  }
  return childrenOf(node).flatMap((child) => unmask(child, source, masked));
}

function restore(value: string): string {
  return toMarks(value.replaceAll(BACKSLASH, '\\'));
}

function toMarks(value: string): string {
  return value.replace(/[\u2CF9\u2CFC]/g, '{').replace(/[\u2CFA\u2CFE]/g, '<');
}

function tellMasks(node: Mdast<'text'>, source: string, masked: string): BodyProblem[] {
  if (!/[\u2CF9\u2CFA]/.test(node.value)) return [];
  const from = node.position?.start.offset ?? 0;
  const written = masked.slice(from, node.position?.end.offset);
  return [...written.matchAll(/\u2CF9|\u2CFA(?!\s)/g)].map(({ 0: found, index }) => {
    const offset = from + index;
    return found === BRACE ? problem('brace', placeAt(source, offset)) : explainOpening(source, offset);
  });
}
