import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFileCache } from '../../../src/corpus/file-cache.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  file = join(folder, 'bai.mdx');
  write('Một bài.');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file with an old modification time, because the cache does not trust files that were written just now. */
function write(text: string, path = file): void {
  writeFileSync(path, text);
  utimesSync(path, 1_600_000_000, 1_600_000_000);
}

interface Run {
  version?: string;
  kind?: string;
  at?: string;
  save?: boolean;
}

/** Reads one file in a new run. Returns the result, and whether it was computed or came from the cache. */
async function run({ version = 'một', kind = 'entry', at = file, save = true }: Run = {}) {
  const cache = openFileCache({ folder: join(folder, 'kho'), version });
  let isWorkedOut = false;
  const made = await cache.getOrCompute(kind, at, () => {
    isWorkedOut = true;
    return { text: readFileSync(at, 'utf8'), days: new Set(['2024-05-01']) };
  });
  if (save) cache.save();
  return { ...made, isWorkedOut };
}

const first = { text: 'Một bài.', days: new Set(['2024-05-01']), isWorkedOut: true };

test('what was worked out of a file is there in the next run, whatever its type', async () => {
  expect(await run()).toEqual(first);
  expect(await run()).toEqual({ ...first, isWorkedOut: false });
  expect(await run()).toEqual({ ...first, isWorkedOut: false });
});

describe('a file is worked out anew', () => {
  test.each([
    ['with other text', 'Hai bài dài hơn.'],
    ['with other text of the same length', 'Hai bài.'],
    ['emptied', ''],
  ])('%s', async (_, text) => {
    await run();
    write(text);
    expect(await run()).toEqual({ ...first, text, isWorkedOut: true });
  });

  test('changed in the moment of saving, to the same length and time', async () => {
    writeFileSync(file, 'Bài cũ.');
    await run();
    writeFileSync(file, 'Bài mới');
    expect((await run()).text).toBe('Bài mới');
  });

  test('by other rules', async () => {
    await run();
    expect(await run({ version: 'hai' })).toEqual(first);
    expect(await run({ version: 'một' })).toEqual(first);
  });

  test('for another purpose, or at another place', async () => {
    await run();
    expect(await run({ kind: 'photo', save: false })).toEqual(first);
    const other = join(folder, 'bài khác.mdx');
    cpSync(file, other);
    expect(await run({ at: other, save: false })).toEqual(first);
  });

  test('when the run before was not kept', async () => {
    await run({ save: false });
    expect(await run()).toEqual(first);
  });
});

test('a file that was only touched or copied back is known by its bytes, and then by its times again', async () => {
  await run();
  utimesSync(file, 1_700_000_000, 1_700_000_000);
  expect((await run()).isWorkedOut).toBe(false);
  expect((await run()).isWorkedOut).toBe(false);
});

test.each([
  [
    'cut off',
    (path: string) => {
      writeFileSync(path, readFileSync(path).subarray(0, 40));
    },
  ],
  [
    'of another program',
    (path: string) => {
      writeFileSync(path, '{"files":[]}');
    },
  ],
  [
    'empty',
    (path: string) => {
      writeFileSync(path, '');
    },
  ],
])('a cache that is %s is no cache, and is mended', async (_, spoil) => {
  await run();
  spoil(join(folder, 'kho/da-doc.bin'));
  expect(await run()).toEqual(first);
  expect((await run()).isWorkedOut).toBe(false);
});

test('where nothing can be kept the work is done all the same', async () => {
  writeFileSync(join(folder, 'kho'), 'một tệp, không phải thư mục');
  expect(await run()).toEqual(first);
  expect(await run()).toEqual(first);
});

test('a file that is gone is forgotten', async () => {
  const other = join(folder, 'khác.mdx');
  write('Một bài.', other);
  await run({ at: other });
  await run();
  expect((await run({ at: other })).isWorkedOut).toBe(true);
});

test('what cannot be read is told by who works on it, and never remembered', async () => {
  const cache = openFileCache();
  const tell = () => 'Không có tệp này.';
  expect(await cache.getOrCompute('entry', join(folder, 'thieu.mdx'), tell)).toBe('Không có tệp này.');
  mkdirSync(join(folder, 'thieu.mdx'));
  expect(await cache.getOrCompute('entry', join(folder, 'thieu.mdx'), () => 'Đây là thư mục.')).toBe('Đây là thư mục.');
});

test('within a process nothing is written, and what changes is seen', async () => {
  const cache = openFileCache();
  let times = 0;
  const read = () =>
    cache.getOrCompute('entry', file, () => {
      times += 1;
      return readFileSync(file, 'utf8');
    });
  expect([await read(), await read(), times]).toEqual(['Một bài.', 'Một bài.', 1]);
  write('Bài mới.');
  expect([await read(), await read(), times]).toEqual(['Bài mới.', 'Bài mới.', 2]);
  cache.save();
  expect(readdirSync(folder)).toEqual(['bai.mdx']);
});
