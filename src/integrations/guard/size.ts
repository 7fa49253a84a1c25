import { photoLimits } from '../../domain/photo-file.ts';

/**
 * Limits the size of files. What people add (photos, PDFs, scripts, styles, fonts) has a maximum. What the build
 * generates from all entries has none, because it grows with the content, and no editor can make it smaller. When such
 * a file gets slow for readers, the person who runs the site gets a notice.
 */

/** Maximum size in kilobytes of files that somebody added. The first match wins. */
const added: readonly (readonly [files: RegExp, most: number])[] = [
  // The decoder of HEIC photos, loaded only when an editor adds one.
  [/^admin\/assets\/heic-worker-[^/]*\.js$/, 3200],
  // Loaded only by editors, once.
  [/^admin\/assets\/.*\.js$/, 2500],
  [/\.css$/, 120],
  [/\.m?js$/, 200],
  [/\.(?:avif|webp|jpe?g|png|gif|svg|ico)$/, photoLimits.publishedBytes / 1024],
  [/\.woff2$/, 100],
  [/\.pdf$/, 10 * 1024],
];
/** Size in kilobytes above which a generated file is slow to load. */
const generated: readonly (readonly [files: RegExp, heavy: number])[] = [
  [/\.html$/, 400],
  [/\.(?:json|webmanifest)$/, 2 * 1024],
  [/\.(?:csv|xlsx|docx|xml|ics|txt|md)$/, 2 * 1024],
  [/^tai-lieu\/[^/]*\.(?:pdf|epub)$/, 15 * 1024],
  [/^pagefind\/.*\.(?:pf_index|pf_meta|pf_fragment|pagefind)$/, 1024],
];
/** Maximum size in kilobytes of other kinds of files. They are probably in the output by mistake. */
const unknown = 2 * 1024;

export interface SizeVerdict {
  error?: string;
  notice?: string;
}

export function checkSize(path: string, bytes: number): SizeVerdict {
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
