/** Finds the form of an entry in the CMS: its schema, and the rules of its collection or file. */
import * as z from 'zod';
import { toProblem } from '../../src/domain/check.ts';
import { collections } from '../../src/domain/collections.ts';
import { collectionNames, type CollectionName } from '../../src/domain/fields.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { referencesResolve } from '../../src/domain/rules/corpus.ts';
import { settingsFields } from '../../src/domain/settings.ts';
import { singleFiles as domain } from '../../src/domain/single-files.ts';
import { doubledSynonyms, synonymsSchema } from '../../src/domain/synonyms.ts';
import { singleFiles } from '../config/single-files.ts';
import { listKey } from '../format/list-key.ts';

type Data = Readonly<Record<string, unknown>>;
type Exists = (collection: CollectionName, id: string) => boolean;

export interface Form {
  schema: z.ZodType;
  /** Absent for a single file, such as the settings. */
  collection?: CollectionName;
  hasBody: boolean;
  /** Rules for a single file, beyond its schema. */
  rules?: (data: Data, exists: Exists) => Problem[];
}

const rulesOfFiles: Readonly<Record<string, Form['rules']>> = {
  [domain.settings.name]: (data, exists) =>
    referencesResolve(settingsFields, data, exists).map((finding) => toProblem('R2', settingsFields, finding)),
  [domain.synonyms.name]: (data) =>
    doubledSynonyms(synonymsSchema.parse(data[listKey])).map((problem) => ({
      ...problem,
      path: [listKey, ...problem.path],
    })),
};

const ofCollections: ReadonlyMap<string, Form> = new Map(
  collectionNames.map((collection) => {
    const { fields, form } = collections[collection];
    return [collection, { schema: z.strictObject(fields), collection, hasBody: form !== 'yaml' }];
  }),
);

/** Takes Decap's names. In Decap a single file is an entry of the settings collection. */
export function formOf(collection: string, id: string): Form {
  const known = ofCollections.get(collection);
  if (known !== undefined) return known;
  const file = singleFiles.find(({ name }) => name === id);
  if (file === undefined) throw new Error(`Không có biểu mẫu ${collection}/${id}.`);
  const rules = rulesOfFiles[file.name];
  return { schema: file.schema, hasBody: false, ...(rules !== undefined && { rules }) };
}
