/** The data sets below `/du-lieu/v1/`, each as JSON with its schema, as CSV and as an Excel workbook. */
import * as z from 'zod';
import { lastChangeOf } from '../domain/changes.ts';
import { progressOf } from '../queries/progress.ts';
import { publishedInYear, yearsPublished } from '../queries/published-years.ts';
import type { Article, ExemplarEntry, Store, StoryEntry } from '../queries/store.ts';
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
  /** Years that have files of their own, newest first: those in which a record was published. Empty for most sets. */
  years: (store: Store) => number[];
  /**
   * Counts the records of one year or, without `year`, of all years. The functions below take `year` in the same way.
   */
  count: (store: Store, year?: number) => number;
  /** The entries whose pictures the records name. */
  shownIn: (store: Store, year?: number) => Article[];
  recordsOf: (context: OutputContext, year?: number) => object[];
  /** The records as a spreadsheet table. */
  gridOf: (context: OutputContext, year?: number) => Grid;
}

interface About<Item, Schema extends z.ZodObject> {
  name: string;
  title: string;
  record: Schema;
  itemsOf: (store: Store, year?: number) => readonly Item[];
  years?: (store: Store) => number[];
  toRecord: (item: Item, context: OutputContext) => z.output<Schema> & object;
  shownIn?: (store: Store, year?: number) => Article[];
  table: Table<z.output<Schema>>;
}

function defineSet<Item, Schema extends z.ZodObject>(about: About<Item, Schema>): DataSet {
  const { name, title, record, itemsOf, toRecord, years = () => [], shownIn = () => [], table } = about;
  const recordsOf = (context: OutputContext, year?: number) =>
    itemsOf(context.store, year).map((item) => toRecord(item, context));
  return {
    name,
    title,
    record,
    years,
    count: (store, year) => itemsOf(store, year).length,
    shownIn,
    recordsOf,
    gridOf: (context, year) => toGrid(table, recordsOf(context, year)),
  };
}

const exemplarsOf = (store: Store, year?: number): ExemplarEntry[] =>
  year === undefined ? store.exemplars : publishedInYear(store, 'exemplars', year);
const storiesOf = (store: Store, year?: number): StoryEntry[] =>
  year === undefined ? store.stories : publishedInYear(store, 'stories', year);

export const dataSets: readonly DataSet[] = [
  defineSet({
    name: 'dien-hinh',
    title: 'Điển hình tiên tiến',
    record: exemplarRecord,
    itemsOf: exemplarsOf,
    years: (store) => yearsPublished(store, 'exemplars'),
    toRecord: toPublicExemplar,
    shownIn: exemplarsOf,
    table: exemplarTable,
  }),
  defineSet({
    name: 'nguoi-tot-viec-tot',
    title: 'Người tốt, việc tốt',
    record: storyRecord,
    itemsOf: storiesOf,
    years: (store) => yearsPublished(store, 'stories'),
    toRecord: toPublicStory,
    shownIn: storiesOf,
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
    title: 'Đơn vị, xã, phường',
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

interface DataFileRoute {
  params: { name: string };
  props: { name: string; year?: number };
}

/** Static paths of the files of all data sets, and of each of their years. */
export const dataFilePaths = (store: Store): DataFileRoute[] =>
  dataSets.flatMap(({ name, years }) => [
    { params: { name }, props: { name } },
    ...years(store).map((year) => ({ params: { name: `${name}/${year}` }, props: { name, year } })),
  ]);

/** The schema of a whole JSON file: the records, and the fields around them. */
const envelopeOf = (record: z.ZodType) =>
  z.strictObject({
    $schema: z.url().meta({ description: 'Địa chỉ của JSON Schema này' }),
    version: z.literal(dataVersion).meta({ description: 'Phiên bản của cấu trúc' }),
    title: z.string().meta({ description: 'Tên bộ dữ liệu' }),
    asOf: z.iso.date().meta({ description: 'Ngày dựng tệp; ở tệp của một năm là ngày có bài đổi gần nhất' }),
    year: z.int().optional().meta({ description: 'Năm đăng của các bản ghi; không có ở tệp cả bộ' }),
    source: z.url().meta({ description: 'Trang gốc, để ghi nguồn' }),
    attribution: z.string().meta({ description: 'Dòng ghi nguồn' }),
    terms: z.url().meta({ description: 'Điều kiện dùng lại' }),
    records: z.array(record).meta({ description: 'Các bản ghi' }),
  });

/** `schema` is the full address of the data set's JSON Schema. */
export function toDataFile(set: DataSet, schema: string, context: OutputContext, year?: number): object {
  const { title, recordsOf, shownIn } = set;
  const { store, addresses } = context;
  return {
    $schema: schema,
    version: dataVersion,
    title,
    // The file of a year stays the same until one of its entries changes.
    asOf: year === undefined ? store.today : lastChangeIn(shownIn(store, year)),
    ...(year !== undefined && { year }),
    source: addresses.home,
    attribution: `${store.settings.siteName}, ${addresses.home}`,
    terms: addresses.terms,
    records: recordsOf(context, year),
  };
}

const lastChangeIn = (entries: readonly Article[]): string =>
  entries
    .map(({ data }) => lastChangeOf(data) ?? data.publishedOn)
    .sort()
    .at(-1) ?? '';

export function toJsonSchema({ title, record }: DataSet, id: string): object {
  const { $schema, ...schema } = z.toJSONSchema(envelopeOf(record), { target: 'draft-2020-12' });
  return { $schema, $id: id, title, ...schema };
}

export interface Field {
  /** Path of the field within a record, such as `results[].value`. */
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
