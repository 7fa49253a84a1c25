/**
 * An MDX parser for the browser, because the build's parser runs only outside browsers. It accepts the same Markdown
 * and tags, makes the same tree and words its errors alike, so that `src/mdx` can explain the errors of both parsers.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { ParserError } from '../../../src/mdx/parser-errors.ts';
import { offsetAt, placeAt, type Place } from '../../../src/mdx/place.ts';
import type { Parser } from '../../../src/mdx/syntax.ts';
import { childrenOf, isExpression, type Mdast } from '../../../src/mdx/tree.ts';
import { plainText } from './nodes.ts';
import { hidingFor, mapTexts } from './symbols.ts';

type Extension = ReturnType<typeof gfm>;
type Dialect = 'file' | 'typed';

interface ThrownMessage extends Error {
  reason: string;
  line?: number;
  column?: number;
}

// Markdown that MDX disables.
const withoutHtml: Extension = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } };
// Markdown that an editor is likely to type by accident.
const withoutSurprises: Extension = {
  disable: { null: ['codeFenced', 'setextUnderline', 'gfmFootnoteCall', 'gfmFootnoteDefinition', 'tasklistCheck'] },
};

const whatFilesHold: Extension[] = [withoutHtml, gfm(), mdxJsx(), mdxExpression()];
const extensions: Readonly<Record<Dialect, Extension>> = {
  file: combineExtensions(whatFilesHold),
  typed: combineExtensions([withoutSurprises, ...whatFilesHold]),
};
const gfmReaders = gfmFromMarkdown();
const mdastExtensions = [
  gfmReaders.map(({ transforms: _, ...extension }) => extension),
  mdxJsxFromMarkdown(),
  mdxExpressionFromMarkdown(),
];

/** The text of a comment. The parser finds its end by counting braces, so braces in the text are masked. */
const commentText = /(?<=\{\s*\/\*)(?:[^*]|\*(?!\/))*(?=\*\/\s*\})/g;
const noBrace = '\u2CF9';

/** Parses the body of a file. */
export const fileParser: Parser = (source) => parse(source, 'file');

/** Parses typed text: without setext headings, fenced code, footnotes and task lists. */
export const typedParser: Parser = (source) => parse(source, 'typed');

function parse(source: string, dialect: Dialect): Mdast<'root'> | ParserError {
  const { hide, show } = hidingFor(source);
  const text = hide(source.replace(commentText, (comment) => comment.replace(/[{}]/g, noBrace)));
  try {
    const read: Mdast<'root'> = fromMarkdown(text, { extensions: [extensions[dialect]], mdastExtensions });
    const root = text === source ? read : mapTexts(read, show);
    if (text !== source) restoreComments(root, source);
    findAddresses(root, source);
    unravel(root);
    return root;
  } catch (error) {
    if (!isMessage(error)) throw error;
    return toParserError(source, error);
  }
}

function restoreComments(node: Mdast, source: string): void {
  if (isExpression(node)) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    node.value = source.slice(start + 1, end - 1);
  }
  for (const child of childrenOf(node)) restoreComments(child, source);
}

/**
 * Finds addresses that the tokenizer misses because of neighbouring characters or escapes, and gives them their
 * positions.
 */
function findAddresses(node: Mdast, source: string): void {
  if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) return;
  const children = node.children as Mdast[];
  for (const child of children) findAddresses(child, source);
  if (!children.some(({ type }) => type === 'text')) return;
  children.splice(0, children.length, ...children.flatMap((child) => splitAtAddresses(child, source)));
}

