/** The day of the deed and the day of recognition, among the other days that a report names. */
import { describe, expect, test } from 'vitest';
import { proposeHappened, proposeRecognised } from '../../../../admin/word/dates.ts';
import { readFrame } from '../../../../admin/word/frame.ts';
import { toBlocks } from '../../../../admin/word/lines.ts';
import { textOfHtml } from '../../../support/word/read.ts';

const today = '2026-11-30';
const reportWith = (text: string, foot = '') =>
  readFrame(
    toBlocks(
      textOfHtml(
        `<p class="giua dam">Chuyện một người giữ bến đò bên sông</p><p>${text}</p><p class="phai">${foot}</p><p class="phai">Người viết: Lê An</p>`,
      ).root,
    ),
  );

describe('the day of the deed', () => {
  test.each([
    ['Ông sinh năm 1953, nhập ngũ ngày 5/6/1974, ngày 3/6/2024 ông cứu người.', '2024-06-03'],
    ['Ông cứu hai cháu nhỏ ngày 3/12/2023. Báo Khánh Hòa số ra ngày 20/12/2023 có kể.', '2023-12-03'],
    ['Báo Khánh Hòa số ra ngày 20/12/2023 có kể. Ông cứu hai cháu nhỏ ngày 3/12/2023.', '2023-12-03'],
    ['Ngày 5/1/2024 bà được tặng Giấy khen. Bà trả lại ví ngày 1/12/2023.', '2024-01-05'],
    ['Bà được tặng Giấy khen ngày 5/1/2024. Bà trả lại ví ngày 1/12/2023.', '2023-12-01'],
    ['Đêm 05/06 năm 2024, nước lên.', '2024-06-05'],
    ['Đêm 27/10, bão vào.', '2024-10-27'],
    ['Chiều ngày 3 tháng 12, nước lên.', '2023-12-03'],
    ['Vào tháng sáu, nước lên.', '2024-06'],
    ['Vào tháng Mười Hai năm 2022, nước lên.', '2022-12'],
    ['Mỗi tháng hai lần bà qua sông.', '2024-11'],
  ])('%s', (text, day) => {
    expect(proposeHappened(reportWith(text, 'Ninh Sim, ngày 05 tháng 11 năm 2024'), today)?.value).toBe(day);
  });

  test('the day of the report may stand with a slash', () => {
    expect(proposeHappened(reportWith('Đêm 3/6, nước lên.', 'Ninh Sim, ngày 07/08 năm 2024'), today)?.value).toBe(
      '2024-06-03',
    );
  });
});

describe('the day of recognition', () => {
  test.each([
    ['Quyết định số 5 ngày 5/1/2020 giao đất cho thôn. Tổ được công nhận điển hình ngày 7/9/2024.', '2024-09-07'],
    ['Tổ nhận Giấy khen ngày 5/1/2024. Ngày 7/9/2024, tổ được công nhận là điển hình tiên tiến.', '2024-09-07'],
    ['Tổ nhận Giấy khen ngày 5/1/2024, đến ngày 7/9/2024 được công nhận.', '2024-09-07'],
    ['Ngày 7/9/2024, 48 công nhân nhận nhà. Sáng kiến được công nhận ngày 19/4/2024.', '2024-04-19'],
    ['Tổ được công nhận ngày 19/4.', '2024-04-19'],
  ])('%s', (text, day) => {
    const found = proposeRecognised(reportWith(text, 'Ninh Sim, ngày 05 tháng 11 năm 2024'), today);
    expect(found?.value).toBe(day);
    expect(found?.note).toBeUndefined();
  });

  test('a decision about something else is none, and an award asks to look', () => {
    expect(proposeRecognised(reportWith('Quyết định số 5 ngày 5/1/2020 giao đất cho thôn.'), today)).toBeUndefined();
    expect(proposeRecognised(reportWith('Tổ nhận Giấy khen ngày 5/1/2024.'), today)?.note).toContain('ngày khen');
  });
});
