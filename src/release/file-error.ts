import { readFileSync } from 'node:fs';

/** The system's code for an error, such as `ENOENT`; undefined for an error without one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/** Undefined if there is no such file, also if a part of the path that should be a folder is a file. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ESRCH'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}
