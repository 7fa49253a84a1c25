import { expect, test } from 'vitest';
import type { Doc } from '../../bench/search/documents.ts';
import { makeQuestions } from '../../bench/search/questions.ts';
import { randomFrom } from '../../support/random.ts';

const shared = 'mỗi hẻm có một bóng điện góp từ công tơ từng nhà trong xóm';
const titled = (count: number) =>
  Array.from({ length: count }, (_, index): Doc => ({ title: `Nhà ${index} ${shared}`, body: 'Ba câu.' }));
const written = (count: number) =>
  Array.from({ length: count }, (_, index): Doc => ({ title: `Xóm trên ${index}`, body: shared }));

test.each([
  ['in ten documents', [...titled(4), ...written(6)], true],
  ['in eleven, of which some have it in the title', [...titled(5), ...written(6)], false],
  ['in eleven texts', written(11), false],
])('a phrase %s', (_name, documents, expected) => {
  const quoted = makeQuestions(documents, 5, randomFrom(1)).filter(({ name }) => name.startsWith('quoted phrase'));
  expect(quoted.map(({ items }) => items.length > 0)).toEqual([expected, expected]);
});
