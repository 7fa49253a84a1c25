import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { codeVersion } from '../../../src/corpus/code-version.ts';

const root = mkdtempSync(join(tmpdir(), 'code-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

test('changes with each byte and each name of the code and of the packages, and with nothing else', () => {
  write('package-lock.json', '{}');
  write('src/rules/a.ts', 'export const least = 1;');
  const first = codeVersion(['src'], root);
  write('test/a.test.ts', '');
  expect(codeVersion(['src'], root)).toBe(first);

  const versions = [first];
  for (const [file, text] of [
    ['src/rules/a.ts', 'export const least = 2;'],
    ['src/rules/b.ts', ''],
    ['package-lock.json', '{ }'],
  ] as const) {
    write(file, text);
    versions.push(codeVersion(['src'], root));
  }
  expect(new Set(versions).size).toBe(versions.length);
});

test('is that of the project without a folder named', () => {
  expect(codeVersion(['src/text'])).toBe(codeVersion(['src/text'], process.cwd()));
  expect(codeVersion(['src/text'])).not.toBe(codeVersion(['src/mdx']));
});
