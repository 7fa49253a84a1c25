/** Writes the results of a run as Markdown tables. */
import type { KindResult, Measured } from './measure.ts';
import type { KindOfQuestion } from './questions.ts';

interface Report {
  results: readonly (readonly [name: string, measured: Measured])[];
  kinds: readonly KindOfQuestion[];
  documents: number;
  buildSeconds: number | undefined;
  showMisses: boolean;
}

const leastPrecision = { marked: 0.95, unmarked: 0.75 };
/** 95th percentile in milliseconds, for 2,500 documents on an idle machine. */
const mostMilliseconds = { plain: 100, mended: 300 };
/** Bytes of a first question, for 500 documents. */
const mostColdBytes = 120_000;

/**
 * The lines to print. `isGood` is true when the first contestant, ours, reaches every limit of recall and precision.
 */
export function writeReport({ results, kinds, documents, buildSeconds, showMisses }: Report): {
  lines: string[];
  isGood: boolean;
} {
  const names = results.map(([name]) => name);
  const built = buildSeconds === undefined ? '' : `, indexed in ${buildSeconds.toFixed(1)} s`;
  const failures: string[] = [];
  const misses: string[] = [];
  const rows = kinds.map((kind, index) => {
    const measured = results.flatMap(([, { kinds: all }]) => all[index] ?? []);
    const [own] = measured;
    if (own !== undefined) {
      failures.push(...missedMarks(kind, own));
      misses.push(...own.missed.map((miss) => `${kind.name}: ${miss}`));
    }
    return toRow([`${kind.name} (${kind.items.length})`, ...measured.flatMap(toCells)]);
  });
  const [first] = results;
  if (first !== undefined) {
    const { precision } = first[1];
    if (precision.marked < leastPrecision.marked) failures.push(`precision with marks below ${leastPrecision.marked}`);
    if (precision.unmarked < leastPrecision.unmarked)
      failures.push(`precision without marks below ${leastPrecision.unmarked}`);
  }
  const lines = [
    `${documents} documents${built}`,
    '',
    ...toHeader(['known item', ...names.flatMap((name) => [`${name} @1`, '@5', '@10', 'p50 ms', 'p95 ms'])]),
    ...rows,
    '',
    ...toHeader(['', ...names]),
    toRow(['precision@10 of compounds with marks', ...results.map(([, { precision }]) => share(precision.marked))]),
    toRow([
      'precision@10 of compounds without marks',
      ...results.map(([, { precision }]) => share(precision.unmarked)),
    ]),
    ...coldRows(results.map(([, { coldBytes }]) => coldBytes)),
    '',
    `Marks of time and bytes, for an idle machine: p95 ${mostMilliseconds.plain} ms plain and ${mostMilliseconds.mended} ms mended at 2,500 documents; ${mostColdBytes} bytes at 500.`,
    failures.length === 0 ? 'Every mark of recall and precision holds.' : `Missed: ${failures.join('; ')}`,
    ...(showMisses ? misses : []),
  ];
  return { lines, isGood: failures.length === 0 };
}

const share = (value: number): string => value.toFixed(3);
const whole = (value: number): string => value.toFixed(0);

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const toHeader = (cells: readonly string[]): string[] => [
  toRow(cells),
  toRow(cells.map((_cell, index) => (index === 0 ? '---' : '--:'))),
];

const toCells = ({ at1, at5, at10, p50, p95 }: KindResult): string[] => [
  share(at1),
  share(at5),
  share(at10),
  whole(p50),
  whole(p95),
];

function coldRows(measured: readonly Measured['coldBytes'][]): string[] {
  const ways = [...new Set(measured.flatMap((bytes) => Object.keys(bytes)))];
  return ways.map((way) => {
    const cells = measured.map(({ [way]: bytes }) =>
      bytes === undefined ? '–' : `mean ${whole(bytes.mean)}, most ${whole(bytes.most)}`,
    );
    return toRow([`bytes of a cold first question, ${way}`, ...cells]);
  });
}

const missedMarks = ({ name, least }: KindOfQuestion, found: KindResult): string[] =>
  (['at1', 'at5', 'at10'] as const).flatMap((at) => {
    const wanted = least[at] ?? 0;
    return found[at] < wanted ? [`${name}: @${at.slice(2)} ${share(found[at])} below ${wanted}`] : [];
  });
