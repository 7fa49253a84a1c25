/** Reads a folder while somebody works in it, so that files may appear, vanish or be renamed during the read. */
import { setTimeout as delay } from 'node:timers/promises';

/** Error codes that occur when a file is changed or locked between being listed and being read. */
const passing: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EBUSY', 'ESTALE']);
const times = 5;

/**
 * Retries when a file vanished or was locked during the read; after the last attempt, it throws a message for the
 * editor.
 */
export async function readWithRetry<Result>(read: () => Promise<Result>, pauseMilliseconds = 100): Promise<Result> {
  for (let left = times; ; left -= 1) {
    try {
      return await read();
    } catch (error) {
      if (!isTransientError(error)) throw error;
      if (left === 1) throw new Error(describe(error), { cause: error });
      await delay(pauseMilliseconds);
    }
  }
}

export const isTransientError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && passing.has(error.code);

const describe = ({ path }: NodeJS.ErrnoException): string =>
  `Không đọc được ${path === undefined ? 'một tệp của nội dung' : `“${path}”`}: tệp hoặc thư mục vừa mất, hoặc chương trình khác đang giữ. Hãy lưu xong rồi làm lại.`;
