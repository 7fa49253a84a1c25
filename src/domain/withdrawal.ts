import * as z from 'zod';
import { collections } from './collections.ts';
import { day, link, oneOf, optional, sampleField } from './fields.ts';
import { withdrawalReasons } from './vocabulary.ts';

/** Path segments of the collections whose entries can be withdrawn: those with a folder for each entry. */
const withdrawable = Object.values(collections)
  .filter(({ form }) => form === 'folder')
  .map(({ path }) => path.slice(1, -1));

export const withdrawalSchema = z
  .strictObject({
    path: z
      .string()
      .regex(new RegExp(`^/(${withdrawable.join('|')})/[a-z0-9]+(-[a-z0-9]+)*/$`), {
        error: 'chưa đúng. Ghi đường dẫn của bài như trên trang, ví dụ /dien-hinh/2023-ten-bai/.',
      })
      .meta({ label: 'Đường dẫn', hint: 'Không ghi tên người.' }),
    on: day({ label: 'Ngày gỡ' }),
    reason: oneOf(withdrawalReasons, { label: 'Lý do' }),
    redirect: optional(link({ label: 'Chuyển đến', hint: 'Chỉ khi bài trùng lặp hoặc đổi đường dẫn.' })),
    sample: sampleField,
  })
  .meta({ label: 'Nội dung đã gỡ' });

export const withdrawalsSchema = z.array(withdrawalSchema).meta({ label: 'Nội dung đã gỡ' });
export type Withdrawal = z.output<typeof withdrawalSchema>;

const movedReasons: ReadonlySet<string> = new Set(['khac', 'trung-lap'] satisfies Withdrawal['reason'][]);

/** With one of these reasons and with a redirect, an entry has only moved, or another entry tells the same. */
export const hasMoved = ({ reason, redirect }: Pick<Withdrawal, 'reason' | 'redirect'>): boolean =>
  redirect !== undefined && movedReasons.has(reason);
