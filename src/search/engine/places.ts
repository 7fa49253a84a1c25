/** Questions that name a place, by its old or its new name. */
import { analyse, type Word } from '../analyse.ts';
import type { Catalogue, Place } from '../files.ts';
import type { Found } from './found.ts';
import { lookUp, type Engine } from './lookup.ts';
import type { AskedWord } from './question.ts';
import type { Ranked } from './rank.ts';
import { findWords, foldedOf, isMeant } from './wordings.ts';

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

export interface NamedPlace {
  place: Place;
  /** Ids of the place, of the places merged into it, and of the places it was merged into. */
  ids: Set<string>;
  /** The question without the name of the place. */
  rest: AskedWord[];
}

/** Kinds of places. If the name of a place follows another kind than its own, a namesake of that kind is meant. */
const kindBefore = /(?:^| )(?:thi xa|tx|xa|phuong|[px]|huyen|tinh|thanh pho|tp|thon|to dan pho)$/;
const isOtherKind = (kind: Word | undefined, before: readonly string[]): boolean =>
  kindBefore.test(before.join(' ')) && before.at(-1) !== kind?.folded.charAt(0);

/** The place that the question names, with or without its kind: “phường Ninh Hiệp”, “ninh hiep”. */
export function findPlace(words: readonly AskedWord[], places: readonly Place[]): NamedPlace | undefined {
  const asked = foldedOf(words);
  const [best] = places
    .flatMap((place) => {
      const full = analyse(place.name);
      // The first word of a name is its kind, which readers may leave out.
      return (
        [full, full.slice(1)]
          .filter((name) => name.length > 1)
          .map((name) => ({ place, name, start: findWords(asked, foldedOf(name)) }))
          .filter(({ name, start }) => start !== -1 && isMeant(name, words, start))
          // “Thị xã Ninh Hòa” is not the ward of that name.
          .filter(({ name, start }) => name.length === full.length || !isOtherKind(full[0], asked.slice(0, start)))
      );
    })
    .sort((a, b) => b.name.length - a.name.length);
  if (best === undefined) return undefined;
  const { place, name, start } = best;
  const own = places.indexOf(place);
  const ids = new Set([...before(own, places), ...after(own, places)].map((index) => places[index]?.id ?? ''));
  return { place, ids, rest: words.toSpliced(start, name.length) };
}

function after(index: number, places: readonly Place[]): number[] {
  return [index, ...(places[index]?.succeededBy.flatMap((next) => after(next, places)) ?? [])];
}

function before(index: number, places: readonly Place[]): number[] {
  const formers = places.flatMap(({ succeededBy }, former) => (succeededBy.includes(index) ? [former] : []));
  return [index, ...formers.flatMap((former) => before(former, places))];
}
