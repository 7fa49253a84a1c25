/**
 * MDX passes the text after "{", and paragraphs that begin with "import" or "export", to a JavaScript parser. That
 * parser needs exponential time for a hundred characters of nonsense, and can crash the process. A stray "<" stops
 * parsing too. So only comments and well-formed tags reach the parser: the first character of anything else is masked,
 * that is, replaced with a character that no article contains. After parsing, the tree shows whether the masked
 * character stood in running text, and unmask.ts reports it or puts it back.
 */
import { nameOfHidden, placeOfHidden } from '../text/hidden-characters.ts';
import { placeAt } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';

// Coptic punctuation. The masks must be punctuation like the characters they replace, because Markdown's emphasis
// depends on the characters around it.
export const BRACE = '\u2CF9';
export const ANGLE = '\u2CFA';
export const BACKSLASH = '\u2CFB';
const ESCAPED_BRACE = '\u2CFC';
const ESCAPED_ANGLE = '\u2CFE';
// Coptic letters, because these masks replace letters.
export const IMPORT = '\u2C80';
export const EXPORT = '\u2C82';

const MASK = /[\u2C80\u2C82\u2CF9-\u2CFE]/g;
const STANDS_FOR: Readonly<Record<string, string>> = {
  [BRACE]: '{',
  [ANGLE]: '<',
  [BACKSLASH]: '\\',
  [ESCAPED_BRACE]: '{',
  [ESCAPED_ANGLE]: '<',
  [IMPORT]: 'i',
  [EXPORT]: 'e',
};

const MAX_TAG = 4000;
const ATTRIBUTE = String.raw`\s+[A-Za-z_][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?`;
const TAG = new RegExp(String.raw`^<(?:/[A-Za-z][\w.:-]*\s*|[A-Za-z][\w.:-]*(?:${ATTRIBUTE})*\s*/?)>`);

export function refuseMasks(source: string): BodyProblem[] {
  const offset = source.search(MASK);
  return offset === -1
    ? []
    : [
        problem(
          'hidden-character',
          placeAt(source, offset),
          nameOfHidden(source.charAt(offset)),
          placeOfHidden(source, offset),
        ),
      ];
}

/** Positions do not change: a mask is as long as the character it replaces. */
export function mask(source: string): string {
  return maskMarks(source)
    .replace(/^i(?=mport[\t {])/gm, IMPORT)
    .replace(/^e(?=xport[\s{*])/gm, EXPORT);
}

export function restoreMasks(value: string): string {
  return value.replace(MASK, (found) => STANDS_FOR[found] ?? found);
}

function maskMarks(source: string): string {
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

function isCommentAt(source: string, offset: number): boolean {
  const start = /^\{\s*\/\*/.exec(source.slice(offset, offset + 100));
  if (!start) return false;
  const end = source.indexOf('*/', offset + start[0].length);
  return end !== -1 && /^\*\/\s*\}/.test(source.slice(end, end + 100));
}
