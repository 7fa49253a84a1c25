/** Puts all questions to the contestants and scores their answers. */
import type { Browser } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import type { CountingHost, SentFile } from './host.ts';
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
  /** Bytes of a first question of two or three words, in a browser without cached files of the site. */
  cold: Readonly<Record<string, ColdBytes>>;
}

export interface ColdBytes {
  mean: number;
  most: number;
  /** The question that loads most, and the files that it loads, the largest first. */
  heaviest: { query: string; files: readonly SentFile[] };
}

/**
 * Each question is put to all contestants, one right after the other, so that a machine that is busy for a while slows
 * all of them.
 */
export async function measure(
  contestants: readonly Contestant[],
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
): Promise<Measured[]> {
  const sessions = await Promise.all(contestants.map(({ open }) => open(browser, host.url)));
  // The first questions also load the search code and most files of the index. If they were measured, the first kind
  // would seem slow, whichever it is. What loading costs a reader is counted in bytes.
  for (const { query } of kinds[0]?.items ?? []) for (const { ask } of sessions) await ask(query);
  const rated = sessions.map((): KindResult[] => []);
  for (const { name, items } of kinds) {
    const answers = sessions.map((): Answered[] => []);
    for (const { query, wanted } of items) {
      const right = wanted.map(pathOf);
      for (const [index, { ask }] of sessions.entries()) answers[index]?.push({ query, right, ...(await ask(query)) });
    }
    for (const [index, own] of answers.entries()) rated[index]?.push(rateKind(name, own));
  }
  const precisions: Measured['precision'][] = [];
  for (const { ask, close } of sessions) {
    const marked = await precisionOf(compounds, (compound) => ask(compound.marked.query), pathOf);
    const unmarked = await precisionOf(compounds, (compound) => ask(compound.unmarked), pathOf);
    precisions.push({ marked, unmarked });
    await close();
  }
  const measured: Measured[] = [];
  for (const [index, contestant] of contestants.entries()) {
    const bytes = await measureCold(contestant, { browser, host, queries: cold });
    const precision = precisions[index] ?? { marked: 0, unmarked: 0 };
    measured.push({ kinds: rated[index] ?? [], precision, cold: bytes });
  }
  return measured;
}

interface Answered {
  query: string;
  /** Paths of which one should be found. */
  right: readonly string[];
  paths: readonly string[];
  milliseconds: number;
}

function rateKind(name: string, answers: readonly Answered[]): KindResult {
  const ranks = answers.map(({ right, paths }) => {
    const rank = paths.findIndex((path) => right.includes(path));
    return rank === -1 ? Infinity : rank;
  });
  const within = (limit: number) => ranks.filter((rank) => rank < limit).length / Math.max(1, ranks.length);
  const missed = answers.filter((_answer, index) => ranks[index] === Infinity);
  return {
    name,
    at1: within(1),
    at5: within(5),
    at10: within(10),
    ...percentiles(answers.map(({ milliseconds }) => milliseconds)),
    missed: missed.map(({ query, right }) => `${query} → ${right.join(' ')}`),
  };
}

async function precisionOf<Asked extends { marked: Compound }>(
  compounds: readonly Asked[],
  ask: (compound: Asked) => Promise<{ paths: readonly string[] }>,
  pathOf: (document: number) => string,
): Promise<number> {
  let right = 0;
  let shown = 0;
  for (const compound of compounds) {
    const { paths } = await ask(compound);
    const relevant = new Set([...compound.marked.relevant].map(pathOf));
    right += paths.filter((path) => relevant.has(path)).length;
    shown += paths.length;
  }
  return shown === 0 ? 0 : right / shown;
}

/** Asks each question in a browser of its own, in each way of asking a first question. */
async function measureCold(
  { cold }: Pick<Contestant, 'cold'>,
  { browser, host, queries }: { browser: Pick<Browser, 'newContext'>; host: CountingHost; queries: readonly string[] },
): Promise<Measured['cold']> {
  const measured: Record<string, ColdBytes> = {};
  for (const [name, visit] of Object.entries(cold)) {
    const load = async (query: string | undefined) => {
      host.takeSent();
      await visit(browser, host.url, query);
      return host.takeSent();
    };
    const pages = await load(undefined);
    const asked: { query: string; files: SentFile[]; bytes: number }[] = [];
    for (const query of queries) {
      const files = without(await load(query), pages);
      asked.push({ query, files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) });
    }
    const [heaviest = { query: '', files: [], bytes: 0 }] = asked.toSorted((a, b) => b.bytes - a.bytes);
    const sum = asked.reduce((total, { bytes }) => total + bytes, 0);
    measured[name] = { mean: sum / Math.max(1, asked.length), most: heaviest.bytes, heaviest };
  }
  return measured;
}

/**
 * The files that were sent beyond those of the pages, largest first. Compares file by file, because visits differ in
 * how many files of a page they load.
 */
function without(sent: readonly SentFile[], pages: readonly SentFile[]): SentFile[] {
  const own = pages.map(({ path }) => path);
  const others = sent.filter(({ path }) => {
    const at = own.indexOf(path);
    if (at !== -1) own.splice(at, 1);
    return at === -1;
  });
  return others.sort((a, b) => b.bytes - a.bytes);
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
