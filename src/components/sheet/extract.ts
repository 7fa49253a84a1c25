/** Cuts an exemplar's text so that it fits on one side of a sheet, however long its fields are. */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { shorten } from '../../text/shorten.ts';

export const mostResults = 4;
/** Capacity in characters of the column about how it is done. */
const column = 1450;
/** Capacity in characters of the other column below the facts, if there is no photo. */
const besideFacts = 420;
/** Characters lost to a heading or to a line that ends early. */
const perLine = 40;
/** Minimum length in characters of a shortened paragraph. */
const shortest = 80;

type Fields = Pick<ExemplarEntry['data'], 'needs' | 'visit' | 'photos'>;

interface Room {
  /** Whether the needs stand in the same column as the text about how it is done. */
  isTogether: boolean;
  /** Characters left for the text about how it is done. */
  letters: number;
}

export function measureRoom({ needs, visit, photos }: Fields): Room {
  const whole = [...needs, ...(visit === undefined ? [] : [visit.via, visit.note ?? ''])];
  const taken = whole.reduce((sum, text) => sum + text.length + perLine, 0);
  const isTogether = photos.length > 0 || taken > besideFacts;
  return { isTogether, letters: isTogether ? column - taken : column };
}

/** The paragraphs below a heading of a text; none if the heading is missing. */
export function extractSection(
  { lines, headings }: Pick<Body, 'lines' | 'headings'>,
  title: string,
  most: number,
): string[] {
  const start = lines.indexOf(title);
  if (start === -1) return [];
  const tops = headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
  const next = tops[tops.indexOf(title) + 1];
  const end = next === undefined ? lines.length : lines.indexOf(next, start + 1);
  const inner = new Set(headings.map((heading) => heading.text));
  const paragraphs: string[] = [];
  let left = most;
  for (const line of lines.slice(start + 1, end).filter((candidate) => !inner.has(candidate))) {
    if (left < shortest) break;
    paragraphs.push(shorten(line, left));
    left -= line.length + perLine;
  }
  return paragraphs;
}
