import { expect, test } from 'vitest';
import type { Doc } from '../../bench/search/documents.ts';
import { makeQuestions, rareWordsOf } from '../../bench/search/questions.ts';
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
  const quoted = makeQuestions(documents, 1, randomFrom(1)).filter(({ name }) => name.startsWith('quoted phrase'));
  expect(quoted.map(({ items }) => items.length > 0)).toEqual([expected, expected]);
});

test.each([
  [10, true],
  [11, false],
])('rare words that %i documents have together are asked for: %s', (count, expected) => {
  const usual = Array.from({ length: 1200 }, (): Doc => ({ title: 'Xóm dưới', body: 'Hai câu.' }));
  const rare = Array.from({ length: count }, (): Doc => ({ title: 'Xóm trên', body: 'block div style' }));
  const [document = { title: '', body: '' }] = rare;
  expect(rareWordsOf([...usual, ...rare])(document, randomFrom(1)) !== undefined).toBe(expected);
});
