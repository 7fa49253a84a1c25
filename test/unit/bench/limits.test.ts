import { expect, test } from 'vitest';
import { broken } from '../../bench/desk/limits.ts';

test('a figure above its limit breaks it, and so does one that was not measured', () => {
  const figures = [
    { name: 'list, ms', value: 2000, most: 2000 },
    { name: 'key, ms', value: 50.6, most: 50 },
    { name: 'search, ms', value: Number.NaN, most: 2000 },
    { name: 'against stock, ms', value: 900, most: Number.NaN },
  ];
  expect(broken(figures)).toEqual([
    'key, ms: 51, at most 50',
    'search, ms: NaN, at most 2000',
    'against stock, ms: 900, at most NaN',
  ]);
});
