import { photoLimits } from '../../domain/photo-file.ts';

/** The most bytes a file of each kind may have; a larger one is a mistake, not a choice. */
const kilobytes: readonly (readonly [files: RegExp, most: number])[] = [
  // Loaded by editors, once.
  [/^admin\/assets\/.*\.js$/, 2500],
  [/\.html$/, 400],
  [/\.css$/, 120],
  [/\.m?js$/, 200],
  [/\.(?:avif|webp|jpe?g|png|gif|svg|ico)$/, photoLimits.publishedBytes / 1024],
  [/\.woff2$/, 100],
  [/\.pdf$/, 10 * 1024],
];
const otherwise = 2 * 1024;

export function oversize(path: string, bytes: number): string[] {
  const most = kilobytes.find(([files]) => files.test(path))?.[1] ?? otherwise;
  const size = Math.ceil(bytes / 1024);
  return size > most ? [`nặng ${size} kB, nhiều nhất ${most} kB.`] : [];
}
