import { expect, test } from 'vitest';
import { layFloorTiles } from '../../../../src/components/movement/floor-tiles.ts';

const tally = (published: number, atLeast: number) => ({ published, atLeast, share: Math.min(1, published / atLeast) });
const count = (path: string) => path.split('M').length - 1;

test.each([
  ['nothing', 0, 10, 0, { floor: 10, published: 0, samples: 0 }],
  ['a part', 3, 10, 0, { floor: 7, published: 3, samples: 0 }],
  ['just enough', 5, 5, 0, { floor: 0, published: 5, samples: 0 }],
  ['more than the floor', 12, 10, 0, { floor: 0, published: 10, samples: 0 }],
  ['samples beside', 3, 10, 2, { floor: 7, published: 3, samples: 2 }],
  ['more samples than room', 3, 5, 9, { floor: 2, published: 3, samples: 2 }],
])('%s never runs past the floor', (_case, published, atLeast, samples, expected) => {
  const tiles = layFloorTiles(tally(published, atLeast), samples);
  expect({
    floor: count(tiles.floor),
    published: count(tiles.published),
    samples: count(tiles.samples),
  }).toEqual(expected);
});

test('a floor of ten has two rows, a floor of five one', () => {
  expect([5, 10, 12].map((floor) => layFloorTiles(tally(0, floor)).viewBox)).toEqual([
    '0 0 50 10',
    '0 0 50 20',
    '0 0 50 30',
  ]);
});
