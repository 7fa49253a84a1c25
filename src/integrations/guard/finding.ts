import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that must not leave, as the last step of a build reports it. */
export interface Finding {
  /** Path in the output folder. */
  file: string;
  /** Sentence for the person who builds the site. */
  message: string;
}

export interface OutputFile {
  path: string;
  /** Known without reading the file. */
  readonly size?: number;
  readonly bytes: Buffer;
}

/** Read when it is looked at: a site has more bytes than a machine has room for. */
export const fileIn = (directory: string, path: string): OutputFile => ({
  path,
  get size() {
    return statSync(join(directory, path)).size;
  },
  get bytes() {
    return readFileSync(join(directory, path));
  },
});

/** What stands on every page is told of three. */
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
