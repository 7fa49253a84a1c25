/** The fields of a collection as table rows, read from its schema. */
import * as z from 'zod';
import { collections, type GatedName } from '../../domain/collections.ts';
import { branches } from '../../domain/schema.ts';
import { formatNumber } from '../../text/format.ts';

export interface FieldRow {
  /** Keys from the top level down, joined with dots. */
  path: string;
  label: string;
  need: string;
  /** Required form of the value, in words. */
  form: string;
  /** Value and label of each option. */
  options: [value: string, label: string][];
  hint: string | undefined;
}

const always = 'Bắt buộc';
const never = 'Không bắt buộc';

/** One group per top-level field: the field itself, then the fields inside it, in the order of the schema. */
export function fieldGroups(collection: GatedName): FieldRow[][] {
  return Object.entries(collections[collection].fields).map(([key, schema]) => rowsOf(key, [schema], needOf(schema)));
}

export const isRequired = ([first]: readonly FieldRow[]): boolean => first?.need === always;

const needOf = (schema: z.ZodType): string => (schema.safeParse(undefined).success ? never : always);

/**
 * Rows of one field. `schemas` holds its schema from each branch of a union; these schemas differ only in their
 * options.
 */
function rowsOf(path: string, schemas: readonly z.ZodType[], need: string): FieldRow[] {
  const [schema] = schemas;
  if (schema === undefined) return [];
  const { label = path, hint } = schema.meta() ?? {};
  const form = capitalise(formOf(schema));
  return [{ path, label, need, form, options: optionsOf(schemas), hint }, ...insideOf(path, schema)];
}

function insideOf(path: string, schema: z.ZodType): FieldRow[] {
  const inner = branches(schema);
  const objects = inner.filter((branch) => branch instanceof z.ZodObject);
  if (objects.length === 0) return inner.flatMap((branch) => (isList(branch) ? insideOf(path, branch.element) : []));
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object.shape)))];
  return keys.flatMap((key) => {
    const owners = objects.filter((object) => key in object.shape);
    const fields = owners.flatMap((object) => findField(object, key) ?? []);
    return rowsOf(`${path}.${key}`, fields, needWithin(objects, owners, fields));
  });
}

function needWithin(
  objects: readonly z.ZodObject[],
  owners: readonly z.ZodObject[],
  fields: readonly z.ZodType[],
): string {
  const needed = fields.some((field) => needOf(field) === always);
  if (!needed) return never;
  if (owners.length === objects.length) return always;
  const [basis] = owners.map((owner) => findField(owner, 'basis'));
  const values = basis instanceof z.ZodEnum ? basis.options.join(' hoặc ') : undefined;
  return values === undefined ? 'Bắt buộc một trong hai' : `Bắt buộc khi căn cứ là ${values}`;
}

function formOf(schema: z.ZodType): string {
  const target = schema.meta()?.references;
  if (target !== undefined) return `mã có trong content/${collections[target].folder}`;
  const [inner] = branches(schema);
  if (inner === undefined || inner instanceof z.ZodObject) return 'gồm các trường bên dưới';
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = z.toJSONSchema(inner, {
    io: 'input',
    unrepresentable: 'any',
  });
  const isBounded = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER;
  if (isList(inner)) return `${span(minItems, maxItems)} mục${ofWhat(inner.element)}`;
  if (inner instanceof z.ZodBoolean) return 'ghi true (có) hoặc false (không)';
  if (inner instanceof z.ZodLiteral) return `ghi ${String(inner.value)}`;
  if (inner instanceof z.ZodEnum) return 'một trong:';
  if (inner instanceof z.ZodNumber && isBounded)
    return maximum === undefined ? `số từ ${minimum} trở lên` : `số từ ${minimum} đến ${maximum}`;
  if (inner instanceof z.ZodNumber) return 'số';
  return maxLength === undefined ? adviceOf(inner, schema.meta()?.inFile) : `${span(minLength, maxLength)} ký tự`;
}

function ofWhat(element: z.ZodType): string {
  const isGroup = branches(element).some((branch) => branch instanceof z.ZodObject);
  return isGroup ? ', mỗi mục gồm:' : `, mỗi mục: ${formOf(element)}`;
}

function span(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `ít nhất ${min ?? 0}`;
  return min === undefined ? `nhiều nhất ${max}` : `${formatNumber(min)}–${formatNumber(max)}`;
}

/**
 * How to write a value, for schemas with a pattern: the last sentence of the pattern's error message, then the hint for
 * editors of files. A hint that starts with “Ghi ” replaces the message.
 */
function adviceOf(schema: z.ZodType, inFile: string | undefined): string {
  if (inFile?.startsWith('Ghi ') === true) return inFile;
  const message = schema.safeParse('?').error?.issues[0]?.message ?? '';
  const [advice = ''] = message.split(/(?<=\.)\s+(?=\p{Lu})/u).slice(-1);
  return inFile === undefined ? advice : `${advice} ${inFile}`;
}

function optionsOf(schemas: readonly z.ZodType[]): FieldRow['options'] {
  const choices = schemas.map((schema) => {
    const [inner] = branches(schema);
    return inner !== undefined && isList(inner) ? inner.element : schema;
  });
  return [...new Map(choices.flatMap((choice) => Object.entries(choice.meta()?.options ?? {})))];
}

const isList = (schema: z.ZodType): schema is z.ZodArray<z.ZodType> => schema instanceof z.ZodArray;

const findField = (object: z.ZodObject, key: string) => object.shape[key] as z.ZodType | undefined;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
