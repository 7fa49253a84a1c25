/* The parser explains errors in English, for programmers; here they are told in the editor's terms. */
import { isComponentName, specOf } from './components.ts';
import { isHtmlTag } from './html-tags.ts';
import { problem, type BodyProblem } from './problem.ts';
import { offsetAt, placeAt, type Place } from './place.ts';

export interface ParserError extends Place {
  reason: string;
}

export interface Fault {
  /** Absent when an earlier fault already tells the mistake. */
  problem?: BodyProblem;
  /** Characters to mask so that parsing gets past the fault; none when there is no way past it. */
  masks: number[];
  /** The tag whose opening is masked: its closing tag is then no mistake of its own. */
  opened?: string;
}

export function explain(source: string, error: ParserError, openedInVain: readonly string[]): Fault {
  const offset = offsetAt(source, error);
  if (source[offset] === '{') return { problem: problem('brace', error), masks: [offset] };
  if (source[offset] !== '<') return { problem: problem('unreadable', error), masks: [] };
  const closed = /closing tag `<\/(.*?)>`/.exec(error.reason)?.[1];
  if (closed === undefined) return explainOpening(source, offset, error.reason.startsWith('Expected a closing tag'));
  if (openedInVain.includes(closed)) return { masks: [offset] };
  return explainClosing(source, offset, closed, error.reason);
}

function explainOpening(source: string, offset: number, isUnclosed: boolean): Fault {
  const place = placeAt(source, offset);
  const rest = source.slice(offset, offset + 500);
  const opened = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest)?.[1] ?? '';
  const fault = { masks: [offset], opened };
  if (rest.startsWith('<!--')) return { ...fault, problem: problem('html-comment', place) };
  if (/^<(?:[a-z]+:\/\/|www\.|[^\s<>]+@)[^\s<>]*>/i.test(rest))
    return { ...fault, problem: problem('angle-link', place) };
  if (isComponentName(opened)) {
    const isSelfClosing = specOf(opened).content === 'none';
    if (!isUnclosed) return { ...fault, problem: problem('component-syntax', place, opened) };
    if (isSelfClosing) return { ...fault, problem: problem('component-self-closing', place, opened) };
    return { ...fault, problem: problem('component-unclosed', place, opened) };
  }
  const isTag = isHtmlTag(opened) && (isUnclosed || /^<[^<\n]*>/.test(rest));
  return { ...fault, problem: isTag ? problem('raw-html', place, opened) : problem('less-than', place) };
}

function explainClosing(source: string, offset: number, closed: string, reason: string): Fault {
  const place = placeAt(source, offset);
  const [, opened = '', line, column] = /`<([^/`>]*)>` (?:opened at |\()(\d+):(\d+)\)/.exec(reason) ?? [];
  if (line === undefined || column === undefined) return explainStray(place, offset, closed);
  const openingOffset = offsetAt(source, { line: Number(line), column: Number(column) });
  if (!isComponentName(opened)) return explainOpening(source, openingOffset, true);
  if (opened === closed) {
    return { problem: problem('closing-tag-place', place, closed), masks: [offset, openingOffset] };
  }
  if (isHtmlTag(closed) && closed === closed.toLowerCase()) return explainStray(place, offset, closed);
  if (isComponentName(closed)) return explainOpening(source, openingOffset, true);
  return { problem: problem('closing-tag-wrong', place, opened, closed), masks: [offset, openingOffset] };
}

function explainStray(place: Place, offset: number, closed: string): Fault {
  const isTag = isHtmlTag(closed) && !isComponentName(closed);
  return {
    problem: isTag ? problem('raw-html', place, closed) : problem('closing-tag-stray', place, closed),
    masks: [offset],
  };
}
