/**
 * MDX passes the text after "{", and paragraphs that begin with "import" or "export", to a JavaScript parser. That
 * parser may need exponential time, for as little as a hundred characters of nonsense, and can crash the process. A
 * stray "<" stops parsing too. So only comments and well-formed tags reach the parser: the first character of anything
 * else is masked, that is, replaced with a character that no article contains. After parsing, the tree shows whether
 * the masked character stood in running text, and unmask.ts reports it or puts it back.
 */
import { nameOfHidden, placeOfHidden } from '../text/hidden-characters.ts';
import { placeAt } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';

// The masks of punctuation marks are Coptic punctuation, because emphasis depends on whether a neighbouring character
// is punctuation (CommonMark §6.2).
export const brace = '\u2CF9';
export const angle = '\u2CFA';
export const backslash = '\u2CFB';
const escapedBrace = '\u2CFC';
const escapedAngle = '\u2CFE';
// The masks of letters are Coptic letters.
export const importMark = '\u2C80';
export const exportMark = '\u2C82';

const anyMask = /[\u2C80\u2C82\u2CF9-\u2CFE]/g;
const standsFor: Readonly<Record<string, string>> = {
  [brace]: '{',
  [angle]: '<',
  [backslash]: '\\',
  [escapedBrace]: '{',
  [escapedAngle]: '<',
  [importMark]: 'i',
  [exportMark]: 'e',
};

const maxTag = 4000;
const attribute = String.raw`\s+[A-Za-z_][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?`;
const tag = new RegExp(String.raw`^<(?:/[A-Za-z][\w.:-]*\s*|[A-Za-z][\w.:-]*(?:${attribute})*\s*/?)>`);

export function refuseMasks(source: string): BodyProblem[] {
  const offset = source.search(anyMask);
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
    .replace(/^i(?=mport[\t {])/gm, importMark)
    .replace(/^e(?=xport[\s{*])/gm, exportMark);
}

export function restoreMasks(value: string): string {
  return value.replace(anyMask, (found) => standsFor[found] ?? found);
}

function maskMarks(source: string): string {
  return source.replace(/(?<!\\)(\\*)([{<])/g, (match, backslashes: string, mark: string, start: number) => {
    const isBrace = mark === '{';
    if (backslashes.length % 2 === 1) {
      return backslashes.slice(1) + backslash + (isBrace ? escapedBrace : escapedAngle);
    }
    const offset = start + backslashes.length;
    const isMarkup = isBrace ? isCommentAt(source, offset) : tag.test(source.slice(offset, offset + maxTag));
    return isMarkup ? match : backslashes + (isBrace ? brace : angle);
  });
}

function isCommentAt(source: string, offset: number): boolean {
  const start = /^\{\s*\/\*/.exec(source.slice(offset, offset + 100));
  if (!start) return false;
  const end = source.indexOf('*/', offset + start[0].length);
  return end !== -1 && /^\*\/\s*\}/.test(source.slice(end, end + 100));
}
