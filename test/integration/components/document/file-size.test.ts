import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileSizeOf, formatSize } from '../../../../src/components/document/file-size.ts';
import { document } from '../../../support/store-builder.ts';

test.each([
  [1, '1 kB'],
  [1499, '1 kB'],
  [84_600, '85 kB'],
  [999_400, '999 kB'],
  [1_000_000, '1 MB'],
  [1_240_000, '1,2 MB'],
  [10_485_760, '10,5 MB'],
])('%i bytes read as %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

test('a document tells the size of its file, and nothing without one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'document-'));
  writeFileSync(join(folder, 'quyet-dinh.pdf'), Buffer.alloc(2_300_000));
  const file = join(folder, 'quyet-dinh.yaml');
  expect(fileSizeOf({ ...document('a', { file: './quyet-dinh.pdf' }), file })).toBe('2,3 MB');
  expect(fileSizeOf({ ...document('a'), file })).toBeUndefined();
});
