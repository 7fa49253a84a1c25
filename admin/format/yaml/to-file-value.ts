/**
 * Writes a value as a person would write it in the file: keys in the schema's order, no empty values, no defaults,
 * dates as days, and typed numbers as numbers. Unknown keys come last.
 *
 * What a file already has is brought to this form too, to compare both (`patch.ts`), so no word is corrected here: that
 * is done to what an editor typed (`admin/validation/read-form.ts`). Of a union, a file has the branch that knows most
 * of its keys.
 */
import * as z from 'zod';
import { dayInVietnam } from '../../../src/domain/days.ts';
import { isLikeThousands } from '../../../src/domain/numbers.ts';
import { childOf } from '../../../src/domain/schema.ts';
import { keysOf, toShape, type Shape } from './shape.ts';

const unknown: z.ZodType = z.unknown();

/** Undefined when the value is left out of the file. */
export function toFileValue(value: unknown, schema: z.ZodType): unknown {
  const shape = toShape(schema);
  const written = fileValueOf(value, shape);
  if (written === undefined) return shape.nullable ? null : undefined;
  return shape.optional && isSame(written, shape.standard) ? undefined : written;
}

function fileValueOf(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return dayInVietnam(value);
  if (Array.isArray(value)) return fileListOf(value, shape);
  if (typeof value === 'object') return fileGroupOf(value, shape);
  if (typeof value === 'string') return fileTextOf(value, shape);
  if (value === 0) return 0; // Also for -0, which YAML would write as `-0`.
  // A switch that is off is left out when its key is optional.
  return value === false && shape.optional ? undefined : value;
}

function fileListOf(list: readonly unknown[], { schema, optional }: Shape): unknown {
  const items = list.map((item, index) => toFileValue(item, childOf(schema, index) ?? unknown));
  const filled = items.filter((item) => item !== undefined);
  return filled.length === 0 && optional ? undefined : filled;
}

function fileGroupOf(group: object, { schema, optional }: Shape): unknown {
  const values = new Map(Object.entries(group));
  const known = keysOf(
    schema,
    [...values].flatMap(([key, value]) => (isEmpty(value) ? [] : [key])),
  );
  const keys = [...known.keys(), ...[...values.keys()].filter((key) => !known.has(key))];
  const entries = keys.map((key) => [key, toFileValue(values.get(key), known.get(key) ?? unknown)] as const);
  const filled = entries.filter(([, value]) => value !== undefined);
  // An optional group is left out when it holds nothing but switches that are off.
  const isSilent = filled.every(([, value]) => value === false || value === null);
  return isSilent && (optional || filled.length === 0) ? undefined : Object.fromEntries(filled);
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function fileTextOf(value: string, { schema }: Shape): unknown {
  const text = value.replaceAll('\r\n', '\n').normalize('NFC');
  if (text.trim() === '') return undefined;
  if (schema instanceof z.ZodNumber) {
    const isPlain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text.trim()) && !isLikeThousands(text.trim());
    return isPlain ? Number(text) : text;
  }
  // Text with several lines ends with a line break, as in hand-written files.
  return text.trim().includes('\n') ? `${text.trimEnd()}\n` : text;
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
