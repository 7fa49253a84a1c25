/** Cuts an exemplar's text so that it fits on one side of a sheet, however long its fields are. */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatMonths } from '../../text/months.ts';
import { shorten } from '../../text/shorten.ts';

export const mostResults = 4;
/** Capacity in characters of the column that says how it is done, above the usual number of facts. */
const aboveFacts = 760;
/** Capacity in characters of the other column, with the replication sheet and the visit. */
const besideHow = 1150;
/** Characters lost to a photo above the replication sheet. */
const perPhoto = 450;
/** Characters lost to a heading, to a line that ends early, or to one more fact. */
const perLine = 40;
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

/** The paragraphs below a heading, cut to about `most` characters in all; none if the heading is missing. */
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
