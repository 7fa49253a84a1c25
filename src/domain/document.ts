import * as z from 'zod';
import { day, link, list, longText, name, oneOf, optional, reference, sampleField, text, year } from './fields.ts';
import { documentKinds } from './vocabulary.ts';

const issuerSchema = z
  .union([
    z.strictObject({ unit: reference('units', { label: 'Đơn vị' }) }),
    z.strictObject({ name: name(2, 200, { label: 'Tên nơi ban hành' }) }),
  ])
  .meta({ label: 'Nơi ban hành', hint: 'Chọn đơn vị, hoặc ghi tên.' });

const itemSchema = z
  .union([
    z.strictObject({ exemplar: reference('exemplars', { label: 'Điển hình' }) }),
    z.strictObject({ story: reference('stories', { label: 'Bài Người tốt, việc tốt' }) }),
  ])
  .meta({ label: 'Mục' });

const gathersSchema = z
  .union([
    z.strictObject({ movement: reference('movements', { label: 'Phong trào' }) }),
    z.strictObject({ year: year({ label: 'Năm', hint: 'Năm công nhận của điển hình, năm xảy ra của câu chuyện.' }) }),
    z.strictObject({ contest: reference('events', { label: 'Cuộc thi viết' }) }),
  ])
  .meta({
    label: 'Gom các bài theo',
    hint: 'Chọn một trong ba: tập tài liệu tự gom mọi bài đã đăng. Muốn chọn từng bài thì để trống, rồi chọn ở “Các bài trong tài liệu”.',
  });

export const documentFields = {
  kind: oneOf(documentKinds, {
    label: 'Loại văn bản',
    hint: 'Chỉ tải lên văn bản được phép công khai; che số định danh, địa chỉ nhà.',
  }),
  number: name(1, 80, { label: 'Số, ký hiệu' })
    .nullable()
    .meta({ label: 'Số, ký hiệu', hint: 'Bản gốc không in số thì để trống.', inFile: 'Để trống thì ghi null.' }),
  date: day({ label: 'Ngày ban hành' })
    .nullable()
    .meta({ label: 'Ngày ban hành', hint: 'Bản gốc không in ngày thì để trống.', inFile: 'Để trống thì ghi null.' }),
  title: name(4, 500, { label: 'Tên văn bản' }),
  issuer: issuerSchema,
  file: optional(
    z
      .string()
      .regex(/^\.\/[a-z0-9]+(-[a-z0-9]+)*\.pdf$/, {
        error: 'không phải tên tệp dùng được. Hãy tải lại tệp, hoặc sửa tên.',
      })
      .meta({
        label: 'Tệp PDF',
        hint: 'Không quá 10 MB.',
        inFile: 'Ghi ./ rồi tên tệp không dấu, đuôi pdf, ví dụ ./bao-cao.pdf.',
        form: 'pdf',
      }),
  ),
  url: optional(link({ label: 'Địa chỉ', hint: 'Bắt đầu bằng https://, hoặc bằng dấu / nếu ở trang này.' })),
  gathers: optional(gathersSchema),
  items: list(itemSchema, 200, {
    label: 'Các bài trong tài liệu',
    hint: 'Theo thứ tự trong tập. Chỉ bài đã đăng mới vào tập; bài được gỡ thì tự rút ra.',
  }),
  foreword: optional(
    longText(20, 3000, {
      label: 'Lời nói đầu',
      hint: 'In ở đầu tập; giữa hai đoạn để một dòng trống. Để trống thì trang tự ghi một câu.',
    }),
  ),
  replaces: list(reference('documents', { label: 'Văn bản' }), 12, { label: 'Thay thế văn bản' }),
  note: optional(text(3, 500, { label: 'Ghi chú' })),
  sample: sampleField,
};

/** @internal Exported for its test. */
export const documentSchema = z.strictObject(documentFields);
export type Document = z.output<typeof documentSchema>;

/** Whether the document is a booklet: compiled from entries, with a page and files of its own. */
export const isBooklet = ({ kind, gathers, items }: Pick<Document, 'kind' | 'gathers' | 'items'>): boolean =>
  kind === 'tai-lieu' && (gathers !== undefined || items.length > 0);
