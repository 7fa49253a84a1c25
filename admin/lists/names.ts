/** Names of movements, units and kinds, from the content and the vocabulary that the form knows. */
import type { CollectionName } from '../../src/domain/fields.ts';
import { documentKinds, eventKinds, unitKinds } from '../../src/domain/vocabulary.ts';
import { knownEntries } from '../content.ts';
import { toOptions } from '../widgets/options.ts';
import type { NameOf } from './facets.ts';

const collections: Readonly<Record<string, CollectionName>> = { movement: 'movements', unit: 'units', host: 'units' };
const kinds: Readonly<Record<string, string>> = { ...documentKinds, ...eventKinds, ...unitKinds };

let names: { of: unknown; labels: Map<string, string> } | undefined;

export const nameOf: NameOf = (field, value) => {
  if (field === 'kind') return kinds[value] ?? value;
  const collection = collections[field];
  if (collection === undefined) return value;
  const known = knownEntries();
  if (names?.of !== known) names = { of: known, labels: new Map() };
  const key = `${collection}/${value}`;
  const label =
    names.labels.get(key) ??
    toOptions(collection, known)
      .flatMap(({ options }) => options)
      .find((option) => option.value === value)?.label ??
    value;
  names.labels.set(key, label);
  return label;
};
