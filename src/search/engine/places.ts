/** Recognises the place that a question names. */
import { analyse, type Word } from '../analyse.ts';
import type { Place } from '../files.ts';
import type { AskedWord } from './question.ts';
import { findWords, foldedOf, isMeant } from './wordings.ts';

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
