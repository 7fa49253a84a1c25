/**
 * The list of all data files, for programs that fetch them regularly. The sets of exemplars and of stories also have a
 * file for each year of publication: those of past years rarely change and need not be fetched again.
 */
import * as z from 'zod';
import type { OutputContext } from './context.ts';
import { dataSets } from './data-sets.ts';
import { dataVersion } from './records.ts';

/** Name of the files of the list and of its schema; must never change. */
export const dataIndexName = 'muc-luc';

const count = z.int().min(0).meta({ description: 'Số bản ghi' });
const address = (description: string) => z.url().meta({ description });
const files = {
  json: address('Địa chỉ tệp JSON'),
  csv: address('Địa chỉ tệp CSV'),
  xlsx: address('Địa chỉ tệp Excel'),
};
const dataIndex = z.strictObject({
  $schema: address('Địa chỉ của JSON Schema này'),
  version: z.literal(dataVersion).meta({ description: 'Phiên bản của cấu trúc' }),
  terms: address('Điều kiện dùng lại'),
  sets: z
    .array(
      z.strictObject({
        name: z.string().meta({ description: 'Tên của bộ trong địa chỉ tệp, không đổi' }),
        title: z.string().meta({ description: 'Tên bộ dữ liệu' }),
        count,
        schema: address('Địa chỉ JSON Schema của các tệp'),
        ...files,
        years: z
          .array(z.strictObject({ year: z.int().meta({ description: 'Năm đăng' }), count, ...files }))
          .meta({ description: 'Tệp của từng năm đăng, mới nhất trước; rỗng ở bộ không chia năm' }),
      }),
    )
    .meta({ description: 'Các bộ dữ liệu' }),
});

/** `schema` is the full address of the list's JSON Schema. */
export function toDataIndex(schema: string, { store, addresses }: OutputContext): z.output<typeof dataIndex> {
  const at = (name: string, type: string): string => addresses.at(`/du-lieu/v1/${name}.${type}`);
  const filesOf = (name: string) => ({ json: at(name, 'json'), csv: at(name, 'csv'), xlsx: at(name, 'xlsx') });
  return {
    $schema: schema,
    version: dataVersion,
    terms: addresses.terms,
    sets: dataSets.map((set) => ({
      name: set.name,
      title: set.title,
      count: set.count(store),
      schema: at(set.name, 'schema.json'),
      ...filesOf(set.name),
      years: set
        .years(store)
        .map((year) => ({ year, count: set.count(store, year), ...filesOf(`${set.name}/${year}`) })),
    })),
  };
}

export function toDataIndexSchema(id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(dataIndex, { target: 'draft-2020-12' });
  return { $schema, $id: id, title: 'Danh mục các tệp dữ liệu', ...schema };
}
