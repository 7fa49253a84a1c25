/** Reads a folder that somebody is working in: files come, go and are renamed while they are read. */
import { setTimeout as delay } from 'node:timers/promises';

/** What the system says of a file that was listed a moment ago. */
const passing: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EBUSY', 'ESTALE']);
const times = 5;

/** Reads again when something vanished meanwhile; what keeps vanishing is told. */
export async function readSteadily<Result>(read: () => Promise<Result>, pauseMilliseconds = 100): Promise<Result> {
  for (let left = times; ; left -= 1) {
    try {
      return await read();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (left === 1) throw new Error(describe(error), { cause: error });
      await delay(pauseMilliseconds);
    }
  }
}

export const isPassing = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && passing.has(error.code);

const describe = ({ path }: NodeJS.ErrnoException): string =>
  `Không đọc được ${path === undefined ? 'một tệp của nội dung' : `“${path}”`}: tệp hoặc thư mục vừa mất, hoặc chương trình khác đang giữ. Hãy lưu xong rồi làm lại.`;
