import { expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse.ts';

/** Ordinary sentences with characters that have a meaning in Markdown or MDX. */
const prose = [
  'Sau một năm, chi hội thu được 2.150 kg nhựa, đổi 1.250 cây giống.',
  'Kinh phí 1.250.000.000 đồng, trong đó dân góp 12,5 %.',
  'Phong trào “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021–2025.',
  'Chỉ thị số 34-CT/TW; Quyết định số 123/QĐ-UBND; Nghị định 98/2023/NĐ-CP.',
  'Giá lúa < 5 triệu và > 3 triệu một tấn.',
  'Giá trị 3 < 4 > 2.',
  'Bác Ba nói: “Mình làm được, bà con làm được!”',
  "Người H'Mông và Y K'Brông cùng tham gia.",
  'Diện tích 5 x 6 m, 5 * 6 * 7 = 210.',
  'Tập tin bao_cao_thang_6.docx được gửi đi.',
  'Tỷ lệ 1:2, lúc 7:30, mục (a), (b), (c).',
  'Xem [1], [2] và [ghi chú] ở cuối văn bản.',
  'Số lượng: ~5 tấn, tăng ~6 tấn so với năm trước.',
  'Nhiệt độ 25–30 °C, độ mặn 15‰, diện tích 3 m².',
  'Công ty A & B, “R&D”, AT&T.',
  'Dấu # ở giữa câu, giải #1, thẻ #ninhhoa.',
  'Chi 50$ và 60$ cho hai người.',
  'A^2 + B^2 = C^2; x~y.',
  'Một dòng có dấu | ở giữa | câu.',
  'Dấu } một mình thì không sao.',
  'Email đã đổi: xem trang liên hệ @ cuối trang.',
  'Câu hỏi? Câu trả lời: có… và … không.',
  'Đường dẫn C:\\Users\\Ba trên máy.',
  'Tên tệp “anh-1.jpg”, ký hiệu §, ¶, ©, ®, ™.',
  ':::ghi chú::: không có nghĩa gì.',
  'Thời gian: 11/6/1948 – 11/6/2023; tỷ số 3-2.',
  '1/5, 2/9, 30/4 là ngày nghỉ.',
  'Việc nhà (chợ, cơm, nước) + việc nước = nếp sống mới.',
  'Xem www.ninhhoa.khanhhoa.gov.vn hoặc http://ninhhoa.vn để biết thêm.',
  'Xem https://ninhhoa.khanhhoa.gov.vn/tin-tuc để biết thêm.',
  'Xuất khẩu (export) hàng, nhập (import) giống.',
  'Bà\u00a0Nguyễn Thị A, 67 tuổi, thôn B.',
  'Điển hình tiên tiến'.normalize('NFD'),
  'Trồng 🌱, thu hoạch 🌾, vui 👍🏽.',
  '“Tự nguyện – tự quản – tự chịu trách nhiệm”',
  'Nhà nước và nhân dân cùng làm... rồi cùng hưởng --- thế là xong.',
  '5 tấn/ha; 3 vụ/năm; 24/7; và/hoặc.',
  'Đạt 100% kế hoạch!!! Ai cũng vui!',
  'Bài đọc ‘nhỏ’ trong “lớn”.',
  '[Không phải liên kết] (vì có dấu cách)',
];

test('there are enough of them', () => {
  expect(prose.length).toBeGreaterThanOrEqual(30);
});

test.each(prose)('reads as written: %j', (body) => {
  const { body: parsed, problems } = parseBody(body);
  expect(problems).toEqual([]);
  expect(parsed?.text).toBe(body);
});

test.each([
  ['Giá \\<5 triệu, \\{khoảng\\}', 'Giá <5 triệu, {khoảng}'],
  ['3\\~4 và 5\\~6', '3~4 và 5~6'],
  ['Một\nhai   ba', 'Một hai ba'],
  ['Một  \nhai', 'Một\nhai'],
  ['Một\\\nhai', 'Một\nhai'],
  ['**Một**hai *ba* `bốn`', 'Mộthai ba bốn'],
  ['Hàng\nexport đi tỉnh bạn,\nimport về', 'Hàng export đi tỉnh bạn, import về'],
  ['`a\nimport b` c', 'a import b c'],
  ['Một\n\nhai', 'Một\nhai'],
  ['- một\n- hai\n\n1. ba\n2. bốn', 'một\nhai\nba\nbốn'],
  ['|một|hai|\n|-|-|\n|ba|bốn|', 'một\nhai\nba\nbốn'],
  ['> một\n\nhai\n\n---\n\nba', 'một\nhai\nba'],
  ['một {/* ghi chú riêng */} hai{/* x */}', 'một hai'],
  ['{/* ghi chú\n\nriêng */}\n\nmột', 'một'],
  ['a &amp; b &lt;c&gt; &quot;d&quot;', 'a & b <c> "d"'],
  ['2024. Năm đầu tiên', 'Năm đầu tiên'],
  ['', ''],
])('what a reader reads of %j', (body, text) => {
  const { body: parsed, problems } = parseBody(body);
  expect(problems).toEqual([]);
  expect(parsed?.text).toBe(text);
});
