/** One thing that must not leave, as the last step of a build reports it. */
export interface Finding {
  /** Path in the output folder. */
  file: string;
  /** Sentence for the person who builds the site. */
  message: string;
}

export interface OutputFile {
  path: string;
  bytes: Buffer;
}

export function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ file, message }) => `  ${file}: ${message}`);
  return [`Dừng xuất bản: ${findings.length} điều không được phép ra ngoài.`, ...lines].join('\n');
}
