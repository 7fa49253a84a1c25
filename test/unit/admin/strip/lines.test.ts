import { expect, test } from 'vitest';
import { toLines } from '../../../../admin/strip/lines.ts';
import { notShown } from '../../../../src/domain/editors-report.ts';

test('what is held back leads to its form; what has no file any more leads nowhere', () => {
  const parts = notShown({ held: ['/dien-hinh/2024-a/', '/van-ban/b/'], lost: ['/su-kien/mat/'] }, []).map(toLines);
  expect(parts.map(({ lines }) => lines.map(({ title, href }) => [title, href]))).toEqual([
    [
      ['2024-a', '#/collections/exemplars/entries/2024-a/index'],
      ['b', '#/collections/documents/entries/b'],
    ],
    [['mat', undefined]],
  ]);
});
