import { expect, test } from 'vitest';
import { paragraphsOf, readingTime } from '../../../../src/components/entry/spoken.ts';

test.each([
  [150, '1 phút'],
  [213, '1 phút 30 giây'],
  [30, '15 giây'],
])('%i syllables take %s', (words, time) => {
  expect(readingTime(words)).toBe(time);
});

test('a spoken text is read paragraph by paragraph', () => {
  expect(paragraphsOf('Một\nhai.\n\n\nBa.\n')).toEqual(['Một hai.', 'Ba.']);
});
