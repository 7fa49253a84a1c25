/**
 * Reads what the editor means from the values of the form. Decap keeps an empty text, list or group for a field that
 * the editor left alone; these are left out. Text is corrected where no word changes. An editor may have filled any
 * branch of a union, so all of them are tried.
 *
 * What the file looks like (order of the keys, defaults, days) is decided by `admin/format/yaml/to-file-value.ts`.
 */
import * as z from 'zod';
import { branches, objectsIn } from '../../src/domain/schema.ts';
import { isBlank, isEmptyContainer } from '../blank.ts';
import { mendText } from './mend-text.ts';

type Data = Readonly<Record<string, unknown>>;

/** A valid entry stays unchanged. */
export const readForm = (schema: z.ZodType, data: Data): Record<string, unknown> => readGroup(schema, data);

/** Undefined when the value is left out. */
function readValue(schemas: readonly z.ZodType[], value: unknown): unknown {
  const mayLack = schemas.some((schema) => schema.safeParse(undefined).success);
  // A required group is kept even when empty, so that each of its fields reports what is missing.
  const isOpen = !mayLack && schemas.flatMap(branches).every(isObject);
  const given = isOpen && isNothing(value) ? {} : value;
  const read = isNothing(given) ? undefined : readInside(schemas, given);
  if (read === undefined) return !mayLack && schemas.some(isNullable) ? null : undefined;
  return mayLack && isEmptyContainer(read) ? undefined : read;
}

function readInside(schemas: readonly z.ZodType[], value: unknown): unknown {
  const inner = schemas.flatMap(branches);
  if (Array.isArray(value)) {
    const items = inner.flatMap((branch) => (branch instanceof z.ZodArray ? [branch.element as z.ZodType] : []));
    // Empty items stay: the editor must fill or remove them.
    return items.length === 0 ? value : value.map((item: unknown) => readInside(items, item));
  }
  if (isGroup(value)) return inner.some(isObject) ? readGroup(z.union(inner), value) : value;
  if (typeof value === 'string') return mendText(schemas, value);
  // A switch whose schema allows only `true` is left out when it is off.
  return value === false && inner.some((branch) => branch instanceof z.ZodLiteral) ? undefined : value;
}

function readGroup(schema: z.ZodType, group: Data): Record<string, unknown> {
  const objects = objectsIn(schema);
  const fieldsOf = (key: string) =>
    objects.flatMap(({ shape }) => (Object.hasOwn(shape, key) ? (shape[key] as z.ZodType) : []));
  const keys = new Set([...Object.keys(group), ...objects.flatMap(({ shape }) => Object.keys(shape))]);
  return Object.fromEntries(
    [...keys]
      .map((key) => {
        const fields = fieldsOf(key);
        return [key, fields.length === 0 ? group[key] : readValue(fields, group[key])];
      })
      .filter(([, value]) => value !== undefined),
  ) as Record<string, unknown>;
}

const isObject = (schema: z.ZodType): schema is z.ZodObject => schema instanceof z.ZodObject;

const isNullable = (schema: z.ZodType): boolean => schema.safeParse(null).success;

const isGroup = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean => isBlank(value) || Number.isNaN(value);
