import { describe, expect, test } from 'vitest';
import { extractSection, extractSteps, measureRoom } from '../../../../src/components/sheet/extract.ts';

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

describe('a section with steps', () => {
  const step = (number: number, text: string) => `${number}. ${text}`;
  const sectionOf = (...lines: string[]) => ({
    lines: ['Cách làm', ...lines, 'Kết quả', 'Xong.'],
    headings: [heading('Cách làm'), heading('Kết quả')],
  });
  const prose = 'Chuyện dài trước khi làm. '.repeat(40).trim();
  const numbered = (paragraphs: readonly string[]) => paragraphs.filter((line) => /^\d+\. /.test(line));

  test('shows all its steps before any prose', () => {
    const steps = [1, 2, 3, 4].map((number) => step(number, 'Buộc ba sợi rơm làm một.'));
    const { paragraphs, stepsLeftOut } = extractSteps(sectionOf(prose, ...steps), 'Cách làm', 760);
    expect(numbered(paragraphs)).toEqual(steps);
    expect(paragraphs[0]).toMatch(/^Chuyện dài .*…$/);
    expect(stepsLeftOut).toBe(0);
    expect(paragraphs.join('').length).toBeLessThanOrEqual(760);
  });

  test('leaves out no short steps that fit', () => {
    const steps = Array.from({ length: 8 }, (_, index) => step(index + 1, 'Buộc ba sợi rơm làm một thật chặt tay.'));
    const { paragraphs, stepsLeftOut } = extractSteps(sectionOf(...steps), 'Cách làm', 760);
    expect([paragraphs, stepsLeftOut]).toEqual([steps, 0]);
  });

  test('cuts a step at no abbreviation', () => {
    const begins = '1. Cả tổ góp lưới cũ rồi chở về kho chung của tổ. Bán cho vựa ở TP. Nha Trang';
    const steps = [`${begins} ${prose}`, ...[2, 3, 4, 5].map((number) => step(number, prose))];
    const [first] = extractSteps(sectionOf(...steps), 'Cách làm', 600).paragraphs;
    expect(first).toBe('1. Cả tổ góp lưới cũ rồi chở về kho chung của tổ.');
  });

  test('shortens long steps after a sentence', () => {
    const steps = [1, 2, 3, 4, 5].map((number) => step(number, `Buộc ba sợi rơm làm một thật chặt. ${prose}`));
    const { paragraphs, stepsLeftOut } = extractSteps(sectionOf(prose, ...steps), 'Cách làm', 760);
    expect(numbered(paragraphs)).toHaveLength(5);
    expect(paragraphs.every((line) => line.endsWith('.'))).toBe(true);
    expect(stepsLeftOut).toBe(0);
    expect(paragraphs.join('').length).toBeLessThanOrEqual(760);
  });

  test('counts the steps that it leaves out', () => {
    const steps = Array.from({ length: 9 }, (_, index) => step(index + 1, prose));
    const { paragraphs, stepsLeftOut } = extractSteps(sectionOf(...steps), 'Cách làm', 760);
    expect(numbered(paragraphs).length + stepsLeftOut).toBe(9);
    expect(stepsLeftOut).toBeGreaterThan(0);
    expect(paragraphs.join('').length).toBeLessThanOrEqual(760);
  });

  test('without steps is cut like any other', () => {
    expect(extractSteps(body, 'Cách làm', 200)).toEqual({
      paragraphs: extractSection(body, 'Cách làm', 200),
      stepsLeftOut: 0,
    });
  });
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
