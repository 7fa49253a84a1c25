/** What is used of Pagefind in the browser. */
import { fold } from '../text/fold.ts';
import { wordsOf } from './analyse.ts';

export interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: Result[] }>;
}

export interface Result {
  data: () => Promise<Found>;
}

/** A page of the index. */
export interface Found {
  url: string;
  /** Below the base of the site, with a slash in front. */
  raw_url: string;
  /** The text of the page, with its folded words behind it. */
  content: string;
  meta: { title: string; unit?: string };
}

/** Whether each term begins a word of the page. */
export function matchesAll(page: Pick<Found, 'content'>, terms: readonly string[]): boolean {
  const words = new Set(wordsOf(page.content).map(fold));
  return terms.every((term) => words.has(term) || [...words].some((word) => word.startsWith(term)));
}
