/** Lists the values of an entry together with their schemas, at any depth. */
import * as z from 'zod';
import { branches, metaOf } from './schema.ts';
import type { TextForm } from './fields.ts';

export interface FieldValue {
  path: PropertyKey[];
  schema: z.ZodType;
  value: unknown;
}

/**
 * Every field that has a value and no fields of its own, at any depth. A field shared by several branches of a union
 * appears once for each branch.
 */
export function fieldsIn(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): FieldValue[] {
  if (value === undefined || value === null) return [];
  return branches(schema).flatMap((branch): FieldValue[] => {
    if (branch instanceof z.ZodArray)
      return Array.isArray(value)
        ? value.flatMap((item, index) => fieldsIn(branch.element as z.ZodType, item, [...path, index]))
        : [];
    if (branch instanceof z.ZodObject)
      return typeof value === 'object'
        ? Object.entries(branch.shape as Record<string, z.ZodType>).flatMap(([key, child]) =>
            fieldsIn(child, (value as Record<string, unknown>)[key], [...path, key]),
          )
        : [];
    return [{ path, schema: metaOf(branch) === undefined ? schema : branch, value }];
  });
}

/** The values of all fields whose `form` is one of `forms`. */
export function valuesOfForm(
  fields: Readonly<Record<string, z.ZodType>>,
  values: object,
  forms: readonly TextForm[],
): FieldValue[] {
  const all = Object.entries(fields).flatMap(([key, schema]) =>
    fieldsIn(schema, (values as Record<string, unknown>)[key], [key]),
  );
  return uniqueByPath(all).filter(({ schema }) => forms.some((form) => form === metaOf(schema)?.form));
}

/** Keeps one item per path; `fieldsIn` lists a path once for each branch of a union. */
export const uniqueByPath = <Item extends { path: readonly PropertyKey[] }>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.path.join('.'), item])).values(),
];
