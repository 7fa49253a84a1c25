/** Which branch of a union, which key and which field a message is about, and how it is printed. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { approvalSchema, consentSchema } from '../../../src/domain/approval.ts';
import { documentFields } from '../../../src/domain/document.ts';
import { exemplarSchema } from '../../../src/domain/exemplar.ts';
import { explainValue, unknownKey } from '../../../src/domain/explain.ts';
import { branches, schemaAt } from '../../../src/domain/schema.ts';
import { list, longText, optional, text } from '../../../src/domain/fields.ts';
import { movementFields } from '../../../src/domain/movement.ts';
import { formatProblem, toMessages } from '../../../src/domain/problem.ts';
import { storyFields } from '../../../src/domain/story.ts';
import { photoPath, photoSchema } from '../../../src/domain/photo.ts';
import { approval, consent, photo } from '../../support/builders.ts';

const say = (schema: z.ZodType, value: unknown, at: readonly PropertyKey[] = ['truong']) =>
  explainValue(schema, value, at).map(formatProblem);

const label = 'Nhãn';

describe('unions are explained by the branch that fits best', () => {
  const { issuer } = documentFields;
  const { people } = storyFields(photoPath);

  test('a discriminated union names every choice of every branch', () => {
    const choices =
      'Hãy chọn một trong: dong-y (Người được nêu đồng ý), nguoi-dai-dien (Người đại diện đồng ý), van-ban-cong-khai (Tên đã có trong văn bản công khai), khong-neu-ca-nhan (Không nhận ra cá nhân nào).';
    expect(say(consentSchema, {}, ['consent'])).toEqual([
      `Căn cứ (consent.basis): còn thiếu. ${choices}`,
      'Ngày đồng ý (consent.date): còn thiếu. Hãy điền trường này. Không sau ngày đăng.',
      'Phạm vi (consent.scope): còn thiếu. Hãy điền trường này. Người được nêu đồng ý cho đăng những gì; có ảnh rõ mặt thì phải có “Ảnh”.',
      'Trẻ em (consent.child): còn thiếu. Hãy chọn một trong: khong (Không nêu trẻ em), duoi-7 (Trẻ dưới 7 tuổi: người đại diện đồng ý), tu-7 (Trẻ từ 7 tuổi: trẻ và người đại diện cùng đồng ý).',
    ]);
    expect(say(consentSchema, { ...consent, basis: 'mieng' }, ['consent'])).toEqual([
      `Căn cứ (consent.basis): “mieng” không có trong danh sách. ${choices}`,
    ]);
  });

  test('a missing union is missing, whatever its branches', () => {
    expect(say(issuer, undefined, ['issuer'])).toEqual([
      'Nơi ban hành (issuer): còn thiếu. Hãy điền trường này. Chọn đơn vị, hoặc ghi tên.',
    ]);
  });

  test('a key of another branch is told by its label', () => {
    expect(say(issuer, { unit: 'phong-noi-vu', name: 'Phòng Nội vụ' }, ['issuer'])).toEqual([
      'Tên nơi ban hành (issuer.name): không dùng cùng lựa chọn đang ghi. Hãy xóa trường này, hoặc chọn lại.',
    ]);
    expect(say(consentSchema, { ...consent, ref: 'PDY-2024-014' }, ['consent'])).toEqual([
      'Số phiếu lưu (consent.ref): không dùng cùng lựa chọn đang ghi. Hãy xóa trường này, hoặc chọn lại.',
    ]);
  });

  test('a bad value of the right branch is told, not the other branch', () => {
    expect(say(people, [{ anonymous: true, role: 'x' }], ['people'])).toEqual([
      'Chức danh, việc làm (people.0.role): cần ít nhất 2 ký tự, hiện có 1. Hãy viết thêm.',
    ]);
    expect(say(movementFields.criteria, { joint: 'ngắn' }, ['criteria'])).toEqual([
      'Tiêu chí chung (criteria.joint): cần ít nhất 20 ký tự, hiện có 4. Hãy viết thêm.',
    ]);
    expect(say(people, [{ anonymous: false }], ['people'])).toEqual([
      'Không nêu tên (people.0.anonymous): “false” không có trong danh sách. Hãy chọn một trong: true.',
    ]);
  });
});

describe('unknown keys', () => {
  const known = ['movement', 'alsoMovements', 'recognisedOn', 'unit'];

  test.each([
    ['a letter missing', 'alsoMovement', 'alsoMovements'],
    ['a letter added', 'uunit', 'unit'],
    ['a letter changed', 'recognizedOn', 'recognisedOn'],
    ['two letters swapped', 'uint', 'unit'],
    ['two letters swapped far apart', 'tniu', undefined],
    ['other case', 'Movement', 'movement'],
    ['nothing alike', 'cccd', undefined],
    ['two letters off', 'movment2', undefined],
  ])('%s: %s', (_case, key, near) => {
    const { message } = toMessages(unknownKey(key, known));
    expect(message.startsWith(`không có trường tên “${key}”. `)).toBe(true);
    expect(/Có phải “(.+?)” không\?/.exec(message)?.[1]).toBe(near);
  });

  test.each([
    ['move\u200Bment', 'Có ký tự ẩn U+200B (dấu cách rộng bằng không) sau “move”'],
    ['\u00A0movement', 'Có ký tự ẩn U+00A0 (dấu cách không ngắt dòng) trước “movement”'],
    ['unit\uFEFF', 'Có ký tự ẩn U+FEFF (dấu đầu tệp (BOM)) sau “unit”'],
    ['recog\u00ADnisedOn', 'Có ký tự ẩn U+00AD (gạch nối ẩn) sau “recog”'],
    ['un\u0456t', '“\u0456” là chữ Kirin (U+0456), không phải “i”.'],
    ['m\u03BFvement', '“\u03BF” là chữ Hy Lạp (U+03BF), không phải “o”.'],
    ['\uFF55nit', '“\uFF55” là ký tự rộng kiểu chữ Hán (U+FF55), không phải “u”.'],
  ])('%j: what the eye does not see is named', (key, cause) => {
    const { message } = toMessages(unknownKey(key, known));
    expect(message).toContain(`tên trường “${key}” có chỗ máy đọc khác mắt nhìn. ${cause}`);
    expect(message).not.toContain('Có phải');
  });

  test('are told with the path at which they stand', () => {
    expect(say(approvalSchema, { ...approval, dates: 'x', cccd: '1' }, ['approval'])).toEqual([
      'dates (approval.dates): không có trường tên “dates”. Có phải “date” không? Hãy sửa tên hoặc xóa trường này; dữ liệu lạ không được phép đi kèm bài.',
      'cccd (approval.cccd): không có trường tên “cccd”. Hãy xóa trường này; dữ liệu lạ không được phép đi kèm bài.',
    ]);
  });

  test('of the item of a list', () => {
    expect(say(list(photoSchema(photoPath), 12, { label }), [photo, { ...photo, exif: 'x' }], ['photos'])).toEqual([
      'exif (photos.1.exif): không có trường tên “exif”. Hãy xóa trường này; dữ liệu lạ không được phép đi kèm bài.',
    ]);
  });
});

describe('a tab', () => {
  test.each([
    ['Chị bán rau\ttrả lại ví', 'sau “rau”'],
    ['Tổ\t3', 'sau “Tổ”'],
    ['Đội văn nghệ \t thôn', 'sau “nghệ”'],
    ['Nhà\t\tsạch', 'sau “Nhà”'],
  ])('in %j is told', (value, place) => {
    const message = `Nhãn (truong): có dấu Tab ${place}. Hãy thay bằng dấu cách thường.`;
    expect(say(text(1, 90, { label }), value)).toEqual([message]);
    expect(say(longText(1, 90, { label }), `Dòng một\n${value}`)).toEqual([message]);
  });
});

describe('the field at a path', () => {
  test.each([
    [['photos', 3, 'focus', 'x'], 'Ngang (%)'],
    [['consent', 'ref'], 'Số phiếu lưu'],
    [['recognitions', 0, 'revoked', 'date'], 'Ngày hủy'],
    [['criteriaMet', 1], 'Tiêu chí đạt'],
    [['khong-co', 'gi'], undefined],
    [['title', 'con'], undefined],
  ])('%o is %s', (path, expected) => {
    expect(schemaAt(exemplarSchema, path)?.meta()?.label).toBe(expected);
  });

  test('looks into tuples', () => {
    expect(schemaAt(movementFields.planLines, [1])?.meta()?.label).toBe('Dòng cuối');
    expect(say(movementFields.planLines, [1, 2.5], ['planLines'])).toEqual([
      'Dòng cuối (planLines.1): phải là số nguyên, mà đang là “2.5”. Ghi số không có dấu chấm hàng nghìn, ví dụ 2023.',
    ]);
  });

  test('wrappers are looked through', () => {
    const inner = z.string();
    expect(branches(optional(inner))).toEqual([inner]);
    expect(branches(z.union([inner.nullable(), z.int().optional()]))).toHaveLength(2);
  });
});

describe('how a problem is printed', () => {
  const problem = { rule: 'R1', severity: 'error', message: 'còn thiếu.' } as const;

  test.each([
    [{ ...problem, path: ['photos', 0, 'alt'], label: 'Mô tả ảnh' }, 'Mô tả ảnh (photos.0.alt): còn thiếu.'],
    [{ ...problem, path: [], label: 'Đường dẫn' }, 'Đường dẫn: còn thiếu.'],
    [{ ...problem, path: ['layout'], label: 'layout' }, 'layout: còn thiếu.'],
    [{ ...problem, path: [], label: '' }, 'còn thiếu.'],
  ])('%o', (given, expected) => {
    expect(formatProblem(given)).toBe(expected);
  });

  test('a mistake of a whole file has neither path nor label', () => {
    expect(say(z.strictObject({}), 'chữ', [])).toEqual([
      'phải gồm các trường con thụt vào dưới tên trường; hiện đang ghi “chữ”.',
    ]);
  });
});
