/** Counts how often each letter occurs in the bodies of the content, to weight the widths of letters. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../text/front-matter.ts';
import { letters } from './letters.ts';

/** Letter → occurrences per 100,000 characters. */
export type Frequency = Readonly<Record<string, number>>;

const total = 100_000;

export function countLetters(contentDir: string): Frequency {
  const counts = new Map<string, number>();
  for (const path of readdirSync(contentDir, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.mdx')) continue;
    for (const letter of proseOf(readFileSync(join(contentDir, path), 'utf8'))) {
      if (letters.includes(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  const sum = [...counts.values()].reduce((left, right) => left + right, 0);
  const shares = [...counts].map(([letter, count]) => [letter, Math.round((count / sum) * total)] as const);
  return Object.fromEntries(shares.filter(([, share]) => share > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Removes the front matter, the lines of components and Markdown signs, and collapses white space. */
function proseOf(source: string): string {
  const text = source.normalize('NFC');
  return (splitFrontMatter(text)?.body ?? text)
    .replace(/^\s*<.*$/gm, '')
    .replace(/[#*]/g, '')
    .replace(/\s+/g, ' ');
}
