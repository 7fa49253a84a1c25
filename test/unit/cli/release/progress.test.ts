import { expect, test } from 'vitest';
import { barOf } from '../../../../src/cli/release/progress.ts';

test.each([
  [0, 8, '[░░░░░░░░░░░░░░░░░░░░░░░░] 0/8'],
  [4, 8, '[████████████░░░░░░░░░░░░] 4/8'],
  [7, 8, '[█████████████████████░░░] 7/8'],
  [8, 8, '[████████████████████████] 8/8'],
  [0, 0, '[████████████████████████] 0/0'],
])('%s of %s', (done, all, bar) => {
  expect(barOf(done, all)).toBe(bar);
});
