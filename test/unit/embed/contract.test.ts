import { expect, test } from 'vitest';
import { answer, heightIn, question } from '../../../src/embed/contract.ts';

test.each([80, 540, 6000])('an answer tells %i px', (height) => {
  expect(heightIn(answer(height))).toBe(height);
});

test.each([
  answer(79),
  answer(6001),
  answer(99_999),
  answer(-540),
  answer(540.5),
  answer(NaN),
  answer(Infinity),
  '{"nhung":1e3}',
  '{"nhung":"540"}',
  ' {"nhung":540}',
  '{"nhung":540,"x":1}',
  '540',
  540,
  null,
  undefined,
  { nhung: 540 },
  [answer(540)],
  question,
])('nothing else is an answer: %j', (message) => {
  expect(heightIn(message)).toBeUndefined();
});

test('what is said never changes, because portals keep their copies of the script', () => {
  expect([question, answer(540)]).toEqual(['{"nhung":"?"}', '{"nhung":540}']);
});
