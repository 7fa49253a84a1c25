import * as z from 'zod';
import { day, name } from './fields.ts';
import { publicPlacesField } from './public-places.ts';
import { summaryField } from './published-fields.ts';

export const pageFields = {
  title: name(4, 90, { label: 'Tiêu đề' }),
  summary: summaryField,
  updatedOn: day({ label: 'Ngày cập nhật' }),
  order: z.int().min(0).max(999).meta({ label: 'Thứ tự', hint: 'Số nhỏ đứng trước ở chân trang.' }),
  publicPlaces: publicPlacesField,
};

/** @internal Exported for its test. */
export const pageSchema = z.strictObject(pageFields);
export type Page = z.output<typeof pageSchema>;
