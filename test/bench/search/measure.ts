/** Puts all questions to one contestant and scores its answers. */
import type { Browser } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import type { CountingHost } from './host.ts';
import type { Compound, KindOfQuestion } from './questions.ts';

export interface KindResult {
  name: string;
  at1: number;
  at5: number;
  at10: number;
  p50: number;
  p95: number;
  missed: string[];
}

export interface Measured {
  kinds: KindResult[];
  /** Share of the displayed results that contain the compound with its diacritics. */
  precision: { marked: number; unmarked: number };
  /** Bytes transferred by a first question of two or three words, in a browser without cached files of the site. */
  coldBytes: Readonly<Record<string, { mean: number; most: number }>>;
}

export async function measure(
  contestant: Contestant,
  {
    browser,
    host,
    kinds,
    compounds,
    pathOf,
    cold,
  }: {
    browser: Browser;
    host: CountingHost;
    kinds: readonly KindOfQuestion[];
    compounds: readonly { marked: Compound; unmarked: string }[];
    pathOf: (document: number) => string;
    cold: readonly string[];
  },
): Promise<Measured> {
  const session = await contestant.open(browser, host.url);
  // The first question also loads the search code, so it is not measured.
  await session.ask('xin chào');
  const results: KindResult[] = [];
  for (const { name, items } of kinds) {
    const ranks: number[] = [];
    const times: number[] = [];
    const missed: string[] = [];
    for (const { query, wanted } of items) {
      const { paths, milliseconds } = await session.ask(query);
      const right = new Set(wanted.map(pathOf));
      const rank = paths.findIndex((path) => right.has(path));
      ranks.push(rank === -1 ? Infinity : rank);
      if (rank === -1) missed.push(`${query} → ${[...right].join(' ')}`);
      times.push(milliseconds);
    }
    const within = (limit: number) => ranks.filter((rank) => rank < limit).length / Math.max(1, ranks.length);
    results.push({ name, at1: within(1), at5: within(5), at10: within(10), ...percentiles(times), missed });
  }
  const precisionOf = async (queryOf: (item: { marked: Compound; unmarked: string }) => string) => {
    let right = 0;
    let shown = 0;
    for (const item of compounds) {
      const { paths } = await session.ask(queryOf(item));
      const relevant = new Set([...item.marked.relevant].map(pathOf));
      right += paths.filter((path) => relevant.has(path)).length;
      shown += paths.length;
    }
    return shown === 0 ? 0 : right / shown;
  };
  const precision = {
    marked: await precisionOf(({ marked }) => marked.query),
    unmarked: await precisionOf(({ unmarked }) => unmarked),
  };
  await session.close();
  return { kinds: results, precision, coldBytes: await measureCold(contestant, browser, host, cold) };
}

async function measureCold({ cold }: Contestant, browser: Browser, host: CountingHost, queries: readonly string[]) {
  const bytesOf: Measured['coldBytes'][string][] = [];
  for (const visit of Object.values(cold)) {
    const weigh = async (query: string | undefined) => {
      host.takeBytes();
      await visit(browser, host.url, query);
      return host.takeBytes();
    };
    const without = await weigh(undefined);
    const sizes: number[] = [];
    for (const query of queries) sizes.push((await weigh(query)) - without);
    const sum = sizes.reduce((total, size) => total + size, 0);
    bytesOf.push({ mean: sum / Math.max(1, sizes.length), most: Math.max(0, ...sizes) });
  }
  return Object.fromEntries(Object.keys(cold).map((name, index) => [name, bytesOf[index] ?? { mean: 0, most: 0 }]));
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
