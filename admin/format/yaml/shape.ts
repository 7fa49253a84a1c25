/** Removes the wrappers of a schema (optional, nullable, default), and notes what they say about a missing value. */
import * as z from 'zod';
import { objectsIn } from '../../../src/domain/schema.ts';

export interface Shape {
  schema: z.ZodType;
  /** True when the key may be missing. */
  optional: boolean;
  /** True when an empty value is written as `null`. */
  nullable: boolean;
  /** The default for a missing key. */
  standard: unknown;
}

export function toShape(schema: z.ZodType): Shape {
  if (schema instanceof z.ZodOptional) return { ...toShape(schema.unwrap() as z.ZodType), optional: true };
  if (schema instanceof z.ZodNullable) return { ...toShape(schema.unwrap() as z.ZodType), nullable: true };
  if (schema instanceof z.ZodDefault) {
    return { ...toShape(schema.unwrap() as z.ZodType), optional: true, standard: schema.parse(undefined) };
  }
  return { schema, optional: false, nullable: false, standard: undefined };
}

/**
 * The schemas of a group's keys, in order. In a union, the branch that has most of the filled keys comes first; the
 * keys of the other branches follow as optional.
 */
export function keysOf(schema: z.ZodType, filled: readonly string[]): ReadonlyMap<string, z.ZodType> {
  const forms = objectsIn(schema)
    .map(({ shape }) => shape as Readonly<Record<string, z.ZodType>>)
    .toSorted((a, b) => countKnown(filled, b) - countKnown(filled, a));
  const [form = {}, ...others] = forms;
  const extra = others.flatMap((other) => Object.entries(other)).filter(([key]) => !Object.hasOwn(form, key));
  return new Map([...Object.entries(form), ...extra.map(([key, value]) => [key, z.optional(value)] as const)]);
}

function countKnown(keys: readonly string[], form: Readonly<Record<string, z.ZodType>>): number {
  return keys.filter((key) => Object.hasOwn(form, key)).length;
}
