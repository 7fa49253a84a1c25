import { expect, test } from 'vitest';
import { previewState, toState } from '../../../../admin/backends/records/check-state.ts';

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
  expect(['success'].map(toState)).toEqual(['success']);
  for (const word of ['error', 'failure', 'warning', 'failed', 'canceled', 'skipped'])
    expect(toState(word)).toBe('failure');
  for (const word of ['pending', 'created', 'running', 'preparing', 'manual']) expect(toState(word)).toBe('pending');
});
