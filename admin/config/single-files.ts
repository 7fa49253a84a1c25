/** The single files of `content/`. For Decap, a file that is a list becomes a group with the one field `listKey`. */
import * as z from 'zod';
import { settingsSchema } from '../../src/domain/settings.ts';
import { synonymsSchema } from '../../src/domain/synonyms.ts';
import { withdrawalsSchema } from '../../src/domain/withdrawal.ts';
import type { Changes } from './fields.ts';

/** Key for the list in a file whose YAML is a list at the top level. */
export const listKey = 'items';

export interface SingleFile {
  name: string;
  label: string;
  file: string;
  description: string;
  schema: z.ZodType;
  changes: Changes;
}

const listOf = (schema: z.ZodType): z.ZodType => z.strictObject({ [listKey]: schema });

export const singleFiles: readonly SingleFile[] = [
  {
    name: 'cai-dat',
    label: 'Cài đặt trang',
    file: 'cai-dat.yaml',
    description: 'Tên trang, cơ quan phụ trách, liên hệ, ngày chốt, cổng được nhúng.',
    schema: settingsSchema,
    changes: { portalOrigins: { summary: '{{fields.item}}' } },
  },
  {
    name: 'da-go',
    label: 'Nội dung đã gỡ',
    file: 'da-go.yaml',
    description: 'Đường dẫn đã gỡ khỏi trang, lý do và ngày. Không ghi tên người.',
    schema: listOf(withdrawalsSchema),
    changes: { [listKey]: { summary: '{{fields.path}}' } },
  },
  {
    name: 'tu-khoa',
    label: 'Từ cùng nghĩa khi tìm kiếm',
    file: 'tu-khoa.yaml',
    description: 'Các cách viết mà ô tìm kiếm coi là một, như UBND và Ủy ban nhân dân.',
    schema: listOf(synonymsSchema),
    changes: { [`${listKey}.words`]: { summary: '{{fields.item}}' }, [listKey]: { summary: '{{fields.words}}' } },
  },
];
