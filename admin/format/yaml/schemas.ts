/**
 * Finds the schema of a file from its keys, because Decap tells a format only the values and the names of the fields.
 */
import * as z from 'zod';
import { collections } from '../../../src/domain/collections.ts';
import type { CollectionName } from '../../../src/domain/fields.ts';
import { settingsSchema } from '../../../src/domain/settings.ts';
import { synonymsSchema } from '../../../src/domain/synonyms.ts';
import { withdrawalsSchema } from '../../../src/domain/withdrawal.ts';

/** Key for the list in a file whose YAML is a list at the top level. */
export const listKey = 'items';

const ofCollection = (name: CollectionName) => z.strictObject(collections[name].fields);
const groups = {
  mdx: (['exemplars', 'stories', 'events', 'pages'] as const).map(ofCollection),
  yaml: [...(['movements', 'units', 'documents'] as const).map(ofCollection), settingsSchema],
};
const lists = [withdrawalsSchema, synonymsSchema];

/** The schema that has most of the names; on a tie the first. */
export function findSchema(form: keyof typeof groups, names: readonly string[]): z.ZodType {
  return mostKnown(
    groups[form].map((schema) => [schema, Object.keys(schema.shape)]),
    names,
  );
}

export function findListSchema(items: readonly unknown[]): z.ZodType {
  const names = items.flatMap((item) => Object.keys(item as object));
  return mostKnown(
    lists.map((schema) => [schema, Object.keys((schema.element as z.ZodObject).shape)]),
    names,
  );
}

function mostKnown(
  choices: readonly (readonly [schema: z.ZodType, keys: readonly string[]])[],
  names: readonly string[],
): z.ZodType {
  const count = (keys: readonly string[]) => names.filter((name) => keys.includes(name)).length;
  const [best] = choices.toSorted(([, a], [, b]) => count(b) - count(a));
  if (best === undefined) throw new Error('There is no schema to choose from.');
  return best[0];
}
