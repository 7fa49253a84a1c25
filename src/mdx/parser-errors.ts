/** Explains the parser's errors in the editor's terms. The parser itself explains them in English, for programmers. */
import { isComponentName, specOf } from './components.ts';
import { isHtmlTag } from './html-tags.ts';
import { offsetAt, placeAt, type Place } from './place.ts';
import { problem, type BodyProblem } from './problem.ts';

export interface ParserError extends Place {
  reason: string;
}

export interface Fault {
  problem: BodyProblem;
  /** Offsets of the characters to replace so that parsing gets past the fault. Empty if nothing helps. */
  offsets: number[];
  /** Name of the opening tag whose "<" is replaced while its closing tag, if there is one, stays. */
  opened?: string;
  /** Set for the fault of a closing tag whose opening tag was masked or replaced, so that the parser finds none. */
  isConsequence?: boolean;
}

/**
 * `openedInVain` names the opening tags that were masked or replaced before parsing. Their closing tags have nothing to
 * close, so a fault there is only a consequence.
 */
export function explain(source: string, error: ParserError, openedInVain: ReadonlySet<string>): Fault {
  const offset = offsetAt(source, error);
  if (source[offset] === '{') return { problem: problem('brace', error), offsets: [offset] };
  if (source[offset] !== '<') return { problem: problem('unreadable', error), offsets: [] };
  const closed = /closing tag `<\/(.*?)>`/.exec(error.reason)?.[1];
  if (closed === undefined) return explainUnclosed(source, offset);
  if (openedInVain.has(closed)) return { ...explainStray(source, offset, closed), isConsequence: true };
  return explainClosing(source, offset, closed, error.reason);
}

export function tagNameAt(source: string, offset: number): string {
  return /^<\/?([A-Za-z][\w.:-]*)/.exec(source.slice(offset, offset + 100))?.[1] ?? '';
}

/** Explains a "<" that does not begin a well-formed tag, or begins one that is never closed. */
export function explainOpening(source: string, offset: number): BodyProblem {
  const place = placeAt(source, offset);
  const rest = source.slice(offset, offset + 500);
  const name = tagNameAt(source, offset);
  if (rest.startsWith('<!--')) return problem('html-comment', place);
  if (/^<(?:[a-z]+:\/\/|www\.|[^\s<>]+@)[^\s<>]*>/i.test(rest)) return problem('angle-link', place);
  if (isComponentName(name)) return problem('component-syntax', place, name);
  return isHtmlTag(name) && /^<[^<\n]*>/.test(rest) ? problem('raw-html', place, name) : problem('less-than', place);
}

function explainUnclosed(source: string, offset: number): Fault {
  const place = placeAt(source, offset);
  const opened = tagNameAt(source, offset);
  if (!isComponentName(opened)) return { problem: explainOpening(source, offset), offsets: [offset], opened };
  const code = specOf(opened).content === 'none' ? 'component-self-closing' : 'component-unclosed';
  return { problem: problem(code, place, opened), offsets: [offset], opened };
}

function explainClosing(source: string, offset: number, closed: string, reason: string): Fault {
  const place = placeAt(source, offset);
  const [, opened = '', line, column] = /`<([^/`>]*)>` (?:opened at |\()(\d+):(\d+)\)/.exec(reason) ?? [];
  if (line === undefined || column === undefined) return explainStray(source, offset, closed);
  const openingOffset = offsetAt(source, { line: Number(line), column: Number(column) });
  if (!isComponentName(opened)) return explainUnclosed(source, openingOffset);
  if (opened === closed) {
    return { problem: problem('closing-tag-place', place, closed), offsets: [offset, openingOffset] };
  }
  if (isHtmlTag(closed) && !isComponentName(closed)) return explainStray(source, offset, closed);
  if (isComponentName(closed)) return explainUnclosed(source, openingOffset);
  return { problem: problem('closing-tag-wrong', place, opened, closed), offsets: [offset, openingOffset] };
}

function explainStray(source: string, offset: number, closed: string): Fault {
  const code = isHtmlTag(closed) && !isComponentName(closed) ? 'raw-html' : 'closing-tag-stray';
  return { problem: problem(code, placeAt(source, offset), closed), offsets: [offset] };
}
