/** The files of `/du-lieu/v1/`: each data set as JSON with its schema, and as CSV if it fits in a table. */
import * as z from 'zod';
import { progressOf } from '../queries/progress.ts';
import type { OutputContext } from './context.ts';
import type { Grid } from './csv.ts';
import {
  toPublicEvent,
  toPublicExemplar,
  toPublicMovement,
  toPublicProgress,
  toPublicStory,
  toPublicUnit,
} from './public-view.ts';
import {
  dataVersion,
  eventRecord,
  exemplarRecord,
  movementRecord,
  progressRecord,
  storyRecord,
  unitRecord,
} from './records.ts';
import {
  eventTable,
  exemplarTable,
  movementTable,
  progressTable,
  storyTable,
  toGrid,
  unitTable,
  type Table,
} from './tables.ts';

export interface DataSet {
  /** Name of the data set's files; must never change. */
  name: string;
  title: string;
  record: z.ZodObject;
  recordsOf: (context: OutputContext) => object[];
  /** The records as a spreadsheet table. */
  gridOf: (context: OutputContext) => Grid;
}

function defineSet<Schema extends z.ZodObject>(
  about: { name: string; title: string; record: Schema },
  recordsOf: (context: OutputContext) => (z.output<Schema> & object)[],
  table: Table<z.output<Schema>>,
): DataSet {
  return {
    ...about,
    recordsOf,
    gridOf: (context) => toGrid(table, recordsOf(context)),
  };
}

export const dataSets: readonly DataSet[] = [
  defineSet(
    { name: 'dien-hinh', title: 'Điển hình tiên tiến', record: exemplarRecord },
    (context) => context.store.exemplars.map((entry) => toPublicExemplar(entry, context)),
    exemplarTable,
  ),
  defineSet(
    { name: 'nguoi-tot-viec-tot', title: 'Người tốt, việc tốt', record: storyRecord },
    (context) => context.store.stories.map((entry) => toPublicStory(entry, context)),
    storyTable,
  ),
  defineSet(
    { name: 'su-kien', title: 'Sự kiện và mốc của kế hoạch', record: eventRecord },
    (context) => context.store.events.map((event) => toPublicEvent(event, context)),
    eventTable,
  ),
  defineSet(
    { name: 'phong-trao', title: 'Phong trào thi đua và chỉ tiêu', record: movementRecord },
    (context) => context.store.movements.map((movement) => toPublicMovement(movement, context)),
    movementTable,
  ),
  defineSet(
    { name: 'tien-do', title: 'Số đã đăng so với chỉ tiêu', record: progressRecord },
    (context) => progressOf(context.store, context.store.movements).flatMap(toPublicProgress),
    progressTable,
  ),
  defineSet(
    { name: 'don-vi', title: 'Đơn vị, xã phường', record: unitRecord },
    (context) => context.store.units.map((unit) => toPublicUnit(unit, context)),
    unitTable,
  ),
];

/** The schema of a whole data file, with the fields around its records. */
const envelopeOf = (record: z.ZodType) =>
  z.strictObject({
    $schema: z.url().meta({ description: 'Địa chỉ của JSON Schema này' }),
    version: z.literal(dataVersion).meta({ description: 'Phiên bản của cấu trúc' }),
    title: z.string().meta({ description: 'Tên bộ dữ liệu' }),
    asOf: z.iso.date().meta({ description: 'Ngày dựng tệp' }),
    source: z.url().meta({ description: 'Trang gốc, để ghi nguồn' }),
    attribution: z.string().meta({ description: 'Dòng ghi nguồn' }),
    terms: z.url().meta({ description: 'Điều kiện dùng lại' }),
    records: z.array(record).meta({ description: 'Các bản ghi' }),
  });

/** `schema` is the full address of the data set's JSON Schema. */
export function toDataFile({ title, recordsOf }: DataSet, schema: string, context: OutputContext): object {
  const { store, addresses } = context;
  return {
    $schema: schema,
    version: dataVersion,
    title,
    asOf: store.today,
    source: addresses.home,
    attribution: `${store.settings.siteName}, ${addresses.home}`,
    terms: addresses.terms,
    records: recordsOf(context),
  };
}

export function toJsonSchema({ title, record }: DataSet, id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(envelopeOf(record), { target: 'draft-2020-12' });
  return { $schema, $id: id, title, ...schema };
}

export interface Field {
  /** `results[].value` */
  name: string;
  description: string;
  optional: boolean;
}

/** The fields of a data set for its documentation; nested fields follow their parent. */
export const fieldsOf = ({ record }: DataSet): Field[] => fieldsIn(record, '', false);

function fieldsIn(schema: z.ZodType, prefix: string, isWithinOptional: boolean): Field[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([key, field]) => {
    const isOptional = field instanceof z.ZodOptional;
    const bare = isOptional ? (field.unwrap() as z.ZodType) : field;
    const isList = bare instanceof z.ZodArray;
    const inside = isList ? (bare.element as z.ZodType) : bare;
    const name = `${prefix}${key}${isList ? '[]' : ''}`;
    const description = field.meta()?.description ?? '';
    const optional = isOptional || isWithinOptional;
    return [{ name, description, optional }, ...fieldsIn(inside, `${name}.`, optional)];
  });
}
