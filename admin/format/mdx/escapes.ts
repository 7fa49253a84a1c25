/** Removes needless escapes: those without which the line is still parsed the same. */
import { parseSyntax } from '../../../src/mdx/syntax.ts';
import { childrenOf, type Mdast } from '../../../src/mdx/tree.ts';
import { describe } from './describe.ts';
import { plainText, withPlainAddresses } from './nodes.ts';
import { fileParser } from './parser.ts';

/** The text around a line in the file, which changes how the line is parsed. */
export interface Frame {
  before: string;
  after?: string;
  /** Indent of each line after the first. */
  indent?: string;
}

const escapeSign = /\\([!-/:-@[-`{-~])/g;
/** In a line with bold or italic text, these signs can be parsed in more than one way, so their escapes stay. */
const marks: ReadonlySet<string> = new Set(['*', '_']);
/** Escapes are tried one by one only up to this number. */
const maxSingle = 8;

/**
 * The line with as few escapes as possible. Undefined when neither the fully escaped nor the unescaped line is read as
 * meant.
 */
export function withFewestEscapes(written: string, node: Mdast, frame: Frame): string | undefined {
  if (drop(written, isCode) === plainText(node) && !/[:@]|www/i.test(written)) return written;
  const meant = meaningOf(node);
  const isRight = (text: string) => readLine(text, frame) === meant;
  const escaped = [...written.matchAll(escapeSign)].map(([, sign = '']) => sign);
  const kinds = new Set(escaped.filter((sign) => !isCode(sign) && !(marks.has(sign) && hasMarks(node))));
  const bare = drop(written, (sign) => kinds.has(sign));
  if (isRight(bare)) return bare;
  if (!isRight(written)) return undefined;
  const shorter = [...kinds].reduce(
    (text, kind) =>
      keepIf(
        isRight,
        drop(text, (sign) => sign === kind),
        text,
      ),
    written,
  );
  return dropOneByOne(shorter, kinds, isRight);
}

/** Works backwards, so that the earlier offsets stay valid. */
function dropOneByOne(text: string, kinds: ReadonlySet<string>, isRight: (text: string) => boolean): string {
  const places = [...text.matchAll(escapeSign)].filter(({ 1: sign = '' }) => kinds.has(sign)).map(({ index }) => index);
  if (places.length > maxSingle) return text;
  return places.reduceRight((rest, place) => keepIf(isRight, rest.slice(0, place) + rest.slice(place + 1), rest), text);
}

function drop(text: string, isDropped: (sign: string) => boolean): string {
  return text.replace(escapeSign, (escape, sign: string) => (isDropped(sign) ? sign : escape));
}

function keepIf(isRight: (text: string) => boolean, text: string, otherwise: string): string {
  return text === otherwise || !isRight(text) ? otherwise : text;
}

/** Characters that can start an expression or a tag; they always stay escaped. */
function isCode(sign: string): boolean {
  return sign === '<' || sign === '{';
}

function hasMarks(node: Mdast): boolean {
  return childrenOf(node).some((child) => child.type === 'strong' || child.type === 'emphasis' || hasMarks(child));
}

function meaningOf(node: Mdast): string {
  return childrenOf(node).map(describe).join('');
}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** The parsed line as `describe` writes it. Undefined when the text is not clean MDX, or is more than one line. */
function readLine(text: string, { before, after = '', indent = '' }: Frame): string | undefined {
  const source = before + text.replaceAll('\n', `\n${indent}`) + after;
  const { root, problems } = parseSyntax(source, fileParser);
  const line = problems.length === 0 && root !== undefined ? onlyLine(root) : undefined;
  return line && meaningOf(withPlainAddresses(line, source));
}

function onlyLine(node: Mdast): Mdast | undefined {
  if (lines.has(node.type)) return node;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return undefined;
  const [child, ...others] = childrenOf(node);
  return child !== undefined && others.length === 0 ? onlyLine(child) : undefined;
}
