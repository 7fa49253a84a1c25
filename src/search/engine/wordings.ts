/** Other ways to say the same: abbreviations and words of one meaning, and places by their old and new names. */
import { analyse, type Word } from '../analyse.ts';
import type { Place } from '../files.ts';

export interface Wording {
  words: Word[];
  /** What took the place of what the reader wrote, as the data file has it. */
  said?: string;
}

const foldedOf = (words: readonly Word[]): string[] => words.map(({ folded }) => folded);

/** Where `part` stands in `whole`, word by word; -1 when it does not. */
function findWords(whole: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  return whole.findIndex((_word, start) => part.every((word, index) => whole[start + index] === word));
}

/** The question with one group of words at a time said otherwise. */
export function otherWordings(words: readonly Word[], groups: readonly (readonly string[])[]): Wording[] {
  const asked = foldedOf(words);
  return groups.flatMap((group) => {
    const parts = group.map((text) => ({ text, words: analyse(text) }));
    const [written] = parts
      .map((part) => ({ ...part, start: findWords(asked, foldedOf(part.words)) }))
      .filter(({ start, words: found }) => start !== -1 && isMeant(found, words, start))
      .sort((a, b) => b.words.length - a.words.length);
    if (written === undefined) return [];
    const { start, words: replaced } = written;
    return parts
      .filter(({ text }) => text !== written.text)
      .map((part) => ({ words: words.toSpliced(start, replaced.length, ...part.words), said: part.text }));
  });
}

/** With marks typed, they must be the right ones. */
const isMeant = (found: readonly Word[], asked: readonly Word[], start: number): boolean =>
  found.every((word, index) => {
    const typed = asked[start + index];
    return typed?.marked !== true || typed.canonical === word.canonical;
  });

export interface NamedPlace {
  place: Place;
  /** Ids of the place, of those that went into it and of those it went into. */
  ids: Set<string>;
  /** The question without the name. */
  rest: Word[];
}

/** The place that the question names, with its kind or without: “phường Ninh Hiệp”, “ninh hiep”. */
export function findPlace(words: readonly Word[], places: readonly Place[]): NamedPlace | undefined {
  const asked = foldedOf(words);
  const [best] = places
    .flatMap((place) => {
      const full = analyse(place.name);
      // Without its first word, the kind, the name may be written alone.
      return [full, full.slice(1)]
        .filter((name) => name.length > 1)
        .map((name) => ({ place, name, start: findWords(asked, foldedOf(name)) }))
        .filter(({ name, start }) => start !== -1 && isMeant(name, words, start));
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
