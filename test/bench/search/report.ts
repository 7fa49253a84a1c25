/** Writes the results of a run as Markdown tables. */
import type { ColdBytes, KindResult, Measured } from './measure.ts';
import type { KindOfQuestion } from './questions.ts';

interface Report {
  results: readonly (readonly [name: string, measured: Measured])[];
  kinds: readonly KindOfQuestion[];
  /** How many compounds were asked for. */
  compounds: number;
  documents: number;
  buildSeconds: number | undefined;
  showMisses: boolean;
}

/** Fewer questions say too little to be judged: the documents lack material for such questions. */
const fewestQuestions = 10;
const leastPrecision = { marked: 0.98, unmarked: 0.85 };
/**
 * The p95 of each kind of question may be at most this many times stock Pagefind's highest p95 among the kinds that are
 * spelled correctly.
 */
const mostTimesOfStock = 4;
/** Limits in bytes for a first question, checked only if there are at most `documents` documents. */
const coldBytes = { documents: 600, mean: 105_000, most: 120_000 };

/**
 * The lines to print. `isGood` is true when the first contestant, ours, keeps every limit of recall, precision, bytes
 * and time.
 */
export function writeReport({ results, kinds, compounds, documents, buildSeconds, showMisses }: Report): {
  lines: string[];
  isGood: boolean;
} {
  const names = results.map(([name]) => name);
  const built = buildSeconds === undefined ? '' : `, indexed in ${buildSeconds.toFixed(1)} s`;
  const failures: string[] = [];
  const misses: string[] = [];
  const notJudged = [
    ...kinds
      .filter(({ items }) => items.length < fewestQuestions)
      .map(({ name, items }) => `${name} (${items.length})`),
    ...(compounds < fewestQuestions ? [`precision of compounds (${compounds})`] : []),
  ];
  const rows = kinds.map((kind, index) => {
    const measured = results.flatMap(([, { kinds: all }]) => all[index] ?? []);
    const [own] = measured;
    if (own !== undefined) {
      if (kind.items.length >= fewestQuestions) failures.push(...missedMarks(kind, own));
      misses.push(...own.missed.map((miss) => `${kind.name}: ${miss}`));
    }
    return toRow([`${kind.name} (${kind.items.length})`, ...measured.flatMap(toCells)]);
  });
  const [first] = results;
  if (first !== undefined && compounds >= fewestQuestions) {
    const { precision } = first[1];
    if (precision.marked < leastPrecision.marked) failures.push(`precision with marks below ${leastPrecision.marked}`);
    if (precision.unmarked < leastPrecision.unmarked)
      failures.push(`precision without marks below ${leastPrecision.unmarked}`);
  }
  const cold = first?.[1].cold ?? {};
  misses.push(...Object.values(cold).map(toHeaviest));
  failures.push(
    ...(documents <= coldBytes.documents ? heavyQuestions(cold) : []),
    ...slowKinds(
      results.map(([, { kinds: all }]) => all),
      kinds,
    ),
  );
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
    ...coldRows(results.map(([, { cold: bytes }]) => bytes)),
    '',
    ...(notJudged.length === 0
      ? []
      : [`Not judged, because these documents give fewer than ${fewestQuestions} questions: ${notJudged.join('; ')}`]),
    failures.length === 0 ? 'Every mark of recall, precision, bytes and time holds.' : `Missed: ${failures.join('; ')}`,
    ...(showMisses ? misses : []),
  ];
  return { lines, isGood: failures.length === 0 };
}

const heavyQuestions = (cold: Measured['cold']): string[] =>
  Object.entries(cold).flatMap(([way, { mean, most, heaviest }]) => [
    ...(mean > coldBytes.mean ? [`bytes ${way}: mean ${whole(mean)} above ${coldBytes.mean}`] : []),
    ...(most > coldBytes.most ? [`bytes ${way}: “${heaviest.query}” ${whole(most)} above ${coldBytes.most}`] : []),
  ]);

const toHeaviest = ({ heaviest: { query, files } }: ColdBytes): string =>
  `heaviest first question: ${query} → ${files.map(({ path, bytes }) => `${path} ${bytes}`).join(' ')}`;

/** Stock Pagefind is the second contestant, if it takes part. */
function slowKinds([own = [], stock]: readonly (readonly KindResult[])[], kinds: readonly KindOfQuestion[]): string[] {
  const times = (stock ?? []).flatMap(({ p95 }, index) => (kinds[index]?.plain === true ? [p95] : []));
  if (times.length === 0) return [];
  const most = mostTimesOfStock * Math.max(...times);
  return own.flatMap(({ name, p95 }) => (p95 > most ? [`${name}: p95 ${whole(p95)} ms above ${whole(most)}`] : []));
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

function coldRows(measured: readonly Measured['cold'][]): string[] {
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
