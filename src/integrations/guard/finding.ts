import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something in the output that must not be published. */
export interface Finding {
  /** Path in the output folder. */
  file: string;
  /** A sentence for the person who builds the site. */
  message: string;
}

export interface OutputFile {
  path: string;
  /** Available without reading the file. */
  readonly size?: number;
  readonly bytes: Buffer;
}

/** Reads the file each time `bytes` is used: all files of a site together may not fit into memory. */
export const fileIn = (directory: string, path: string): OutputFile => ({
  path,
  get size() {
    return statSync(join(directory, path)).size;
  },
  get bytes() {
    return readFileSync(join(directory, path));
  },
});

/** The same message is shown for so many files; the rest are only counted. */
const mostFiles = 3;

export function formatFindings(findings: readonly Finding[]): string {
  const shown = new Map<string, number>();
  const lines = findings.flatMap(({ file, message }) => {
    const before = shown.get(message) ?? 0;
    shown.set(message, before + 1);
    return before < mostFiles ? [`  ${file}: ${message}`] : [];
  });
  const others = [...shown].flatMap(([message, files]) =>
    files > mostFiles ? [`  và ${files - mostFiles} tệp khác: ${message}`] : [],
  );
  return [`Dừng xuất bản: ${findings.length} điều không được phép ra ngoài.`, ...lines, ...others].join('\n');
}
