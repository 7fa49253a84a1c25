/** Compares the forms with the domain: the same fields, options and references. */
import * as z from 'zod';
import { collections as domain } from '../../../src/domain/collections.ts';
import { branches, schemaAt } from '../../../src/domain/schema.ts';
import { collectionNames } from '../../../src/domain/fields.ts';
import type { Collection, Field } from '../decap-shape.ts';
import { singleFiles } from '../single-files.ts';
import { walkFields } from './field.ts';

interface Form {
  place: string;
  fields: readonly Field[];
  schema: z.ZodType;
  /** True when the form shows only some fields; the others stay unchanged in the file. */
  isPartial: boolean;
}

export function checkAgainstDomain(collections: readonly Collection[]): string[] {
  const found = (name: string) => collections.find((collection) => collection.name === name);
  const forms = [
    ...collectionNames.map((name) => ({
      place: name,
      fields: found(name)?.fields,
      schema: z.strictObject(domain[name].fields),
      isPartial: name === 'movements',
    })),
    ...singleFiles.map(({ name, schema }) => ({
      place: `settings/${name}`,
      fields: found('settings')?.files?.find((file) => file.name === name)?.fields,
      schema,
      isPartial: false,
    })),
  ];
  return forms.flatMap(({ fields, ...form }) =>
    fields === undefined ? [`${form.place}: thiếu mục này.`] : checkForm({ ...form, fields }),
  );
}

function checkForm({ place, fields, schema, isPartial }: Form): string[] {
  const shown = fields.filter(({ name }) => name !== 'body');
  const known = keysOf(schema);
  const missing = isPartial ? [] : known.filter((key) => !shown.some(({ name }) => name === key));
  return [
    ...missing.map((key) => `${place}.${key}: có trong src/domain mà không có trong biểu mẫu.`),
    ...[...walkFields(shown, place)].flatMap(({ field, place: here }) => {
      const path = here.slice(place.length + 1).split('.');
      return checkAt(field, here, findSchemas(schema, path));
    }),
  ];
}

function checkAt(field: Field, place: string, schemas: readonly z.ZodType[]): string[] {
  const [schema] = schemas;
  if (schema === undefined) return [`${place}: không có trong src/domain.`];
  const inner = schemas.flatMap(branches);
  const isList = inner.some((branch) => branch instanceof z.ZodArray);
  const items = inner.flatMap((branch) => (branch instanceof z.ZodArray ? [branch.element as z.ZodType] : [branch]));
  const faults: string[] = [];
  const expected = items.flatMap((item) => Object.keys(item.meta()?.options ?? {})).sort();
  const offered = (field.options ?? []).map(({ value }) => value).sort();
  if (field.options !== undefined && offered.join() !== [...new Set(expected)].join())
    faults.push(`${place}: các lựa chọn khác với src/domain.`);
  const target = items.map((item) => item.meta()?.references).find((name) => name !== undefined);
  if (field.widget === 'reference' && field.collection !== target)
    faults.push(`${place}: tham chiếu khác với src/domain.`);
  if (isList !== (field.multiple === true || listWidgets.has(field.widget)) && field.widget !== 'verbatim')
    faults.push(`${place}: ${isList ? 'là danh sách' : 'không là danh sách'} trong src/domain.`);
  const missing = field.fields === undefined ? [] : keysOf(...items).filter((key) => !hasName(field.fields, key));
  return [...faults, ...missing.map((key) => `${place}.${key}: có trong src/domain mà không có trong biểu mẫu.`)];
}

const listWidgets: ReadonlySet<string> = new Set(['list', 'criteria']);

const hasName = (fields: readonly Field[] = [], name: string): boolean => fields.some((field) => field.name === name);

function keysOf(...schemas: readonly z.ZodType[]): string[] {
  const objects = schemas.flatMap(branches).filter((branch) => branch instanceof z.ZodObject);
  return [...new Set(objects.flatMap((object) => Object.keys(object.shape)))];
}

/** The schemas at a path: one for each branch of a union that has the field. */
function findSchemas(schema: z.ZodType, [key, ...rest]: readonly string[]): z.ZodType[] {
  if (key === undefined) return [schema];
  return branches(schema).flatMap((branch) => {
    if (branch instanceof z.ZodArray) {
      const element = branch.element as z.ZodType;
      // In the form the single field of a list of texts is named `item`; the schema has no such key.
      return key === 'item' ? findSchemas(element, rest) : findSchemas(element, [key, ...rest]);
    }
    const child = schemaAt(branch, [key]);
    return child === undefined ? [] : findSchemas(child, rest);
  });
}
