/** The single files of `content/`. For Decap, a file that is a list becomes a group with the one field `listKey`. */
import * as z from 'zod';
import { fileNameOf, singleFiles as domain, type SingleName } from '../../src/domain/single-files.ts';
import { listKey } from '../format/list-key.ts';
import type { Changes } from './fields.ts';

interface Presentation {
  description: string;
  changes: Changes;
}

const presentations: Readonly<Record<SingleName, Presentation>> = {
  settings: {
    description: 'Tên trang, cơ quan phụ trách, liên hệ, ngày chốt, cổng được nhúng.',
    changes: { portalOrigins: { summary: '{{fields.item}}' } },
  },
  withdrawals: {
    description: 'Đường dẫn đã gỡ khỏi trang, lý do và ngày. Không ghi tên người.',
    changes: { [listKey]: { summary: '{{fields.path}}' } },
  },
  synonyms: {
    description: 'Các cách viết mà ô tìm kiếm coi là một, như UBND và Ủy ban nhân dân.',
    changes: { [`${listKey}.words`]: { summary: '{{fields.item}}' }, [listKey]: { summary: '{{fields.words}}' } },
  },
};

export interface SingleFile extends Presentation {
  name: string;
  label: string;
  file: string;
  schema: z.ZodType;
}

const asGroup = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodArray ? z.strictObject({ [listKey]: schema }) : schema;

export const singleFiles: readonly SingleFile[] = (['settings', 'withdrawals', 'synonyms'] as const).map((key) => {
  const { name, label, schema } = domain[key];
  return { name, label, file: fileNameOf(key), ...presentations[key], schema: asGroup(schema) };
});
