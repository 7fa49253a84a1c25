/** Results as reports write them: number, unit, year of the clause, and the value before. */
import { describe, expect, test } from 'vitest';
import { proposeResults } from '../../../../admin/word/results.ts';

const resultsIn = (text: string) => proposeResults({ text, year: 2022, latest: 2026 });
const shownIn = (text: string) => resultsIn(text).map(({ shown }) => shown);

describe('numbers and units', () => {
  test.each([
    ['Năm 2024, tuyến đường có vốn 3 tỷ 500 triệu đồng.', ['Tuyến đường có vốn: 3,5 tỷ đồng (năm 2024)']],
    ['Quỹ năm 2024 là 2 triệu 70 nghìn đồng.', ['Quỹ: 2,07 triệu đồng (năm 2024)']],
    [
      'Năm 2024, trao 05 suất học bổng, mỗi suất 500.000đ.',
      ['Trao: 5 suất học bổng (năm 2024)', 'Mỗi suất: 500.000 đồng (năm 2024)'],
    ],
    [
      'Năm 2023 tiết kiệm 45 triệu, bán được 1,2 tỷ.',
      ['Tiết kiệm: 45 triệu đồng (năm 2023)', 'Bán: 1,2 tỷ đồng (năm 2023)'],
    ],
    ['Năm 2024 bán 12 000 kg muối.', ['Bán muối: 12.000 kg (năm 2024)']],
    ['Năm 2024 trồng 3 nghìn cây.', ['Trồng: 3.000 cây (năm 2024)']],
    [
      'Năm 2022 tặng 3 xe đạp, 120 thẻ cho 40 chị em.',
      ['Tặng: 3 xe đạp (năm 2022)', 'Tặng: 120 thẻ (năm 2022)', 'Tặng: 40 chị em (năm 2022)'],
    ],
    ['Năm 2022 chuyền có 48 công nhân.', ['Chuyền: 48 công nhân (năm 2022)']],
  ])('%s', (text, shown) => {
    expect(shownIn(text)).toEqual(shown);
  });

  test.each(['Năm 2024 hộ nghèo ít hẳn.', 'Khoảng 16 giờ ngày 3/12/2024, nước lên.', 'Hẻm 12 hộ nào cũng ngập.'])(
    '“%s” has none',
    (text) => {
      expect(shownIn(text)).toEqual([]);
    },
  );
});

describe('the year', () => {
  test.each([
    ['Năm 2023 thu 100kg, năm 2024 thu 200kg.', [2023, 2024]],
    ['Năm 2024 có 30 hộ (năm 2020: 12 hộ).', [2024, 2020]],
    ['Giai đoạn 2021-2025 trao 300 suất quà.', [2025]],
    ['Từ năm 2021 đến năm 2024, tổ thu 20 tấn.', [2024]],
    ['Năm học 2022-2023 có 62% học sinh giỏi, năm học 2023-2024 là 71%.', [2023, 2024]],
    ['Tổ trồng 120 cây, thu 3 tấn quả trong năm 2024.', [2024, 2024]],
    ['Năm 2024 anh nuôi 2000 con gà, thu 120 triệu.', [2024, 2024]],
    ['Năm 2024 con cháu trồng 120 cây.', [2024]],
  ])('%s', (text, years) => {
    const found = resultsIn(text);
    expect(found.map(({ value }) => (value as { year: number }).year)).toEqual(years);
    for (const { note } of found) expect(note).toBeUndefined();
  });

  test('a number with a unit is no year', () => {
    const [first] = resultsIn('Ông hiến 2000 m² đất.');
    expect(first?.value).toMatchObject({ value: 2000, year: 2022 });
  });

  test('the year in which something began is not that of its figures', () => {
    const [first] = resultsIn('Từ năm 2014, ông ươm cây. Tổ đã trồng 1.200 cây.');
    expect(first?.value).toMatchObject({ year: 2022 });
    expect(first?.note).toContain('2022');
  });
});

describe('what was before', () => {
  test('a change is told, with the year between its numbers', () => {
    expect(shownIn('Tỷ lệ tăng từ 10% năm 2020 lên 30% năm 2024.')).toEqual(['Tỷ lệ: 30 % (năm 2024, trước đó 10)']);
    expect(shownIn('Số vụ giảm từ 7 đến 2 vụ năm 2024.')).toEqual(['Số vụ: 2 vụ (năm 2024, trước đó 7)']);
  });

  test('a range is no change', () => {
    const [first] = resultsIn('Năm 2024 lãi từ 3 đến 5 triệu đồng.');
    expect(first?.value).not.toHaveProperty('before');
    expect(first?.note).toContain('từ 3 đến 5');
  });
});

test.each([
  ['Năm 2022, ông 75 tuổi hiến 200 m2 đất.', 'Ông hiến đất'],
  ['Năm 2024, chi hội thu 300 túi nilon và bán được 310 kg nhựa vụn.', 'Bán nhựa vụn'],
  ['Năm 2024, bà giúp 12 hộ con giống, 5 hộ đã thoát nghèo.', 'Hộ đã thoát nghèo'],
])('the label in “%s”', (text, label) => {
  expect(resultsIn(text).at(-1)?.value).toMatchObject({ label });
});
