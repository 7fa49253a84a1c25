import { expect, test } from 'vitest';
import { previewState, toChecks } from '../../../../admin/backends/records/check-state.ts';

const preview = 'Xem thử / xem-thu (push)';
const content = { name: 'Kiểm tra nội dung', state: 'success' } as const;

test.each([
  [[], 'UNKNOWN'],
  [[content], 'UNKNOWN'],
  [[content, { name: preview, state: 'pending' }], 'PENDING'],
  [[content, { name: preview, state: 'success' }], 'SUCCESS'],
  [[content, { name: preview, state: 'failure' }], 'FAILURE'],
  [
    [
      { name: preview, state: 'success' },
      { name: 'xem-thu', state: 'pending' },
    ],
    'PENDING',
  ],
] as const)('with the checks %j the preview is %s', (checks, state) => {
  expect(previewState(checks)).toBe(state);
});

test('every word of the servers is understood', () => {
  const statesOf = (...words: string[]) =>
    new Set(toChecks(words.map((status) => ({ name: preview, status }))).map(({ state }) => state));
  expect(statesOf('success')).toEqual(new Set(['success']));
  expect(statesOf('error', 'failure', 'warning', 'failed', 'canceled', 'skipped')).toEqual(new Set(['failure']));
  expect(statesOf('pending', 'created', 'running', 'preparing')).toEqual(new Set(['pending']));
});

test('nobody waits for a job that somebody would have to start', () => {
  const checks = toChecks([
    { name: 'xem-thu', status: 'success' },
    { name: 'xem-thu', status: 'manual' },
  ]);
  expect(previewState(checks)).toBe('SUCCESS');
  expect(previewState(toChecks([{ name: 'xem-thu', status: 'manual' }]))).toBe('UNKNOWN');
});
