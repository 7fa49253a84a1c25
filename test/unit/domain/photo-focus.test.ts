import { expect, test } from 'vitest';
import { keptSide, turnedRight } from '../../../src/domain/photo-focus.ts';

test('the point moves with a photo that is turned to the right', () => {
  expect(turnedRight({ x: 10, y: 20 })).toEqual({ x: 80, y: 10 });
  expect(keptSide(turnedRight({ x: 10, y: 10 }))).toBe('right top');
});

test('four turns bring the point back', () => {
  const point = { x: 37, y: 81 };
  expect(turnedRight(turnedRight(turnedRight(turnedRight(point))))).toEqual(point);
});
