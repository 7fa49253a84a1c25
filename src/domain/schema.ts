/**
 * Finds the schema of a nested field, through the wrappers that Zod puts around optional fields and through every
 * branch of a union.
 */
import * as z from 'zod';

const metaOfSchemas = new WeakMap<z.ZodType, z.GlobalMeta | undefined>();

/** `schema.meta()` with a cache: Zod merges the metadata of all schemas that this one was made from at every call. */
export function metaOf(schema: z.ZodType): z.GlobalMeta | undefined {
  if (!metaOfSchemas.has(schema)) metaOfSchemas.set(schema, schema.meta());
  return metaOfSchemas.get(schema);
}

/** The schema of the field at `path`: the first that is found in the branches of unions. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return schemasAt(schema, path)[0];
}

export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const [key, ...rest] = path;
  if (key === undefined) return [schema];
  return branches(schema).flatMap((candidate) => {
    const child = childOf(candidate, key);
    return child === undefined ? [] : schemasAt(child, rest);
  });
}

/** The schema without optional, nullable and default wrappers; one item per branch of a union. */
export function branches(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return branches(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(branches);
  return [schema];
}

/** The object schemas among the branches of `schema`. */
export const objectsIn = (schema: z.ZodType): z.ZodObject[] =>
  branches(schema).filter((branch) => branch instanceof z.ZodObject);

/** The schema of a field of an object, or of an item of a list. */
export function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<PropertyKey, z.ZodType>;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)] as z.ZodType | undefined;
  return undefined;
}
