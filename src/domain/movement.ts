/**
 * The emulation movements of the plans. A movement that a later plan continues has an entry for each plan. Fields with
 * the hint `locked` hold what the plan says.
 */
import * as z from 'zod';
import { list, name, oneOf, optional, reference, text, year } from './fields.ts';
import { movementKinds, sectors, targetBuckets } from './vocabulary.ts';

const locked = 'Nguyên văn kế hoạch, không sửa.';
const criterion = (label: string) => z.string().min(20).meta({ label, hint: locked });

const criteriaSchema = z
  .union([
    z.strictObject({ collective: criterion('Tiêu chí tập thể'), individual: criterion('Tiêu chí cá nhân') }),
    z.strictObject({ joint: criterion('Tiêu chí chung') }),
  ])
  .meta({ label: 'Tiêu chí', hint: locked });

const targetSchema = z
  .strictObject({
    collectives: z.int().positive().meta({ label: 'Tập thể' }),
    individuals: z.int().positive().meta({ label: 'Cá nhân' }),
    perSector: optional(
      z
        .array(oneOf(sectors, { label: 'Ngành' }))
        .min(1)
        .meta({ label: 'Tính cho từng ngành' }),
    ),
    householdsCountAs: optional(
      oneOf(targetBuckets, {
        label: 'Hộ gia đình tính vào',
        hint: 'Chỉ khi kế hoạch xếp hộ gia đình vào tập thể hoặc cá nhân.',
      }),
    ),
    noteVerbatim: optional(text(3, 200, { label: 'Ghi chú nguyên văn' })),
  })
  .meta({ label: 'Chỉ tiêu (ít nhất)', hint: locked });

const printedCorrectionSchema = z
  .strictObject({
    id: text(2, 8, { label: 'Mã' }),
    field: oneOf(
      {
        'criteria.collective': 'Tiêu chí tập thể',
        'criteria.individual': 'Tiêu chí cá nhân',
        'criteria.joint': 'Tiêu chí chung',
        assignment: 'Giao việc',
      },
      { label: 'Chỗ sai' },
    ),
    from: z.string().min(1).meta({ label: 'Bản in' }),
    to: z.string().min(1).meta({ label: 'Nên đọc' }),
    kind: oneOf({ ocr: 'Lỗi nhận dạng chữ', 'danh-may': 'Lỗi đánh máy' }, { label: 'Loại lỗi' }),
    certainty: oneOf({ 'chac-chan': 'Chắc chắn', 'co-le': 'Có lẽ' }, { label: 'Mức chắc chắn' }),
  })
  .meta({ label: 'Sửa lỗi in' });

export const movementFields = {
  order: z.int().positive().meta({ label: 'Thứ tự', hint: 'Theo thứ tự của kế hoạch.' }),
  shortName: name(3, 60, { label: 'Tên ngắn', hint: 'Hiện ở thẻ và bộ lọc.' }),
  kind: oneOf(movementKinds, { label: 'Loại' }),
  officialName: z.string().min(3).meta({ label: 'Tên đầy đủ', hint: locked }),
  heading: z.string().min(3).meta({ label: 'Tiêu đề trong kế hoạch', hint: locked }),
  namesInAssignment: list(z.string().meta({ label: 'Tên' }), 4, { label: 'Tên ở phần giao việc', hint: locked }),
  criteria: criteriaSchema,
  assignment: z.string().min(20).meta({ label: 'Giao việc', hint: locked }),
  assignmentVerb: z.enum(['Giao', 'Đề nghị']).meta({ label: 'Cách giao', hint: locked }),
  lead: z
    .array(reference('units', { label: 'Đơn vị' }))
    .min(1)
    .meta({ label: 'Cơ quan chủ trì', hint: locked }),
  coordinating: list(reference('units', { label: 'Đơn vị' }), 12, { label: 'Cơ quan phối hợp', hint: locked }),
  coordinatingOthers: z.boolean().meta({ label: 'Và các đơn vị liên quan', hint: locked }),
  target: targetSchema,
  period: z
    .strictObject({
      from: year({ label: 'Từ năm' }),
      to: year({ label: 'Đến năm' }),
      verbatim: optional(text(3, 80, { label: 'Nguyên văn' })),
    })
    .meta({ label: 'Thời gian', hint: locked }),
  eligibility: optional(
    z
      .strictObject({
        individualMaxAge: z.int().positive().meta({ label: 'Tuổi cá nhân nhiều nhất' }),
        verbatim: text(3, 80, { label: 'Nguyên văn' }),
      })
      .meta({ label: 'Điều kiện', hint: locked }),
  ),
  corrections: list(printedCorrectionSchema, 8, { label: 'Sửa lỗi in', hint: 'Hiện cạnh chữ in sai.' }),
  planLines: z
    .tuple([z.int().meta({ label: 'Dòng đầu' }), z.int().meta({ label: 'Dòng cuối' })])
    .meta({ label: 'Dòng trong bản kế hoạch' }),
  plan: reference('documents', { label: 'Kế hoạch' }),
  planSection: optional(text(1, 20, { label: 'Mục trong kế hoạch', hint: 'Ví dụ III.5.' })),
  continues: optional(
    reference('movements', { label: 'Tiếp nối phong trào', hint: 'Phong trào cùng tên ở kế hoạch trước.' }),
  ),
  icon: z
    .string()
    .regex(/^[a-z0-9-]+$/, { error: 'chưa đúng: chỉ gồm chữ thường không dấu, số và gạch nối.' })
    .meta({ label: 'Biểu tượng' }),
  hue: z
    .int()
    .min(0)
    .max(336)
    .multipleOf(24, { error: 'phải là bội số của 24, từ 0 đến 336. Hãy chọn một trong 15 sắc màu đã có.' })
    .meta({ label: 'Sắc màu', hint: 'Bội số của 24, từ 0 đến 336.' }),
};

/** @internal Exported for its test. */
export const movementSchema = z.strictObject(movementFields);
export type Movement = z.output<typeof movementSchema>;

/** The first and the last day on which an exemplar can be recognised for the movement. */
export function periodDays(movement: Movement): { first: string; last: string } {
  return { first: `${movement.period.from}-01-01`, last: `${movement.period.to}-12-31` };
}
