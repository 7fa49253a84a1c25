import { expect, test } from 'vitest';
import { keptSide } from '../../../src/domain/photo-focus.ts';
import { frameWithin } from '../../../src/share/frame.ts';

test.each([
  [
    { width: 4000, height: 3000 },
    { width: 1200, height: 630 },
  ],
  [
    { width: 1200, height: 630 },
    { width: 1200, height: 630 },
  ],
  [
    { width: 800, height: 1200 },
    { width: 800, height: 420 },
  ],
  [
    { width: 2000, height: 484 },
    { width: 922, height: 484 },
  ],
])('a photo of %o fills a frame of %o', (photo, frame) => {
  expect(frameWithin(photo)).toEqual(frame);
});

test.each([
  [undefined, 'centre'],
  [{ x: 50, y: 50 }, 'centre'],
  [{ x: 50, y: 10 }, 'top'],
  [{ x: 90, y: 50 }, 'right'],
  [{ x: 0, y: 100 }, 'left bottom'],
])('of a photo whose point is %o the %s is kept', (focus, side) => {
  expect(keptSide(focus)).toBe(side);
});
