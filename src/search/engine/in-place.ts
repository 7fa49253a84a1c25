/** Finds the records of a place that a question names, by its old or its new name. */
import type { Catalogue } from '../files.ts';
import type { Found } from './found.ts';
import { lookUp, type Engine } from './lookup.ts';
import { findPlace } from './places.ts';
import type { AskedWord } from './question.ts';
import type { Ranked } from './rank.ts';

/**
 * For a question that names a place with several names, old and new: the records of that place that have all other
 * words of the question. Undefined for other questions, or if there are no such records.
 */
export async function findInPlace(context: Engine & { catalogue: Catalogue }, words: readonly AskedWord[]) {
  const { places, facets } = context.catalogue;
  const named = findPlace(words, places);
  if (named === undefined || named.ids.size < 2) return undefined;
  const { values, records } = facets['don-vi'];
  const { rest, place, ids } = named;
  const isThere = (record: number) => {
    const units = records[record] === 0 ? [] : (records[record] ?? []);
    return units.some((value) => ids.has(values[value]?.[0] ?? ''));
  };
  const all = records.map((_values, record): Ranked => ({
    ...{ record, rank: 0, phrase: 0, isWhole: true, isInTitle: false, alone: [], missing: [], at: 0 },
  }));
  const candidates = rest.length === 0 ? all : (await lookUp(context, rest)).filter(({ isWhole }) => isWhole);
  const found = candidates.filter(({ record }) => isThere(record)).map((one): Found => ({ ...one, words }));
  return found.length === 0 ? undefined : { name: place.name, found };
}
