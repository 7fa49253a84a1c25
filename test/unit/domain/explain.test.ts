/** Turns Zod's issues into messages for an office clerk: label, path, what is wrong, what to do. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { approvalSchema, consentSchema } from '../../../src/domain/approval.ts';
import { explainValue } from '../../../src/domain/explain.ts';
import { day, link, list, moment, name, oneOf, partialDay, text, year } from '../../../src/domain/fields.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { approval } from '../../support/builders.ts';

const say = (schema: z.ZodType, value: unknown, at: readonly PropertyKey[] = ['truong']) =>
  explainValue(schema, value, at).map(formatProblem);
const rulesOf = (schema: z.ZodType, value: unknown) => explainValue(schema, value).map(({ rule }) => rule);

const label = 'Nhãn';
const hint = 'Gợi ý.';

describe('one sentence for each kind of mistake', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['missing, with a hint', text(3, 9, { label, hint }), undefined, 'còn thiếu. Hãy điền trường này. Gợi ý.'],
    ['missing, without a hint', text(3, 9, { label }), undefined, 'còn thiếu. Hãy điền trường này.'],
    [
      'missing choice',
      oneOf({ a: 'Một', b: 'Hai' }, { label, hint }),
      undefined,
      'còn thiếu. Hãy chọn một trong: a (Một), b (Hai).',
    ],
    ['left empty', text(3, 9, { label }), null, 'đang để trống. Hãy điền, hoặc xóa cả dòng nếu không bắt buộc.'],
    ['empty text', text(3, 9, { label }), '', 'đang để trống, cần ít nhất 3 ký tự. Hãy viết thêm.'],
    ['too short', text(3, 9, { label }), 'ab', 'cần ít nhất 3 ký tự, hiện có 2. Hãy viết thêm.'],
    ['too long', text(3, 9, { label }), 'x'.repeat(10), 'dài 10 ký tự, nhiều nhất 9. Hãy viết gọn lại.'],
    ['space around', text(3, 9, { label }), ' abc', 'có khoảng trắng thừa ở đầu hoặc cuối. Hãy xóa đi.'],
    [
      'a number for a text',
      text(3, 9, { label }),
      912345678,
      "phải là chữ, mà “912345678” đang được hiểu là số. Hãy đặt giá trị trong ngoặc đơn '912345678'.",
    ],
    [
      'a flag for a text',
      text(3, 9, { label }),
      true,
      "phải là chữ, mà “true” đang được hiểu là đúng/sai. Hãy đặt giá trị trong ngoặc đơn 'true'.",
    ],
    [
      'a list for a text',
      text(3, 9, { label }),
      ['a'],
      "phải là chữ, mà đang là danh sách. Hãy đặt giá trị trong ngoặc đơn '…'.",
    ],
    [
      'fields for a text',
      text(3, 9, { label }),
      { a: 1 },
      "phải là chữ, mà đang là nhóm trường. Hãy đặt giá trị trong ngoặc đơn '…'.",
    ],
    [
      'a text for a number',
      z.number().meta({ label }),
      '1.250,5',
      'phải là số, mà đang là “1.250,5”. Ghi số không có ngoặc, không có dấu chấm hàng nghìn, phần lẻ sau dấu chấm, ví dụ 1250.5.',
    ],
    [
      'a broken year',
      year({ label }),
      2024.5,
      'phải là số nguyên, mà đang là “2024.5”. Ghi số không có dấu chấm hàng nghìn, ví dụ 2023.',
    ],
    ['a year too early', year({ label }), 1944, 'phải từ 1945 trở lên, mà đang là 1944.'],
    ['a year too late', year({ label }), 20240, 'phải từ 2100 trở xuống, mà đang là 20240.'],
    ['zero where more is needed', z.int().positive().meta({ label }), 0, 'phải lớn hơn 0, mà đang là 0.'],
    ['a word for a flag', z.boolean().meta({ label }), 'có', 'chỉ nhận true (có) hoặc false (không), mà đang là “có”.'],
    [
      'a text for a list, told once',
      list(text(1, 9, { label }), 2, { label }),
      'một dòng dài',
      'phải là danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch nối; hiện đang ghi “một dòng dài”.',
    ],
    ['too few items', z.array(z.string()).min(1).meta({ label }), [], 'cần ít nhất 1 mục, hiện có 0. Hãy thêm mục.'],
    ['too many items', z.array(z.string()).max(1).meta({ label }), ['a', 'b'], 'có 2 mục, nhiều nhất 1. Hãy bớt đi.'],
    [
      'a text for fields',
      approvalSchema,
      'phong-noi-vu',
      'phải gồm các trường con thụt vào dưới tên trường; hiện đang ghi “phong-noi-vu”.',
    ],
    [
      'a choice that is not there',
      oneOf({ a: 'Một', b: 'Hai' }, { label }),
      'c',
      '“c” không có trong danh sách. Hãy chọn một trong: a (Một), b (Hai).',
    ],
    [
      'a choice without labels',
      z.enum(['Giao', 'Đề nghị']).meta({ label }),
      'Mời',
      '“Mời” không có trong danh sách. Hãy chọn một trong: Giao, Đề nghị.',
    ],
    [
      'a long value is cut',
      oneOf({ a: 'Một' }, { label }),
      'x'.repeat(61),
      `“${'x'.repeat(57)}…” không có trong danh sách. Hãy chọn một trong: a (Một).`,
    ],
    [
      'a day that does not exist',
      day({ label }),
      '2024-02-31',
      '“2024-02-31” là ngày không có thật hoặc sai cách ghi. Ghi năm-tháng-ngày, ví dụ 2023-06-09.',
    ],
    [
      'a partial day',
      partialDay({ label }),
      '2024-13',
      "“2024-13” chưa đúng. Ghi năm, năm-tháng hoặc năm-tháng-ngày, ví dụ 2024, 2024-05 hoặc 2024-05-17. Năm đứng một mình thì đặt trong ngoặc đơn: '2024'.",
    ],
    [
      'a moment',
      moment({ label }),
      '8 giờ sáng',
      '“8 giờ sáng” không phải ngày, giờ có thật. Hãy sửa lại. Ghi ngày (2024-08-15) hoặc ngày giờ Việt Nam (2024-08-15T08:00+07:00).',
    ],
    [
      'a link',
      link({ label }),
      '//example.com',
      '“//example.com” chưa đúng. Ghi địa chỉ bắt đầu bằng https:// hoặc đường dẫn của trang này bắt đầu bằng dấu /, không có dấu cách, dấu \\ hay dấu @ trước tên trang.',
    ],
  ])('%s', (_case, schema, value, sentence) => {
    const own = schema.meta()?.label ?? '';
    expect(say(schema, value)).toEqual([`${own} (truong): ${sentence}`]);
  });

  test('several mistakes of one field are all told', () => {
    expect(say(consentSchema, { basis: 'dong-y', scope: [], child: 'co' }, ['consent'])).toEqual([
      'Số phiếu lưu (consent.ref): còn thiếu. Hãy điền trường này. Theo mẫu PDY-năm-ba chữ số. Phiếu gốc (chữ ký, số điện thoại) giữ ở cơ quan, không đưa lên đây.',
      'Ngày đồng ý (consent.date): còn thiếu. Hãy điền trường này. Không sau ngày đăng.',
      'Phạm vi (consent.scope): cần ít nhất 1 mục, hiện có 0. Hãy thêm mục.',
      'Trẻ em (consent.child): “co” không có trong danh sách. Hãy chọn một trong: khong (Không nêu trẻ em), duoi-7 (Trẻ dưới 7 tuổi: người đại diện đồng ý), tu-7 (Trẻ từ 7 tuổi: trẻ và người đại diện cùng đồng ý).',
    ]);
  });

  test('a valid value has nothing to tell', () => {
    expect(explainValue(approvalSchema, approval)).toEqual([]);
  });
});

describe('the rule a mistake belongs to', () => {
  const title = name(3, 40, { label });

  test.each([
    ['a plain mistake', 'ab', ['R1']],
    ['decomposed letters', 'Cọc ba màu'.normalize('NFD'), ['R13']],
    ['straight quotes', 'Tổ "cọc ba màu"', ['R13']],
    ['curly quotes', 'Tổ “cọc ba màu”', []],
    ['both', `Tổ "cọc ba màu"`.normalize('NFD'), ['R13', 'R13']],
  ])('%s', (_case, value, rules) => {
    expect(rulesOf(title, value)).toEqual(rules);
  });
});
