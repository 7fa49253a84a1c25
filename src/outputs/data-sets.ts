/** The files of `/du-lieu/v1/`: each data set as JSON with its schema, and as CSV if it fits in a table. */
import * as z from 'zod';
import { progressOf } from '../queries/progress.ts';
import type { Article, Store } from '../queries/store.ts';
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
  count: (store: Store) => number;
  /** The entries whose pictures the records name. */
  shownIn: (store: Store) => Article[];
  recordsOf: (context: OutputContext) => object[];
  /** The records as a spreadsheet table. */
  gridOf: (context: OutputContext) => Grid;
}

interface About<Item, Schema extends z.ZodObject> {
  name: string;
  title: string;
  record: Schema;
  itemsOf: (store: Store) => readonly Item[];
  toRecord: (item: Item, context: OutputContext) => z.output<Schema> & object;
  shownIn?: (store: Store) => Article[];
  table: Table<z.output<Schema>>;
}

function defineSet<Item, Schema extends z.ZodObject>(about: About<Item, Schema>): DataSet {
  const { name, title, record, itemsOf, toRecord, shownIn = () => [], table } = about;
  const recordsOf = (context: OutputContext) => itemsOf(context.store).map((item) => toRecord(item, context));
  return {
    name,
    title,
    record,
    count: (store) => itemsOf(store).length,
    shownIn,
    recordsOf,
    gridOf: (context) => toGrid(table, recordsOf(context)),
  };
}

export const dataSets: readonly DataSet[] = [
  defineSet({
    name: 'dien-hinh',
    title: 'Điển hình tiên tiến',
    record: exemplarRecord,
    itemsOf: ({ exemplars }) => exemplars,
    toRecord: toPublicExemplar,
    shownIn: ({ exemplars }) => exemplars,
    table: exemplarTable,
  }),
  defineSet({
    name: 'nguoi-tot-viec-tot',
    title: 'Người tốt, việc tốt',
    record: storyRecord,
    itemsOf: ({ stories }) => stories,
    toRecord: toPublicStory,
    shownIn: ({ stories }) => stories,
    table: storyTable,
  }),
  defineSet({
    name: 'su-kien',
    title: 'Sự kiện và mốc của kế hoạch',
    record: eventRecord,
    itemsOf: ({ events }) => events,
    toRecord: toPublicEvent,
    table: eventTable,
  }),
  defineSet({
    name: 'phong-trao',
    title: 'Phong trào thi đua và chỉ tiêu',
    record: movementRecord,
    itemsOf: ({ movements }) => movements,
    toRecord: toPublicMovement,
    table: movementTable,
  }),
  defineSet({
    name: 'tien-do',
    title: 'Số đã đăng so với chỉ tiêu',
    record: progressRecord,
    itemsOf: (store) => progressOf(store, store.movements).flatMap(toPublicProgress),
    toRecord: (record) => record,
    table: progressTable,
  }),
  defineSet({
    name: 'don-vi',
    title: 'Đơn vị, xã phường',
    record: unitRecord,
    itemsOf: ({ units }) => units,
    toRecord: toPublicUnit,
    table: unitTable,
  }),
];

export function getDataSet(name: string): DataSet {
  const set = dataSets.find((each) => each.name === name);
  if (set === undefined) throw new Error(`Không có bộ dữ liệu “${name}”.`);
  return set;
}

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
