import * as z from 'zod';
import { day, name, reference, text, year, type FieldMeta } from './fields.ts';

const days = (meta: FieldMeta) =>
  z
    .int()
    .min(1)
    .max(60)
    .meta({ ...meta });

export const settingsFields = {
  siteName: name(5, 60, { label: 'Tên trang' }),
  tagline: name(20, 200, { label: 'Một câu giới thiệu' }),
  owner: reference('units', { label: 'Cơ quan phụ trách' }),
  plan: reference('documents', { label: 'Kế hoạch' }),
  planPeriod: z
    .strictObject({ from: year({ label: 'Từ năm' }), to: year({ label: 'Đến năm' }) })
    .meta({ label: 'Giai đoạn của kế hoạch' }),
  cutOffDay: z.int().min(1).max(28).meta({ label: 'Ngày chốt hằng tháng', hint: 'Kế hoạch: chậm nhất ngày 20.' }),
  contact: z
    .strictObject({
      unit: reference('units', { label: 'Nơi tiếp nhận' }),
      email: z.email({ error: 'không phải địa chỉ thư điện tử. Hãy gõ lại.' }).optional().meta({
        label: 'Thư điện tử tiếp nhận',
        hint: 'Hộp thư chung, hiện ở trang Liên hệ.',
      }),
      phone: text(8, 20, { label: 'Điện thoại' }).optional().meta({ label: 'Điện thoại tiếp nhận' }),
      address: text(10, 160, { label: 'Địa chỉ nơi tiếp nhận' })
        .optional()
        .meta({ label: 'Địa chỉ nơi tiếp nhận', hint: 'Số nhà, đường, xã hoặc phường; giờ làm việc nếu cần.' }),
    })
    .meta({ label: 'Liên hệ' }),
  answerDays: z
    .strictObject({
      correction: days({ label: 'Đề nghị sửa', hint: 'Số ngày, kể từ ngày nhận.' }),
      withdrawal: days({ label: 'Đề nghị gỡ', hint: 'Số ngày, kể từ ngày nhận.' }),
    })
    .optional()
    .meta({ label: 'Hạn trả lời', hint: 'Hiện ở trang Liên hệ và Quyền riêng tư; bỏ trống thì trang không hứa hạn.' }),
  archive: z
    .strictObject({
      since: day({ label: 'Từ ngày', hint: 'Ngày các cơ quan của thị xã thôi hoạt động, theo văn bản.' }),
      answeredBy: reference('units', {
        label: 'Cơ quan trả lời hiện nay',
        hint: 'Chọn cơ quan đang hoạt động đã nhận việc trả lời.',
      }),
    })
    .optional()
    .meta({
      label: 'Trang lưu trữ',
      hint: 'Điền thì mọi trang ghi rõ các cơ quan của thị xã nay không còn và ai trả lời thay; để trống là trang đang hoạt động.',
    }),
  portalOrigins: z
    .array(
      z
        .string()
        .regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/, {
          error: 'chưa đúng. Ghi địa chỉ gốc, ví dụ https://cong.vn, không có dấu / ở cuối.',
        })
        .meta({ label: 'Địa chỉ', hint: 'Ví dụ https://cong.vn, không có dấu / ở cuối.' }),
    )
    .meta({ label: 'Cổng được phép nhúng', hint: 'Địa chỉ gốc của các cổng thông tin.' }),
};

export const settingsSchema = z.strictObject(settingsFields);
export type Settings = z.output<typeof settingsSchema>;
