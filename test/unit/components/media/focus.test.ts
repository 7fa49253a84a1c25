import { expect, test } from 'vitest';
import { focusOf } from '../../../../src/components/media/focus.ts';

test.each([0, 4, 10, 15, 29, 35, 49, 50, 51, 61, 77, 90, 96, 100])(
  'the point at %i percent is inside every crop that shows a fifth of the photo or more',
  (percent) => {
    const position = (focusOf({ x: percent, y: 50 }).x ?? 5) / 10;
    for (const shown of [0.2, 0.4, 0.5625, 0.75, 1]) {
      const start = position * (1 - shown);
      expect(percent / 100).toBeGreaterThanOrEqual(start - 1e-9);
      expect(percent / 100).toBeLessThanOrEqual(start + shown + 1e-9);
    }
  },
);

test('a photo without a point is cropped from its middle', () => {
  expect(focusOf(undefined)).toEqual({ x: undefined, y: undefined });
  expect(focusOf({ x: 50, y: 50 })).toEqual({ x: undefined, y: undefined });
});
