import { expect, test } from 'vitest';
import { extractSection, measureRoom } from '../../../../src/components/sheet/extract.ts';

const heading = (text: string, depth: 2 | 3 = 2) => ({ depth, text, id: text });
const body = {
  lines:
    `Hoàn cảnh\nTrước kia.\nCách làm\nViệc thứ nhất.\nMục nhỏ\n${'Câu dài. '.repeat(60).trim()}\nKết quả\nXong.`.split(
      '\n',
    ),
  headings: [heading('Hoàn cảnh'), heading('Cách làm'), heading('Mục nhỏ', 3), heading('Kết quả')],
};

test('a section is its paragraphs, cut where the sheet ends', () => {
  expect(extractSection(body, 'Cách làm', 2000)).toEqual(['Việc thứ nhất.', 'Câu dài. '.repeat(60).trim()]);
  const [first, second, ...more] = extractSection(body, 'Cách làm', 200);
  expect([first, more]).toEqual(['Việc thứ nhất.', []]);
  expect(second?.length).toBeLessThanOrEqual(200);
  expect(second).toMatch(/dài…$/);
  expect(extractSection(body, 'Bài học', 200)).toEqual([]);
});

test('what it takes makes room for how it is done where nothing else fills the other column', () => {
  const needs = ['Một gian nhà khóa được'];
  const long = Array.from({ length: 6 }, () => 'Một điều cần có, nói dài cho thật rõ ràng. '.repeat(3));
  expect(measureRoom({ needs, visit: undefined, photos: [] })).toEqual({ isTogether: false, letters: 1450 });
  expect(measureRoom({ needs: long, visit: undefined, photos: [] })).toMatchObject({ isTogether: true });
});
