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

test('a photo, a visit and more facts take room from their columns', () => {
  const plain = {
    visit: undefined,
    photos: [],
    alsoMovements: [],
    worries: [],
    knacks: [],
    sector: undefined,
    model: undefined,
  };
  const visit = { welcome: true, via: 'hoi-nong-dan', months: [], note: 'Báo trước một tuần.' };
  const room = measureRoom(plain);
  expect(measureRoom({ ...plain, visit }).toFollow).toBeLessThan(room.toFollow);
  expect(measureRoom({ ...plain, model: { name: 'Kho chung' } }).how).toBeLessThan(room.how);
  expect(measureRoom({ ...plain, worries: ['rac-nhua', 'thieu-von'] }).how).toBeLessThan(room.how);
  const crowded = { ...plain, visit: { ...visit, note: 'Báo trước một tuần. '.repeat(15) } };
  expect(measureRoom(crowded).toFollow).toBeGreaterThan(500);
});
