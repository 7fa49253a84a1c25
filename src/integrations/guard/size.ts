import { photoLimits } from '../../domain/photo-file.ts';

/**
 * How heavy a file may be. What a person adds has a most: a photo, a PDF, and what a developer adds to every page.
 * What the build writes from all entries together has none, for it grows with them and no editor can make it smaller:
 * the operator is told when it gets slow for readers.
 */

/** The most kilobytes of a file that somebody added. */
const added: readonly (readonly [files: RegExp, most: number])[] = [
  // Loaded by editors, once.
  [/^admin\/assets\/.*\.js$/, 2500],
  [/\.css$/, 120],
  [/\.m?js$/, 200],
  [/\.(?:avif|webp|jpe?g|png|gif|svg|ico)$/, photoLimits.publishedBytes / 1024],
  [/\.woff2$/, 100],
  [/\.pdf$/, 10 * 1024],
];
/** Kilobytes from which a generated file is slow to load. */
const generated: readonly (readonly [files: RegExp, heavy: number])[] = [
  [/\.html$/, 400],
  [/\.(?:json|webmanifest)$/, 2 * 1024],
  [/\.(?:csv|xlsx|docx|xml|ics|txt)$/, 2 * 1024],
  [/^pagefind\/.*\.(?:pf_index|pf_meta|pf_fragment|pagefind)$/, 1024],
];
/** Of a kind that the build does not know: somebody's mistake. */
const unknown = 2 * 1024;

export interface Weight {
  error?: string;
  notice?: string;
}

export function weigh(path: string, bytes: number): Weight {
  const name = path.replace(/\.(?:gz|br)$/, '');
  const size = Math.ceil(bytes / 1024);
  const heavy = generated.find(([files]) => files.test(name))?.[1];
  if (heavy !== undefined)
    return size > heavy ? { notice: `nặng ${size} kB, từ ${heavy} kB thì người đọc chờ lâu.` } : {};
  const most = added.find(([files]) => files.test(name))?.[1] ?? unknown;
  return size > most ? { error: `nặng ${size} kB, nhiều nhất ${most} kB.` } : {};
}

/** @internal Exported for its test. */
export const isKnownKind = (path: string): boolean =>
  [...added, ...generated].some(([files]) => files.test(path.replace(/\.(?:gz|br)$/, '')));
