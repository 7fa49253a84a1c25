import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readWithRetry } from '../../../src/corpus/read-with-retry.ts';

const readAtOnce = (read: () => Promise<unknown>) => readWithRetry(read, 0);

const gone = (code: string, path?: string) => Object.assign(new Error(`${code}: raw`), { code, path });

test.each(['ENOENT', 'ENOTDIR', 'EISDIR', 'EBUSY'])('what was %s once is read again', async (code) => {
  let times = 0;
  const read = () => {
    times += 1;
    return times < 3 ? Promise.reject(gone(code)) : Promise.resolve(times);
  };
  expect(await readAtOnce(read)).toBe(3);
});

test('what stays away is told in a sentence, with its name when the system gives one', async () => {
  await expect(readAtOnce(() => readFile('/khong/co/bai.mdx'))).rejects.toThrow(
    /^Không đọc được “\/khong\/co\/bai\.mdx”: tệp hoặc thư mục vừa mất/,
  );
  await expect(readAtOnce(() => Promise.reject(gone('EBUSY')))).rejects.toThrow(/^Không đọc được một tệp của nội dung/);
});

test('other faults are not tried again', async () => {
  let times = 0;
  const fail = () => {
    times += 1;
    return Promise.reject(new TypeError('lỗi của mã'));
  };
  await expect(readAtOnce(fail)).rejects.toThrow(TypeError);
  expect(times).toBe(1);
});
