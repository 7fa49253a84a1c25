/** The words of an index, and where they stand. */

/**
 * Where a word stands, in one list. For each record that has the word, in ascending order, the list has the number of
 * the record, how many places follow, and the places. Each place but the first is given as the difference to the one
 * before.
 */
export type Places = number[];

/** The places of each spelling of each word. A word is a term of the index (`toTerm`) without marks. */
export type Words = Map<string, Map<string, Places>>;

/**
 * Thrown if the index lacks what is to be removed from it, or already has what is to be added. It must then be made
 * anew.
 */
export class StaleIndexError extends Error {}

type Page = [record: number, steps: number[]];

function pagesOf(places: Places): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < places.length;) {
    const [record = 0, count = 0] = places.slice(at, at + 2);
    pages.push([record, places.slice(at + 2, at + 2 + count)]);
    at += 2 + count;
  }
  return pages;
}

export const countRecords = (places: Places): number => pagesOf(places).length;

const joinPages = (pages: Iterable<Page>): Places =>
  [...pages].flatMap(([record, steps]) => [record, steps.length, ...steps]);

export function changePlaces(known: Places, removed: Places, added: Places): Places {
  const pages = new Map(pagesOf(known));
  for (const [record, steps] of pagesOf(removed)) {
    if (pages.get(record)?.join() !== steps.join()) throw new StaleIndexError();
    pages.delete(record);
  }
  for (const [record, steps] of pagesOf(added)) {
    if (pages.has(record)) throw new StaleIndexError();
    pages.set(record, steps);
  }
  return joinPages([...pages].sort(([a], [b]) => a - b));
}

/** The words of the records to which `numberOf` gives a number, under this number. */
export function pickRecords(words: Words, numberOf: (record: number) => number | undefined): Words {
  const picked: Words = new Map();
  for (const [term, forms] of words) {
    const own = [...forms].map(([form, places]) => [form, renumber(places, numberOf)] as const);
    const found = own.filter(([, places]) => places.length > 0);
    if (found.length > 0) picked.set(term, new Map(found));
  }
  return picked;
}

function renumber(places: Places, numberOf: (record: number) => number | undefined): Places {
  const pages = pagesOf(places).flatMap(([record, steps]): Page[] => {
    const number = numberOf(record);
    return number === undefined ? [] : [[number, steps]];
  });
  return joinPages(pages.sort(([a], [b]) => a - b));
}

/**
 * Converts places to the form that they have in the files of the index, and back (`toPlaces`). There, the number of a
 * record is given as the difference to the one before.
 */
export const toSteps = (places: Places): number[] => eachRecord(places, (record, before) => record - before);
export const toPlaces = (steps: number[]): Places => eachRecord(steps, (step, _before, sum) => sum + step);

function eachRecord(list: number[], change: (number: number, before: number, sum: number) => number): number[] {
  const changed = [...list];
  let [before, sum] = [0, 0];
  for (let at = 0; at < list.length; at += 2 + (list[at + 1] ?? 0)) {
    const number = list[at] ?? 0;
    const put = change(number, before, sum);
    changed[at] = put;
    [before, sum] = [number, put];
  }
  return changed;
}
