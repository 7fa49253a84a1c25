/** The table of a run. */
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
/** Milliseconds at the 95th percentile, for 2,500 documents on an idle machine. */
const mostMilliseconds = { plain: 100, mended: 300 };
/** For 500 documents. */
const mostColdBytes = 120_000;

const share = (value: number): string => value.toFixed(3).padStart(6);
const whole = (value: number): string => value.toFixed(0).padStart(5);

/** The lines to print, and whether the first contestant, ours, holds every mark of recall and precision. */
export function writeReport({ results, kinds, documents, buildSeconds, showMisses }: Report): {
  lines: string[];
  isGood: boolean;
} {
  const lines: string[] = [];
  const print = (text: string) => lines.push(text);
  const built = buildSeconds === undefined ? '' : `, indexed in ${buildSeconds.toFixed(1)} s`;
  print(`${documents} documents${built}`);
  print(`${''.padEnd(44)}${results.map(([name]) => name.padEnd(42)).join('')}`);
  print(`${''.padEnd(44)}${results.map(() => '   @1    @5   @10   p50   p95 ms'.padEnd(42)).join('')}`);
  const failures: string[] = [];
  for (const [index, kind] of kinds.entries()) {
    const rows = results.flatMap(([, { kinds: measured }]) => measured[index] ?? []);
    print(`${`${kind.name} (${kind.items.length})`.padEnd(44)}${rows.map(formatKind).join('')}`);
    const [own] = rows;
    if (own !== undefined) failures.push(...missedMarks(kind, own));
    if (showMisses) for (const miss of own?.missed ?? []) print(`    ${miss}`);
  }
  const line = (label: string, format: (measured: Measured) => string) => {
    print(`${label.padEnd(44)}${results.map(([, measured]) => format(measured).padEnd(42)).join('')}`);
  };
  line('precision@10 of compounds with marks', ({ precision }) => share(precision.marked));
  line('precision@10 of compounds without marks', ({ precision }) => share(precision.unmarked));
  line(
    'bytes of a cold first question',
    ({ coldBytes }) => `mean ${whole(coldBytes.mean)}, most ${whole(coldBytes.most)}`,
  );
  const [first] = results;
  if (first !== undefined) {
    const { precision } = first[1];
    if (precision.marked < leastPrecision.marked) failures.push(`precision with marks below ${leastPrecision.marked}`);
    if (precision.unmarked < leastPrecision.unmarked)
      failures.push(`precision without marks below ${leastPrecision.unmarked}`);
  }
  print(
    `Marks of time and bytes, for an idle machine: p95 ${mostMilliseconds.plain} ms plain and ${mostMilliseconds.mended} ms mended at 2,500 documents; ${mostColdBytes} bytes at 500.`,
  );
  print(failures.length === 0 ? 'Every mark of recall and precision holds.' : `Missed: ${failures.join('; ')}`);
  return { lines, isGood: failures.length === 0 };
}

const formatKind = ({ at1, at5, at10, p50, p95 }: KindResult): string =>
  `${share(at1)}${share(at5)}${share(at10)} ${whole(p50)} ${whole(p95)}`.padEnd(42);

function missedMarks({ name, least }: KindOfQuestion, { at1, at10 }: KindResult): string[] {
  return [
    ...(at10 < least.at10 ? [`${name}: @10 ${at10.toFixed(3)} below ${least.at10}`] : []),
    ...(least.at1 !== undefined && at1 < least.at1 ? [`${name}: @1 ${at1.toFixed(3)} below ${least.at1}`] : []),
  ];
}
