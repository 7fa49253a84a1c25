/** Leaves personal data out of imported text, such as telephone numbers, and lists it for the editor. */
import type { HtmlNode } from '../format/paste/html.ts';
import { findPersonalData } from '../../src/text/personal-data.ts';
import { privatePieces } from './private-labels.ts';
import { textOfTree, withoutCharacters } from './text-of-tree.ts';

/** Words before a personal number that only announce it, such as “SĐT:”; they are removed with it. */
const announcement =
  /[\s,;(–-]*(?<!\p{L})(?:(?:và|hoặc|qua|theo|có)\s+)?(?:(?:số\s+)?(?:điện thoại|ĐT|SĐT|di động|Zalo|liên hệ|hotline|CCCD|CMND|CMT|căn cước(?: công dân)?|định danh(?: cá nhân)?|tài khoản(?: ngân hàng)?|STK|biển (?:số|kiểm soát)|BHYT|BHXH)|(?:sinh )?ngày(?: tháng năm)? sinh|sinh ngày|(?<!(?:học|thí|giáo|nữ)\s+)sinh|email|e-mail|thư điện tử|địa chỉ|nhà số|ở số)(?:\s+(?:số|là|lạc|của (?:ông|bà|anh|chị|em|cô|thầy|tôi|học sinh)))*\s*[:.]?\s*$/iu;

/** For each character of a text: false if it is left out. */
type Kept = boolean[];

interface WithoutNumbers {
  text: string;
  /** What was left out, as written. */
  left: string[];
}

export function withoutPersonalNumbers(given: string): WithoutNumbers {
  const text = given.normalize('NFC');
  const kept: Kept = Array.from({ length: text.length }, () => true);
  const left = leaveOutNumbers(text, kept);
  return left.length === 0 ? { text: given, left } : { text: shownOf(text, placesKept(kept, 0, text.length)), left };
}

/** The document without its personal data, which may begin in one element and end in another. */
export function withoutPersonalData(root: HtmlNode): { root: HtmlNode; left: string[] } {
  const text = textOfTree(root);
  const kept: Kept = Array.from({ length: text.length }, () => true);
  const left = [...leaveOutNumbers(text, kept), ...leaveOutLabelled(text, kept)];
  return { root: left.length === 0 && !kept.includes(false) ? root : withoutCharacters(root, kept), left };
}

/**
 * Leaves out personal numbers and the words that announce them. A number ends with its line, but the words that tell
 * what it is may stand in another line, so the text should be the whole document.
 */
function leaveOutNumbers(text: string, kept: Kept): string[] {
  // Composed with the letter before it, a combining mark at the start of an element would shift all later indexes.
  const found = findPersonalData(text.replace(/\p{M}/gu, (mark) => ' '.repeat(mark.length)));
  let at = 0;
  for (const { match, index } of found) {
    const lineStart = text.lastIndexOf('\n', index) + 1;
    const announced = announcement.exec(text.slice(Math.max(at, lineStart), index))?.[0] ?? '';
    at = index + match.length;
    kept.fill(false, index - announced.length, at);
    // Removes brackets in which nothing else stands.
    const [closing] = /^[^\S\n]*\)/.exec(text.slice(at)) ?? [];
    const open = text.lastIndexOf('(', index);
    if (closing === undefined || open < lineStart) continue;
    const hasMore = /[\p{L}\d)]/u.test(shownOf(text, placesKept(kept, open + 1, index)));
    if (!hasMore) kept.fill(false, open, at + closing.length);
  }
  if (found.length > 0) tidyLines(text, kept);
  return found.map(({ match }) => match);
}

/** Leaves out lines and parts of lines such as “Dân tộc: Kinh”, which only hold personal data. */
function leaveOutLabelled(text: string, kept: Kept): string[] {
  const left: string[] = [];
  for (const [start, end] of linesIn(text)) {
    const places = placesKept(kept, start, end);
    for (const { from, to, told } of privatePieces(shownOf(text, places))) {
      for (const place of places.slice(from, to)) kept[place] = false;
      if (told !== '') left.push(told);
    }
  }
  return left;
}

const placesKept = (kept: Kept, from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((place) => kept[place]);

const shownOf = (text: string, places: readonly number[]): string => places.map((place) => text.charAt(place)).join('');

const linesIn = (text: string): [start: number, end: number][] =>
  [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => [index, index + line.length]);

/** Spaces and signs that have nothing left beside them. */
const leftovers = [/\s+(?=[,.;:])/g, /[,;:]\s*(?=[,.;])/g, /(?<= ) +/g];

/** Tidies each line in which something was left out, and empties it if no letter stays in it. */
function tidyLines(text: string, kept: Kept): void {
  for (const [start, end] of linesIn(text)) {
    if (placesKept(kept, start, end).length === end - start) continue;
    for (const pattern of leftovers) {
      const places = placesKept(kept, start, end);
      for (const { 0: gap, index } of shownOf(text, places).matchAll(pattern))
        for (const place of places.slice(index, index + gap.length)) kept[place] = false;
    }
    if (!/\p{L}/u.test(shownOf(text, placesKept(kept, start, end)))) kept.fill(false, start, end);
  }
}
