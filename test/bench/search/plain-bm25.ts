/**
 * A plain BM25 for comparison: any of the words or word pairs counts, without diacritics, spelling correction or
 * separate fields.
 */
import { analyse } from '../../../src/search/analyse.ts';
import type { Doc } from './documents.ts';

export function plainBm25(documents: readonly Doc[]): (query: string) => number[] {
  const tokens = (text: string): string[] => {
    const words = analyse(text).map(({ folded }) => folded);
    return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)];
  };
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ title, body }, number) => {
    const all = tokens(`${title} ${title} ${body}`);
    for (const token of all) {
      const posting = postings.get(token) ?? new Map<number, number>();
      postings.set(token, posting.set(number, (posting.get(number) ?? 0) + 1));
    }
    return all.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (query) => {
    const scores = new Map<number, number>();
    for (const token of tokens(query)) {
      const posting = postings.get(token) ?? new Map<number, number>();
      const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [number, count] of posting) {
        const norm = 1.2 * (0.25 + (0.75 * (lengths[number] ?? 0)) / mean);
        scores.set(number, (scores.get(number) ?? 0) + (rarity * count * 2.2) / (count + norm));
      }
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([number]) => number);
  };
}
