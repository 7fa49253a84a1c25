import * as z from 'zod';
import { day, list, moment, name, oneOf, optional, reference, sampleField, text } from './fields.ts';
import { photoPath, photosField } from './photo.ts';
import { publicPlacesField } from './public-places.ts';
import { summaryField, titleField } from './published-fields.ts';
import { eventChanges, eventKinds } from './vocabulary.ts';

const contestSchema = z
  .strictObject({
    rules: reference('documents', { label: 'Thể lệ' }),
    openOn: day({ label: 'Nhận bài từ ngày' }),
    closeOn: day({ label: 'Nhận bài đến ngày' }),
    maxWords: optional(z.int().min(100).max(20_000).meta({ label: 'Số chữ nhiều nhất' })),
    prizes: list(text(2, 160, { label: 'Giải' }), 12, { label: 'Cơ cấu giải' }),
  })
  .meta({ label: 'Cuộc thi viết' });

const registrationSchema = z
  .strictObject({
    via: reference('units', { label: 'Đăng ký qua' }),
    until: optional(day({ label: 'Hạn đăng ký' })),
  })
  .meta({ label: 'Đăng ký' });

const changeSchema = z
  .strictObject({
    date: day({ label: 'Ngày đổi', hint: 'Ngày quyết định đổi hoặc hủy, không sau hôm nay.' }),
    what: oneOf(eventChanges, { label: 'Đổi gì' }),
    note: optional(text(5, 300, { label: 'Ghi chú', hint: 'Trước là gì, nay ra sao; hiện trên trang.' })),
  })
  .meta({ label: 'Thay đổi' });

/** Fields of an event; see `photoSchema` for `source`. */
export const eventFields = <Source extends z.ZodType>(source: Source) => ({
  title: titleField,
  summary: summaryField,
  kind: oneOf(eventKinds, { label: 'Loại sự kiện' }),
  start: optional(moment({ label: 'Bắt đầu', hint: 'Ngày, thêm giờ nếu đã biết.' })),
  end: optional(moment({ label: 'Kết thúc', hint: 'Để trống nếu chỉ trong một buổi.' })),
  dateText: optional(text(4, 120, { label: 'Thời gian như văn bản ghi', hint: 'Bắt buộc khi không có ngày bắt đầu.' })),
  place: optional(name(2, 160, { label: 'Nơi tổ chức' })),
  host: optional(reference('units', { label: 'Đơn vị chủ trì' })),
  audience: optional(
    text(2, 160, { label: 'Dành cho ai', hint: 'Chỉ cho lời phát động: ai được mời học tập, làm theo.' }),
  ),
  exemplars: list(reference('exemplars', { label: 'Điển hình' }), 12, { label: 'Điển hình liên quan' }),
  movements: list(reference('movements', { label: 'Phong trào' }), 60, { label: 'Phong trào liên quan' }),
  cancelled: z.boolean().default(false).meta({ label: 'Đã hủy' }),
  changes: list(changeSchema, 24, {
    label: 'Thay đổi sau khi đăng',
    hint: 'Sự kiện đã đăng mà đổi ngày giờ, đổi nơi, hủy hay tổ chức lại: mỗi lần thêm một mục, không xóa mục cũ. Máy của người đã thêm lịch nhờ mục này mà nhận bản mới.',
  }),
  registration: optional(registrationSchema),
  contest: optional(contestSchema),
  plan: optional(reference('documents', { label: 'Kế hoạch của mốc', hint: 'Để trống là kế hoạch đang thực hiện.' })),
  planSection: optional(text(1, 20, { label: 'Mục trong kế hoạch', hint: 'Ví dụ IV.5.c.' })),
  verbatim: optional(text(5, 1000, { label: 'Nguyên văn kế hoạch' })),
  documents: list(reference('documents', { label: 'Văn bản' }), 12, { label: 'Văn bản liên quan' }),
  photos: photosField(source),
  publicPlaces: publicPlacesField,
  sample: sampleField,
});

/** @internal Exported for its test. */
export const eventSchema = z.strictObject(eventFields(photoPath));
export type Event = z.output<typeof eventSchema>;
