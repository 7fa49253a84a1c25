/** The replication sheet as rows of a table, from the cost and the time that it takes to the pitfalls. */
import { costBands, resultSources, timeBands } from '../../domain/vocabulary.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatNumber } from '../../text/format.ts';
import { shorten } from '../../text/shorten.ts';

type Fields = Pick<ExemplarEntry['data'], 'needs' | 'toReplicate'>;
type Source = keyof typeof resultSources;

interface Said {
  text?: string | undefined;
  note?: string | undefined;
  /** Missing for lines of the older field `needs`. */
  source?: Source;
}

export interface SheetRow {
  term: string;
  text: string | undefined;
  notes: string[];
}

/**
 * The rows of the sheet; none if it is empty. The most frequent source is named once, in the last row. Only lines from
 * other sources name theirs.
 */
export function toSheetRows({ needs, toReplicate }: Fields): SheetRow[] {
  const groups = groupsOf(needs, toReplicate).filter(({ said }) => said.length > 0);
  const main = mostFrequent(groups.flatMap(({ said }) => said.flatMap(({ source }) => source ?? [])));
  const rows = groups.map(({ term, said }) => ({
    term,
    text: said[0]?.text,
    notes: said.flatMap(({ note, source }) => {
      const told = source === undefined || source === main ? [] : [`(${labelIn(resultSources, source)})`];
      const line = [note, ...told].filter((part) => part !== undefined).join(' ');
      return line === '' ? [] : [line];
    }),
  }));
  return main === undefined
    ? rows
    : [...rows, { term: 'Nguồn', text: undefined, notes: [labelIn(resultSources, main)] }];
}

/** The label of a value. In a preview, a missing value is an ellipsis, which has no label and is shown as it is. */
const labelIn = (labels: Readonly<Record<string, string>>, value: string): string => labels[value] ?? value;

function groupsOf(needs: Fields['needs'], sheet: Fields['toReplicate']): { term: string; said: Said[] }[] {
  const { cost, firstResult, people, season, place, unsuitable = [], pitfalls = [], atHand = [] } = sheet ?? {};
  const lines = (pieces: readonly ({ text: string; source: Source } | undefined)[]): Said[] =>
    pieces.flatMap((piece) => (piece === undefined ? [] : [{ note: piece.text, source: piece.source }]));
  return [
    { term: 'Chi phí', said: cost === undefined ? [] : [{ ...cost, text: labelIn(costBands, cost.band) }] },
    {
      term: 'Có kết quả',
      said: firstResult === undefined ? [] : [{ ...firstResult, text: labelIn(timeBands, firstResult.band) }],
    },
    {
      term: 'Người làm',
      said: people === undefined ? [] : [{ ...people, text: counted(people.count), note: people.who }],
    },
    { term: 'Cần có sẵn', said: [...lines(atHand), ...needs.map((note) => ({ note }))] },
    { term: 'Lúc làm', said: lines([season]) },
    { term: 'Nơi hợp', said: lines([place]) },
    { term: 'Không hợp khi', said: lines(unsuitable) },
    { term: 'Chỗ dễ vấp', said: lines(pitfalls) },
  ];
}

const counted = (count: number | undefined): string | undefined =>
  count === undefined ? undefined : `${formatNumber(count)} người`;

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0];
}

/** Number of characters that each line costs besides its own, because it leaves space at its end. */
const perLine = 40;
/** Minimum length in characters of a shortened line. */
const shortest = 40;

/**
 * Keeps the notes that fit into about `letters` characters, and always the last row, which names the source. Rows that
 * have neither text nor notes then are dropped.
 */
export function cutRows(rows: readonly SheetRow[], letters: number): SheetRow[] {
  let left = letters;
  const kept = rows.map(({ term, text, notes }, index) => {
    left -= text?.length ?? 0;
    const fitting = notes.flatMap((note) => {
      if (left < shortest && index < rows.length - 1) return [];
      const line = shorten(note, Math.max(left, shortest));
      left -= line.length + perLine;
      return [line];
    });
    return { term, text, notes: fitting };
  });
  return kept.filter(({ text, notes }) => text !== undefined || notes.length > 0);
}