function splitAtAddresses(node: Mdast, source: string): Mdast[] {
  if (node.type !== 'text' || !/[:@]|www/i.test(node.value)) return [node];
  const paragraph: Mdast<'paragraph'> = { type: 'paragraph', children: [{ type: 'text', value: node.value }] };
  const root: ReturnType<typeof fromMarkdown> = { type: 'root', children: [paragraph] };
  for (const { transforms } of gfmReaders) for (const transform of transforms ?? []) transform(root);
  const { children } = paragraph;
  if (children.every(({ type }) => type === 'text') || !node.position) return [node];
  const first = node.position.start.offset ?? 0;
  const written = source.slice(first, node.position.end.offset);
  const offsets = [...offsetsOf(written, node.value), written.length].map((offset) => first + offset);
  let length = 0;
  return children.map((child) => {
    const start = pointAt(source, offsets[length] ?? first);
    length += plainText(child).length;
    return { ...child, position: { start, end: pointAt(source, offsets[length] ?? first + written.length) } };
  });
}

function pointAt(source: string, offset: number): Place & { offset: number } {
  return { ...placeAt(source, offset), offset };
}

/** Offset in `written` of each character of a text node's `value`, past escapes, references and line starts. */
function offsetsOf(written: string, value: string): number[] {
  const offsets: number[] = [];
  let offset = 0;
  while (offsets.length < value.length && offset < written.length) {
    const rest = value.slice(offsets.length);
    const [reference = ''] = /^&[#\w]+;/.exec(written.slice(offset, offset + 40)) ?? [];
    const isReference = reference !== '' && !rest.startsWith(reference);
    const isEscape = written[offset] === '\\' && written[offset + 1] === rest[0];
    if (isReference || isEscape || written[offset] === rest[0]) offsets.push(offset);
    offset += isEscape ? 2 : isReference ? reference.length : 1;
  }
  return offsets;
}

/**
 * Turns a paragraph that holds only tags into blocks, because a tag with its content on one line is parsed as inline.
 */
function unravel(node: Mdast): void {
  if (!('children' in node)) return;
  const children = node.children as Mdast[];
  children.forEach(unravel);
  if (!children.some(isAlone)) return;
  children.splice(0, children.length, ...children.flatMap((child) => (isAlone(child) ? toBlocks(child) : [child])));
}

function isAlone(node: Mdast): node is Mdast<'paragraph'> {
  return (
    node.type === 'paragraph' &&
    node.children.some(isTag) &&
    node.children.every((child) => isTag(child) || isSpace(child))
  );
}

function isTag({ type }: Mdast): boolean {
  return type === 'mdxJsxTextElement' || type === 'mdxTextExpression';
}

function isSpace(node: Mdast): boolean {
  return node.type === 'text' && /^[ \t\r\n]+$/.test(node.value);
}

function toBlocks({ children }: Mdast<'paragraph'>): Mdast[] {
  return children.filter(isTag).map((child) => {
    const type = child.type === 'mdxTextExpression' ? 'mdxFlowExpression' : 'mdxJsxFlowElement';
    return { ...child, type } as Mdast;
  });
}

function isMessage(error: unknown): error is ThrownMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

/** Moves the position of an error to where its tag or expression begins. */
function toParserError(source: string, { reason, line = 1, column = 1 }: ThrownMessage): ParserError {
  const unclosed = /^Expected a closing tag for `<[^`]*>` \((\d+):(\d+)/.exec(reason);
  if (unclosed) return { line: Number(unclosed[1]), column: Number(unclosed[2]), reason: withoutEnds(reason) };
  if (reason.startsWith('Unexpected closing slash')) {
    const text = source.split('\n')[line - 1]?.slice(column - 2) ?? '';
    const name = /^<\s*\/\s*([^\s>]*)/.exec(text)?.[1] ?? '';
    return { line, column: column - 1, reason: `Unexpected closing tag \`</${name}>\`, expected an open tag first` };
  }
  const place = reason.startsWith('Unexpected end of file in expression')
    ? openBrace(source, { line, column })
    : { line, column };
  return { ...place, reason: withoutEnds(reason) };
}

function openBrace(source: string, end: Place): Place {
  const offset = source.lastIndexOf('{', offsetAt(source, end));
  return offset === -1 ? end : placeAt(source, offset);
}

function withoutEnds(reason: string): string {
  return reason.replaceAll(/\((\d+:\d+)-\d+:\d+\)/g, '($1)');
}
