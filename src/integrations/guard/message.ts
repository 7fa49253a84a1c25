/** What the guard says of one file: a violation stops the build, a notice does not. */
export interface GuardMessage {
  /** Path in the output folder; for a picture made from photos of entries, the entries and photos instead. */
  file: string;
  /** A sentence for the person who builds the site. */
  message: string;
}

/** Number of files for which the same message is shown. Further files are only counted. */
const mostFiles = 3;

export class GuardError extends Error {
  readonly violations: readonly GuardMessage[];

  constructor(violations: readonly GuardMessage[]) {
    super(formatViolations(violations));
    this.violations = violations;
  }
}

function formatViolations(violations: readonly GuardMessage[]): string {
  const shown = new Map<string, number>();
  const lines = violations.flatMap(({ file, message }) => {
    const before = shown.get(message) ?? 0;
    shown.set(message, before + 1);
    return before < mostFiles ? [`  ${file}: ${message}`] : [];
  });
  const others = [...shown].flatMap(([message, files]) =>
    files > mostFiles ? [`  và ${files - mostFiles} tệp khác: ${message}`] : [],
  );
  return [`Dừng xuất bản: ${violations.length} điều không được phép ra ngoài.`, ...lines, ...others].join('\n');
}
