import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/text/front-matter.ts';

test.each([
  ['---\na: 1\n---\n\nBài.\n', 'a: 1', '\nBài.\n'],
  ['\uFEFF--- \na: 1\n---\t\nBài.', 'a: 1', 'Bài.'],
  ['---\r\na: 1\r\nb: 2\r\n---\r\nBài.', 'a: 1\r\nb: 2', 'Bài.'],
  ['---\ra: 1\r---\rBài.', 'a: 1', 'Bài.'],
  ['---\n---\nBài.', '', 'Bài.'],
  ['---\na: 1\n---', 'a: 1', ''],
  ['---\na: --- b\n---- c\n---\nBài.\n---\n', 'a: --- b\n---- c', 'Bài.\n---\n'],
])('splits %j', (text, front, body) => {
  const split = splitFrontMatter(text);
  expect(split).toMatchObject({ front, body });
  expect(`${split?.head ?? ''}${body}`).toBe(text);
});

test.each(['', 'Bài.', '---\na: 1\n', ' ---\na: 1\n---\n', '----\na: 1\n----\n', '---\na: 1\n---b\n'])(
  'finds no front matter in %j',
  (text) => {
    expect(splitFrontMatter(text)).toBeUndefined();
  },
);
