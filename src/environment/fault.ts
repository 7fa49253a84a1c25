/** Reports what is wrong with an environment variable. The variable's name is put before the sentence. */
export type ReportFault = (name: string, sentence: string) => void;

/** An environment, as Node gives it. An empty variable counts as not set, except `SITE_ENV`. */
export type Variables = Readonly<Record<string, string | undefined>>;

const longest = 120;

/**
 * The value in quotation marks, for messages. What follows `longest` characters is cut off, and invisible characters
 * appear as �. A remark in brackets tells the first fault that is hard to see.
 */
export function quoted(value: string): string {
  const shown = value.length > longest ? `${value.slice(0, longest)}…` : value;
  const visible = shown.replace(/[\p{Cc}\p{Cf}]/gu, '�');
  return `“${visible}”${invisible(value)}`;
}

function invisible(value: string): string {
  if (value.trim() !== value) return ' (thừa dấu cách ở đầu hoặc cuối)';
  if (/^(["']).*\1$/s.test(value)) return ' (thừa dấu ngoặc bao ngoài)';
  return /[\p{Cc}\p{Cf}]/u.test(value) ? ' (có ký tự ẩn, ở chỗ dấu �)' : '';
}
