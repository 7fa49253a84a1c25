/** Cuts an exemplar's text so that it fits on one side of a sheet, however long its fields are. */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatMonths } from '../../text/months.ts';
import { firstSentences } from '../../text/sentences.ts';
import { shorten } from '../../text/shorten.ts';

export const mostResults = 4;
/** Capacity in characters of the section “Cách làm”, above the usual number of facts in the same column. */
const aboveFacts = 760;
/** Capacity in characters of the other column, with the replication sheet and the visit. */
const besideHow = 1150;
/** Characters lost to a photo above the replication sheet. */
const perPhoto = 450;
/** Characters lost to a heading, to a line that ends early, or to one more fact. */
const perLine = 40;
/** Characters lost to the line that says how many steps were left out. */
const perNote = 45 + perLine;
/** Minimum length in characters of a shortened paragraph. */
const shortest = 80;

type Fields = Pick<
  ExemplarEntry['data'],
  'visit' | 'photos' | 'alsoMovements' | 'worries' | 'knacks' | 'sector' | 'model'
>;

/** Free space of both columns, in characters. */
interface Room {
  how: number;
  toFollow: number;
}

export function measureRoom({ visit, photos, alsoMovements, worries, knacks, sector, model }: Fields): Room {
  const further = [worries, knacks].reduce((sum, themes) => sum + Math.max(0, themes.length - 1), 0);
  const extra = alsoMovements.length + further + [sector, model].filter((fact) => fact !== undefined).length;
  const visits = visit === undefined ? [] : [visit.via, visit.note ?? '', '', ...optionalLines(visit)];
  const taken = visits.reduce((sum, text) => sum + text.length + perLine, photos.length > 0 ? perPhoto : 0);
  return { how: aboveFacts - extra * perLine, toFollow: besideHow - taken };
}

/** Lines that a visit has only if their fields are filled in. */
const optionalLines = ({ months, limit }: NonNullable<Fields['visit']>): string[] => [
  ...(months.length > 0 ? [formatMonths(months)] : []),
  ...(limit === undefined ? [] : [limit]),
];

type Text = Pick<Body, 'lines' | 'headings'>;

/** The paragraphs below a heading, cut to about `most` characters in all; none if the heading is missing. */
export function extractSection(text: Text, title: string, most: number): string[] {
  const paragraphs: string[] = [];
  let left = most;
  for (const line of linesOf(text, title)) {
    if (left < shortest) break;
    paragraphs.push(shorten(line, left));
    left -= line.length + perLine;
  }
  return paragraphs;
}

/** A section cut to size, and the number of its steps for which there was no room. */
interface CutSteps {
  paragraphs: string[];
  stepsLeftOut: number;
}

/**
 * Like `extractSection`, but numbered steps have priority: other paragraphs take only the room that the steps leave.
 * Long steps are shortened before any step is left out.
 */
export function extractSteps(text: Text, title: string, most: number): CutSteps {
  const lines = linesOf(text, title);
  const steps = lines.filter(isStep);
  if (steps.length === 0) return { paragraphs: extractSection(text, title, most), stepsLeftOut: 0 };
  const shown = countFitting(steps, most);
  const room = most - shown * perLine - (shown < steps.length ? perNote : 0);
  const longest = longestThatFits(
    steps.slice(0, shown).map(({ length }) => length),
    room,
  );
  let left = room;
  const cut = new Map(
    steps.slice(0, shown).map((step) => {
      const line = cutToSentences(step, longest);
      left -= line.length;
      return [step, line];
    }),
  );
  const paragraphs = lines.flatMap((line) => {
    if (isStep(line)) return cut.get(line) ?? [];
    if (left < shortest + perLine) return [];
    const paragraph = shorten(line, left - perLine);
    left -= paragraph.length + perLine;
    return [paragraph];
  });
  return { paragraphs, stepsLeftOut: steps.length - shown };
}

const isStep = (line: string): boolean => /^\d+\. /.test(line);

/** How many steps fit if long ones are cut to `shortest`. If some are left out, the line about them takes room too. */
function countFitting(steps: readonly string[], most: number): number {
  const least = (count: number): number =>
    steps
      .slice(0, count)
      .reduce((sum, { length }) => sum + Math.min(length, shortest) + perLine, count < steps.length ? perNote : 0);
  let count = steps.length;
  while (count > 0 && least(count) > most) count -= 1;
  return count;
}

/** The lines below a heading, up to the next heading of its level, without the headings between them. */
function linesOf({ lines, headings }: Text, title: string): string[] {
  const start = lines.indexOf(title);
  if (start === -1) return [];
  const tops = headings.filter(({ depth }) => depth === 2).map((heading) => heading.text);
  const next = tops[tops.indexOf(title) + 1];
  const end = next === undefined ? lines.length : lines.indexOf(next, start + 1);
  const inner = new Set(headings.map((heading) => heading.text));
  return lines.slice(start + 1, end).filter((line) => !inner.has(line));
}

/** The length to which longer ones must be cut, so that the sum is at most `room`; infinite if none must be cut. */
function longestThatFits(lengths: readonly number[], room: number): number {
  let left = room;
  const sorted = lengths.toSorted((a, b) => a - b);
  for (const [index, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - index));
    if (length > share) return share;
    left -= length;
  }
  return Infinity;
}

/** Cuts after the last sentence that fits or, if less than half of `shortest` would be left, inside a sentence. */
function cutToSentences(line: string, most: number): string {
  if (line.length <= most) return line;
  const sentences = firstSentences(line, (text) => text.length <= most);
  return sentences.length < shortest / 2 ? shorten(line, most) : sentences;
}
