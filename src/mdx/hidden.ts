/** Reports hidden characters in a body, including those written as an entity such as &#8203;. */
import { findHidden, isNoBreakSpace, nameOfHidden, placeOfHidden } from '../text/hidden-characters.ts';
import { placeAt, type Place } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';

/**
 * Reports each hidden character once, at its first place, because a paste brings many of the same. No-break spaces are
 * allowed.
 */
export function reportHiddenCharacters(source: string): BodyProblem[] {
  const found = findHidden(source).filter(({ character }) => !isNoBreakSpace(character));
  const kinds = [...new Set(found.map(({ character }) => character))];
  return kinds.map((kind) => {
    const index = found.find(({ character }) => character === kind)?.index ?? 0;
    return describe(kind, placeAt(source, index), source, index);
  });
}

/**
 * Reports the hidden characters of a parsed text that its source does not contain, because they are written as
 * entities.
 */
export function reportDecodedCharacters(value: string, place: Place, source: string): BodyProblem[] {
  return findHidden(value)
    .filter(({ character }) => !source.includes(character))
    .map(({ character, index }) => describe(character, place, value, index));
}

const describe = (character: string, place: Place, text: string, index: number): BodyProblem =>
  problem('hidden-character', place, nameOfHidden(character), placeOfHidden(text, index));

const noBreak = '[\\u00A0\\u202F]';
const blockMark = new RegExp(`^((?:[ \\t]|${noBreak})*)((?:#{1,6}|[-*+]|\\d{1,9}[.)]|>)+)(${noBreak}+)`, 'gmu');
const indent = new RegExp(`^[ \\t]*${noBreak}(?:[ \\t]|${noBreak})*(?=#{1,6}|[-*+]|\\d{1,9}[.)]|>|\\|)`, 'gmu');
const anyNoBreak = new RegExp(noBreak, 'gu');

/**
 * Replaces no-break spaces around the mark of a heading, list item or quotation and before a table row, where a space
 * is meant. Positions do not change.
 */
export function withPlainSpaces(source: string): string {
  if (source.search(anyNoBreak) === -1) return source;
  const plain = (spaces: string) => spaces.replace(anyNoBreak, ' ');
  return source
    .replace(indent, plain)
    .replace(blockMark, (_, before: string, mark: string, after: string) => before + mark + plain(after));
}
