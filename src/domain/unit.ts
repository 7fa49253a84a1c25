import * as z from 'zod';
import { toSlug } from '../text/slug.ts';
import { day, link, list, name, oneOf, optional, reference, text } from './fields.ts';
import { unitKinds } from './vocabulary.ts';

const contactSchema = z
  .strictObject({
    email: optional(
      z.email({ error: 'không phải địa chỉ thư điện tử, ví dụ noivu@…gov.vn.' }).meta({
        label: 'Thư điện tử cơ quan',
        hint: 'Hộp thư chung của cơ quan, không ghi của riêng ai.',
      }),
    ),
    phone: optional(text(8, 20, { label: 'Điện thoại cơ quan', hint: 'Chỉ số máy cơ quan, không ghi số riêng.' })),
    website: optional(link({ label: 'Trang thông tin', hint: 'Bắt đầu bằng https://.' })),
  })
  .meta({ label: 'Liên hệ cơ quan' });

const checkedSchema = z
  .strictObject({
    by: name(2, 120, { label: 'Người kiểm tra' }),
    on: day({ label: 'Ngày kiểm tra' }),
    source: text(3, 300, { label: 'Theo văn bản' }),
  })
  .meta({ label: 'Đã đối chiếu' });

export const unitFields = {
  name: name(2, 120, { label: 'Tên', hint: 'Viết như văn bản của thời điểm đó.' }),
  shortName: optional(name(2, 60, { label: 'Tên ngắn' })),
  kind: oneOf(unitKinds, { label: 'Loại đơn vị' }),
  parent: optional(reference('units', { label: 'Thuộc' })),
  code: optional(
    z
      .string()
      .regex(/^\d{3,5}$/, { error: 'chưa đúng. Mã gồm 3–5 chữ số, ví dụ 22528.' })
      .meta({
        label: 'Mã đơn vị hành chính',
        hint: 'Ba đến năm chữ số, theo danh mục của Nhà nước.',
        inFile: "Đặt trong ngoặc đơn: '22528'.",
      }),
  ),
  validFrom: optional(day({ label: 'Có từ ngày' })),
  validTo: optional(day({ label: 'Đến hết ngày' })),
  succeededBy: list(reference('units', { label: 'Nay thuộc' }), 4, { label: 'Nay thuộc' }),
  cluster: optional(text(2, 120, { label: 'Cụm, Khối thi đua' })),
  roleInPlan: optional(text(2, 200, { label: 'Vai trò trong kế hoạch' })),
  contact: optional(contactSchema),
  checked: optional(checkedSchema),
};

/** @internal Exported for its test. */
export const unitSchema = z.strictObject(unitFields);
export type Unit = z.output<typeof unitSchema>;

/**
 * The last part of the address of a unit's cluster. Clusters whose names differ only in case, spaces or marks are one.
 */
export const slugOfCluster = ({ cluster }: Pick<Partial<Unit>, 'cluster'>): string | undefined =>
  cluster === undefined ? undefined : toSlug(cluster);

/** Whether the unit existed under this name on at least one day of the span. */
export function isValidWithin(
  unit: Pick<Unit, 'validFrom' | 'validTo'>,
  span: { first: string; last: string },
): boolean {
  const started = unit.validFrom === undefined || unit.validFrom <= span.last;
  const notEnded = unit.validTo === undefined || unit.validTo >= span.first;
  return started && notEnded;
}
