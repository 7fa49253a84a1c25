/**
 * Completes a half-filled form to the shape that pages expect. Typed texts and numbers stay as they are, even invalid
 * ones. A missing value, an unknown option or a reference to an unknown entry becomes an ellipsis in a required field,
 * and is left out of an optional one.
 */
import * as z from 'zod';
import type { CollectionName } from '../../../src/domain/fields.ts';

/** Placeholder for a missing value. */
export const blank = '…';

/** Whether a reference to the entry is kept. */
export type IsKnown = (collection: CollectionName, id: string) => boolean;

/** @internal Exported for its test. */
export function complete(schema: unknown, raw: unknown, isKnown: IsKnown): unknown {
  if (schema instanceof z.ZodOptional)
    return isEmpty(raw) ? undefined : dropBlank(complete(schema.unwrap(), raw, isKnown));
  if (schema instanceof z.ZodDefault)
    return isEmpty(raw) ? schema.parse(undefined) : complete(schema.unwrap(), raw, isKnown);
  if (schema instanceof z.ZodNullable) return isEmpty(raw) ? null : complete(schema.unwrap(), raw, isKnown);
  if (schema instanceof z.ZodObject) return completeObject(schema.shape, isRecord(raw) ? raw : {}, isKnown);
  if (schema instanceof z.ZodUnion) return complete(likeliest(schema.options, raw), raw, isKnown);
  if (schema instanceof z.ZodArray) return completeList(schema.element, raw, isKnown);
  if (schema instanceof z.ZodEnum) return schema.options.includes(raw as string) ? raw : blank;
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return raw === true;
  if (schema instanceof z.ZodString) return completeText(schema, raw, isKnown);
  return isEmpty(raw) ? blank : raw;
}

export function completeObject(
  shape: Readonly<Record<string, unknown>>,
  raw: Readonly<Record<string, unknown>>,
  isKnown: IsKnown,
): Record<string, unknown> {
  const values = Object.entries(shape).map(([key, schema]) => [key, complete(schema, raw[key], isKnown)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

const completeList = (element: unknown, raw: unknown, isKnown: IsKnown): unknown[] =>
  (Array.isArray(raw) ? (raw as unknown[]) : [])
    .filter((item) => !isEmpty(item))
    .map((item) => dropBlank(complete(element, item, isKnown)))
    .filter((item) => item !== undefined);

function completeText(schema: z.ZodString, raw: unknown, isKnown: IsKnown): string {
  if (isEmpty(raw) || (typeof raw !== 'string' && typeof raw !== 'number')) return blank;
  const value = String(raw);
  const collection = schema.meta()?.references;
  return collection === undefined || isKnown(collection, value) ? value : blank;
}

const dropBlank = (value: unknown): unknown => (value === blank ? undefined : value);

/** The branch of a union that has the most of the filled keys. */
function likeliest(options: readonly unknown[], raw: unknown): unknown {
  const filled = Object.entries(isRecord(raw) ? raw : {}).filter(([, value]) => !isEmpty(value));
  const score = (option: unknown) =>
    option instanceof z.ZodObject ? filled.filter(([key]) => Object.hasOwn(option.shape, key)).length : 0;
  return options.reduce((best, option) => (score(option) > score(best) ? option : best));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An unticked box counts as empty. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
