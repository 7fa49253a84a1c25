import { expect, test } from 'vitest';
import { fromText } from '../../../src/client/preferences.ts';

const plain = { textSize: 'thuong', spacing: 'thuong', theme: 'auto' };

test.each([
  [null, {}],
  ['', {}],
  ['lon rong dark', { textSize: 'lon', spacing: 'rong', theme: 'dark' }],
  ['rat-lon', { textSize: 'rat-lon' }],
  ['thuong thuong light', { theme: 'light' }],
  ['dark rong lon', { spacing: 'rong' }],
  ['constructor __proto__ toString', {}],
  ['  lon rong', {}],
  ['x'.repeat(100_000), {}],
])('%j', (text, different) => {
  expect(fromText(text)).toEqual({ ...plain, ...different });
});
