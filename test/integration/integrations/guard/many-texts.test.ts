/** A large build is checked in several processes, and the result is that of one process. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GuardError } from '../../../../src/integrations/guard/message.ts';
import { checkOutput } from '../../../../src/integrations/guard/check-output.ts';
import { fileIn, type OutputFile } from '../../../../src/integrations/guard/output-file.ts';

/** More than the number from which on there are several. */
const count = 600;
const content = 'content/viec-tot/mot-viec/index.mdx';
const source = { file: content, label: 'Tóm tắt (summary)' };
const options = {
  traces: [{ source: content, kind: 'tiêu đề' as const, words: 'kho giống đầu mùa' }],
  originals: [],
  contacts: [],
  siteUrl: 'https://gallery.example',
  root: '/home/editor/site',
  sources: () => [
    { ...source, text: 'Gọi 0912 345 678.', checked: false },
    { ...source, text: 'Quỹ có 0912 345 679 đồng.', checked: true },
  ],
};
const special: Readonly<Record<string, string>> = {
  'bai-7/index.html': '<p>Gọi 0912 345 678.</p>',
  'bai-100/index.html': '<p>Kho giống đầu mùa</p><script src="https://other.example/a.js"></script>',
  'bai-333/index.html': '<p>Quỹ có 0912 345 679</p><link rel="stylesheet" href="/_astro/a.css">',
  'bai-599/index.html': '<p>/home/editor/site/content/a.mdx</p>',
};
const pages = Array.from({ length: count }, (_, index) => {
  const path = `bai-${index}/index.html`;
  return { path, text: special[path] ?? `<p>Bài số ${index}</p>` };
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-texts-'));
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const outcomeOf = (files: OutputFile[]) =>
  checkOutput(files, options).catch((error: unknown) => {
    if (error instanceof GuardError) return error.violations;
    throw error;
  });

test('what is wrong is found wherever it stands, in the order of the files, with its place in the content', async () => {
  const inMemory = pages.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const found = await outcomeOf(pages.map(({ path }) => fileIn(folder, path)));
  expect(found).toEqual(await outcomeOf(inMemory));
  expect(found).toMatchObject([
    { file: 'bai-7/index.html', message: expect.stringContaining(`Hãy xóa ở ${content}`) as string },
    { file: 'bai-100/index.html', message: expect.stringContaining('lộ tiêu đề') as string },
    { file: 'bai-100/index.html', message: expect.stringContaining('other.example') as string },
    { file: 'bai-599/index.html' },
  ]);
});

test('the sheets that a clean build names are told', async () => {
  const clean = pages.filter(({ path }) => special[path] === undefined || path === 'bai-333/index.html');
  const files = clean.map(({ path }) => fileIn(folder, path));
  expect(await outcomeOf(files)).toMatchObject({ named: new Map([['bai-333/index.html', ['a.css']]]) });
});
