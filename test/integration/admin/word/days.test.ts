/** The day of the deed and the day of recognition, among the other days that a report names. */
import { describe, expect, test } from 'vitest';
import { proposeHappened, proposeRecognised, yearOfReport } from '../../../../admin/word/dates.ts';
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
    ['Hai em học sinh lớp 5A nhặt được chiếc ví ngày 12/5/2024.', '2024-05-12'],
    ['Tổ làm vệ sinh bến đò ngày 12/5/2024.', '2024-05-12'],
    ['Bà nhặt được ví, báo công an xã ngày 12/5/2024.', '2024-05-12'],
    ['Chị đăng ký hiến máu ngày 12/5/2024.', '2024-05-12'],
    ['Em sinh ngày 12/5/2014.', '2024-11'],
    ['Mỗi ngày 2-3 chuyến đò qua sông.', '2024-11'],
    ['Ông chở ngày 2-3 chuyến.', '2024-11'],
    ['Mỗi ngày 2/3 số hộ qua sông.', '2024-11'],
    ['Ngày 2/3 em Lê Văn An nhặt được ví.', '2024-03-02'],
    ['Mấy tháng ba mẹ đi vắng, em qua sông một mình.', '2024-11'],
    ['Sau tháng hai vợ chồng lại qua sông.', '2024-11'],
    ['Vào tháng ba chị Lê Thị Hoa qua sông.', '2024-03'],
  ])('%s', (text, day) => {
    expect(proposeHappened(reportWith(text, 'Ninh Sim, ngày 05 tháng 11 năm 2024'), today)?.value).toBe(day);
  });

  test('the day of the report may stand with a slash', () => {
    expect(proposeHappened(reportWith('Đêm 3/6, nước lên.', 'Ninh Sim, ngày 07/08 năm 2024'), today)?.value).toBe(
      '2024-06-03',
    );
  });
});

describe('a day that the head leaves open', () => {
  const head = '<p class="phai">Ninh Sim, ngày … tháng 8 năm 2024</p>';
  const reportOf = (text: string) =>
    readFrame(
      toBlocks(textOfHtml(`${head}<p class="giua dam">Chuyện một người giữ bến đò bên sông</p><p>${text}</p>`).root),
    );
  test.each([
    ['Từ năm 2016 chị trồng tỏi.', '2024-08'],
    ['Đêm 27/10, bão vào.', '2023-10-27'],
    ['Đêm 3/6, nước lên.', '2024-06-03'],
  ])('%s', (text, day) => {
    expect(proposeHappened(reportOf(text), today)?.value).toBe(day);
    expect(yearOfReport(reportOf(text), today)).toBe(2024);
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
