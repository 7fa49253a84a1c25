/**
 * Schemas of the two conditions for publishing an entry: an authority approved it, and the people shown in it
 * consented.
 */
import * as z from 'zod';
import { day, oneOf, optional, reference } from './fields.ts';
import { childConsents, consentBases, consentScopes } from './vocabulary.ts';

export const approvalSchema = z
  .strictObject({
    body: reference('units', {
      label: 'Nơi duyệt',
      hint: 'Hội đồng TĐKT hoặc Phòng Nội vụ nào đã thẩm định?',
    }),
    date: day({ label: 'Ngày duyệt', hint: 'Không sau ngày đăng.' }),
    document: optional(
      reference('documents', { label: 'Văn bản duyệt', hint: 'Chọn nếu văn bản được phép công khai.' }),
    ),
  })
  .meta({ label: 'Duyệt đăng', hint: 'Bài chưa được duyệt thì không đăng.' });

const refHint = 'Theo mẫu PDY-năm-ba chữ số. Phiếu gốc (chữ ký, số điện thoại) giữ ở cơ quan, không đưa lên đây.';
const ref = z
  .string()
  .regex(/^PDY-\d{4}-\d{3}$/, { error: 'chưa đúng mẫu. Ghi PDY-năm-ba chữ số, ví dụ PDY-2023-014.' })
  .meta({ label: 'Số phiếu lưu', hint: refHint });

const common = {
  date: day({ label: 'Ngày đồng ý', hint: 'Không sau ngày đăng.' }),
  scope: z
    .array(oneOf(consentScopes, { label: 'Phạm vi' }))
    .min(1)
    .meta({ label: 'Phạm vi', hint: 'Người được nêu đồng ý cho đăng những gì; có ảnh rõ mặt thì phải có “Ảnh”.' }),
  child: oneOf(childConsents, { label: 'Trẻ em', hint: 'Có trẻ em trong bài hoặc trong ảnh thì không chọn “Không”.' }),
  withdrawnOn: optional(
    day({ label: 'Ngày rút đồng ý', hint: 'Điền khi người được nêu đề nghị gỡ: bài ẩn ở lần xuất bản kế tiếp.' }),
  ),
};
const basis = (...values: [keyof typeof consentBases, ...(keyof typeof consentBases)[]]) =>
  z.enum(values).meta({
    label: 'Căn cứ',
    hint: 'Vì sao được nêu người này.',
    options: Object.fromEntries(values.map((value) => [value, consentBases[value]])),
  });

export const consentSchema = z
  .discriminatedUnion('basis', [
    z.strictObject({ basis: basis('dong-y', 'nguoi-dai-dien'), ref, ...common }),
    z.strictObject({ basis: basis('van-ban-cong-khai', 'khong-neu-ca-nhan'), ...common }),
  ])
  .meta({ label: 'Đồng ý công khai', hint: 'Không có đồng ý thì không đăng.' });

export type Consent = z.output<typeof consentSchema>;
export type Approval = z.output<typeof approvalSchema>;
