import { readFileSync } from 'node:fs';
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
  readonly bytes: Buffer;
}

/** Read when it is looked at: a site has more bytes than a machine has room for. */
export const fileIn = (directory: string, path: string): OutputFile => ({
  path,
  get bytes() {
    return readFileSync(join(directory, path));
  },
});

export function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ file, message }) => `  ${file}: ${message}`);
  return [`Dừng xuất bản: ${findings.length} điều không được phép ra ngoài.`, ...lines].join('\n');
}
