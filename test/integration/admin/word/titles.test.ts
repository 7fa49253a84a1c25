/** The title that is proposed for a report, and how a title in capitals is written. */
import { describe, expect, test } from 'vitest';
import { titleLines } from '../../../support/word/html.ts';
import { factsOfContent, proposedFor } from '../../../support/word/read.ts';

const site = factsOfContent();
const body =
  '<p>Chuyện xảy ra ở xã Ninh Sim vào mùa mưa, khi con đường ra ruộng ngập đến đầu gối và không xe nào qua được.</p>';
const titleOf = (lines: string, text = body) => proposedFor(`${lines}${text}`, site, 'title');

describe('lines that are no title', () => {
  const title = 'Anh thợ hàn với bảy sáng kiến';
  test.each([
    ['a form of address is no caption', titleLines(title)],
    ['the addressee above', `<p>Kính gửi: Liên đoàn Lao động thị xã</p>${titleLines(title)}`],
    ['addressees in lines of their own', titleLines('Kính gửi:', 'Liên đoàn Lao động thị xã', title)],
    [
      'several addressees',
      `${titleLines('Kính gửi:')}<p>- Hội Nông dân tỉnh;</p><p>- UBND thị xã.</p>${titleLines(title)}`,
    ],
    ['an office', titleLines('Liên đoàn Lao động thị xã', title)],
    ['what is asked for', titleLines('Đề nghị tặng danh hiệu Lao động tiên tiến', title)],
    ['a speech', titleLines('THAM LUẬN', 'Của Công đoàn cơ sở tại Hội nghị tổng kết năm 2024', title)],
    ['a kind of report with a movement', titleLines('GƯƠNG ĐIỂN HÌNH TRONG PHONG TRÀO LAO ĐỘNG GIỎI', title)],
    ['the kind in the same paragraph', titleLines(`BÁO CÁO THÀNH TÍCH<br>${title}`)],
    ["the writer's name below", titleLines(title, 'Nguyễn Thị Hồng Gấm')],
    ["the writer's name in capitals", titleLines(title, 'NGUYỄN THỊ HỒNG GẤM')],
    ['a caption', `<p class="giua dam">Ảnh: Anh thợ hàn bên máy</p>${titleLines(title)}`],
  ])('%s', (_, lines) => {
    expect(titleOf(lines)?.value).toBe(title);
  });

  test.each(['Sổ hẹn bốn màu của trạm y tế', 'Bàn gỗ trước sân đình', 'Ảnh Bác giữa lòng bản mới'])(
    '“%s” is one',
    (name) => {
      expect(titleOf(titleLines(name))?.value).toBe(name);
    },
  );

  test('nothing of the frame is taken when there is no title', () => {
    const lines = titleLines('ĐỀ NGHỊ TẶNG GIẤY KHEN', 'Kính gửi:', 'Liên đoàn Lao động thị xã');
    expect(titleOf(lines)?.value).toMatch(/^Chuyện xảy ra ở xã Ninh Sim/);
  });

  test('a speech on one line keeps its subject', () => {
    expect(titleOf(titleLines('THAM LUẬN: TỔ THỢ GIỮ CON ĐÊ TRƯỚC MÙA LŨ'))?.value).toBe(
      'Tổ thợ giữ con đê trước mùa lũ',
    );
  });

  test('lines of the frame between title and text stay out of the body', () => {
    const lines = titleLines(title, 'NGUYỄN THỊ HỒNG GẤM');
    expect(proposedFor(`${lines}${body}`, site)?.body).not.toContain('GẤM');
  });
});

describe('a title in capitals', () => {
  test.each([
    ['CHỊ NGUYỄN THỊ HOA VƯỢT LŨ CHỞ THUỐC', 'Chị Nguyễn Thị Hoa vượt lũ chở thuốc'],
    ['ANH LÊ VĂN SÁU GIỮ CON ĐÊ', 'Anh Lê Văn Sáu giữ con đê'],
    ['CÔ GIÁO TRẦN MAI DẠY TRẺ DƯỚI GỐC ĐA', 'Cô giáo Trần Mai dạy trẻ dưới gốc đa'],
    ['NGƯỜI GIỮ ĐÈN BIỂN: ÔNG PHẠM THỊNH AN', 'Người giữ đèn biển: ông Phạm Thịnh An'],
    ['CHỊ HỒ HỞI KHOE VỤ LÚA MỚI TRÚNG MÙA', 'Chị hồ hởi khoe vụ lúa mới trúng mùa'],
    ['CÔNG TY TNHH HOA BIỂN LÀM THEO BÁC HỒ', 'Công ty TNHH hoa biển làm theo Bác Hồ'],
    ['BÀ CON NINH HÒA TRỒNG CÂY Ở TRƯỜNG SA', 'Bà con Ninh Hòa trồng cây ở Trường Sa'],
  ])('%s', (capitals, title) => {
    expect(titleOf(titleLines(capitals))?.value).toBe(title);
  });

  test('a name is written as in the text', () => {
    const text =
      '<p>Xưởng của Công ty Hyundai Thủy Triều ở xã Ninh Sim có một chị thợ tên là Đỗ Hạnh Dung, ai cũng quý.</p>';
    const found = titleOf(titleLines('HYUNDAI THỦY TRIỀU VÀ CHỊ ĐỖ HẠNH DUNG'), text);
    expect(found?.value).toBe('Hyundai Thủy Triều và chị Đỗ Hạnh Dung');
    expect(found?.note).toBeUndefined();
  });

  test.each([
    ['CON ĐƯỜNG RA RUỘNG Ở THÔN ĐẠI HƯƠU', true],
    ['CÔNG TY TNHH XYLO GIỮ SẠCH CON ĐƯỜNG', true],
    ['CON ĐƯỜNG RA RUỘNG MÙA MƯA', false],
  ])('“%s” asks to look at the names: %s', (capitals, isAsked) => {
    expect(titleOf(titleLines(capitals))?.note?.includes('chữ hoa') ?? false).toBe(isAsked);
  });
});
