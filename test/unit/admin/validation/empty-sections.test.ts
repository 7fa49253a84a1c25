import { expect, test } from 'vitest';
import { withoutEmptySections } from '../../../../admin/validation/empty-sections.ts';

test.each([
  [
    '## Hoàn cảnh\n\n## Cách làm\n\nMột\n\n## Kết quả\n\n### Hai\n\n## Bài học\n\n## Điều kiện để làm theo\n',
    '## Cách làm\n\nMột\n\n## Kết quả\n\n### Hai',
  ],
  ['## Hoàn cảnh\n\n## Cách làm', ''],
  ['## Chỗ khác\n\n## Kết quả cả năm', '## Chỗ khác\n\n## Kết quả cả năm'],
  ['## Bài học\n\n- một', '## Bài học\n\n- một'],
])('a part of the preset that nobody has written goes: %j', (body, kept) => {
  expect(withoutEmptySections(body)).toBe(kept);
});
