/**
 * Compares file names with the exact names in a folder, because only some file systems find `Anh-1.JPG` when asked for
 * `anh-1.jpg`.
 */
import { existsSync, readdirSync } from 'node:fs';
import type { Finding } from '../domain/rules/rule.ts';

interface Spelling {
  /** Whether a file with exactly this name exists. */
  isThere: boolean;
  /** Findings about files whose names differ from this one in case only. */
  findings: Omit<Finding, 'path'>[];
}

/** `src` is the path as the entry writes it, such as `./anh-1.jpg`. */
export function checkSpelling(folder: string, src: string): Spelling {
  const name = src.replace(/^\.\//, '');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const alike = names.filter((other) => other.toLowerCase() === name.toLowerCase()).sort();
  const isThere = alike.includes(name);
  const findings = alike
    .filter((other) => other !== name)
    .map((other) => (isThere ? twin(src, other) : { message: otherSpelling(src, name, other) }));
  return { isThere, findings };
}

const otherSpelling = (src: string, name: string, other: string): string =>
  `không có tệp ${src}, chỉ có “${other}”: hai tên khác nhau ở chữ hoa, chữ thường. Hãy đổi tên tệp thành “${name}”.`;

const twin = (src: string, other: string): Omit<Finding, 'path'> => ({
  severity: 'warning',
  message: `cạnh tệp ${src} còn tệp “${other}”, tên chỉ khác ở chữ hoa, chữ thường: nhiều máy coi là một và chỉ giữ một tệp. Hãy đổi tên hoặc xóa một tệp.`,
});
