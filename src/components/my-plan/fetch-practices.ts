/** Fetches the data of the exemplars in the reader's plan. */
import type { Practice } from './practice.ts';

export interface Fetched {
  practices: Practice[];
  /** Ids of exemplars that are withdrawn or were never public. */
  gone: string[];
  /** Ids that could not be fetched this time, for example without a network. */
  missed: string[];
}

export async function fetchPractices(base: string, ids: readonly string[]): Promise<Fetched> {
  const found = await Promise.all(ids.map(async (id) => ({ id, answer: await ask(`${base}${id}/lam-theo.json`) })));
  return {
    practices: found.flatMap(({ answer }) => (typeof answer === 'object' ? [answer] : [])),
    gone: found.filter(({ answer }) => answer === 'gone').map(({ id }) => id),
    missed: found.filter(({ answer }) => answer === 'missed').map(({ id }) => id),
  };
}

async function ask(address: string): Promise<Practice | 'gone' | 'missed'> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.status === 404 || response?.status === 410) return 'gone';
  if (response?.ok !== true) return 'missed';
  // An answer that is not JSON is the notice page of a withdrawn exemplar: servers that cannot answer 410 send it with
  // status 200.
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return 'gone';
  return (await response.json()) as Practice;
}
