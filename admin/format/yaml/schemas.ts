/**
 * Finds the schema of a file from its keys, because Decap tells a format only the values and the names of the fields.
 */
import * as z from 'zod';
import { collections } from '../../../src/domain/collections.ts';
import { singleFiles } from '../../../src/domain/single-files.ts';

const files = Object.values(singleFiles).map(({ schema }) => schema);
const ofCollections = (isMdx: boolean) =>
  Object.values(collections)
    .filter(({ form }) => (form !== 'yaml') === isMdx)
    .map(({ fields }) => z.strictObject(fields));
const groups: Readonly<Record<'mdx' | 'yaml', readonly z.ZodObject[]>> = {
  mdx: ofCollections(true),
  yaml: [...ofCollections(false), ...files.filter((schema) => schema instanceof z.ZodObject)],
};
const lists = files.filter((schema) => schema instanceof z.ZodArray);

/** Returns the schema that knows most of the names. If several know equally many, the first one. */
export function findSchema(form: 'mdx' | 'yaml', names: readonly string[]): z.ZodType {
  return mostKnown(
    groups[form].map((schema) => [schema, Object.keys(schema.shape)]),
    names,
  );
}

export function findListSchema(items: readonly unknown[]): z.ZodType {
  const names = items.flatMap((item) => Object.keys(item as object));
  return mostKnown(
    lists.map((schema) => [schema, Object.keys(schema.element.shape)]),
    names,
  );
}

function mostKnown(
  candidates: readonly (readonly [schema: z.ZodType, keys: readonly string[]])[],
  names: readonly string[],
): z.ZodType {
  const count = (keys: readonly string[]) => names.filter((name) => keys.includes(name)).length;
  const [best] = candidates.toSorted(([, a], [, b]) => count(b) - count(a));
  if (best === undefined) throw new Error('There is no schema to choose from.');
  return best[0];
}
