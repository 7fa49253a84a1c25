/**
 * Ranks records. Each word of a question adds to the rank by its places in a record: in the title more than in the
 * text, a rare word more than a common one (BM25F). Words that stand side by side as typed add most, so words that are
 * merely scattered over a long text count for less. A record may lack words, except numbers and codes (`lookup.ts`).
 */
import {
  leastOfSkipping,
  listCandidates,
  normsOf,
  pairs,
  scoreOf,
  weightAt,
  weightOfTitle,
  type Measures,
  type Shelf,
} from './candidates.ts';
import { formOf, positionOf } from './index-reader.ts';
import type { AskedWord } from './question.ts';
import { closest, findPhrase, nowhere, seatsIn, type Seats, type Slot } from './seats.ts';

export interface Ranked {
  record: number;
  rank: number;
  /** 2: the words stand side by side as typed; 1: with other marks, or the last one as the beginning of a word. */
  phrase: 0 | 1 | 2;
  /** The record has every word of the question, except fillers, in one of the ways that count for `phrase`. */
  isWhole: boolean;
  /** The title has every word of the question, except fillers, in a spelling that fits to at least 0.4. */
  isInTitle: boolean;
  /** Indexes of the words that stand close to no neighbouring word of the question. Fillers are not counted. */
  alone: readonly number[];
  /** Indexes of the words, except fillers, that the record does not have in any reading. */
  missing: readonly number[];
  /** Position of the best match, which decides the part that is shown. 0 is the first word of the title. */
  at: number;
  /** The words as this record has them, if they differ from the words looked up. */
  reading?: readonly AskedWord[];
}

/** Weight of a word that occurs in `count` of `all` records: the inverse document frequency of BM25. */
export const rarity = (count: number, all: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));

/**
 * Added for a record with every word of a short question: such a question most likely names things that belong
 * together. The words of a longer question are not all on the page that answers it, and a long page has them by chance.
 */
const weightOfWhole = 0.4;
const mostWordsOfShort = 3;
const weightOfPage = 0.55;
/**
 * A page about the site is what was asked for if its title has at least the share `ofQuestion` of the words asked for,
 * and these make up at least the share `ofTitle` of the title.
 */
const shareOfAskedPage = { ofQuestion: 0.6, ofTitle: 0.5 };

/**
 * A record whose rank can only be a smaller share of the best one's is left out: it would not be shown (`leastShare` in
 * `answer.ts`).
 */
const leastShare = 0.4;

/** `keep` says of a record whether it may be found at all; `best` is the best rank among other readings of the question. */
export function rankRecords(
  slots: readonly Slot[],
  shelf: Shelf,
  keep: (record: number) => boolean = () => true,
  best = 0,
): Ranked[] {
  const content = slots.flatMap((slot, index) => (slot.weight > 0 ? [index] : []));
  const total = content.reduce((sum, index) => sum + (slots[index]?.weight ?? 0), 0);
  if (total === 0) return [];
  const measures = { shelf, normOf: normsOf(shelf), total };
  const ranked: Ranked[] = [];
  let least = best * leastShare;
  for (const { record, most, hasAll } of listCandidates(slots, content, measures)) {
    if (!hasAll && most < least) break;
    if (!keep(record)) continue;
    const seats = seatsIn(slots, record);
    const rated = rate(slots, content, seats, record, measures);
    if (rated === undefined) continue;
    ranked.push(rated);
    least = Math.max(least, rated.rank * leastShare);
  }
  return sortRanked(preferCommonSpelling(ranked, slots));
}

export const sortRanked = <Item extends Ranked>(ranked: Item[]): Item[] =>
  ranked.sort((a, b) => b.phrase - a.phrase || b.rank - a.rank || a.record - b.record);

function rate(
  slots: readonly Slot[],
  content: readonly number[],
  seats: readonly Seats[],
  record: number,
  { shelf, normOf, total }: Measures,
): Ranked | undefined {
  const norm = normOf(record);
  const ofTitle = shelf.titleWords[record] ?? 0;
  const weigh = (index: number) => slots[index]?.weight ?? 0;
  let score = 0;
  let inTitle = 0;
  const metTitle = new Set<number>();
  const met = new Map<number, number>();
  let [at, strongest] = [0, 0];
  for (const index of content) {
    const { positions, fits } = seats[index] ?? nowhere;
    let sum = 0;
    let best = -1;
    let titled = 0;
    for (const [place, position] of positions.entries()) {
      const fit = fits[place] ?? 0;
      sum += fit * weightAt(position, ofTitle);
      if (best === -1 || fit > (fits[best] ?? 0)) best = place;
      if (position < ofTitle) {
        titled = Math.max(titled, fit);
        metTitle.add(position);
      }
    }
    if (best === -1) continue;
    met.set(index, best);
    const said = weigh(index) * scoreOf(sum, norm, fits[best] ?? 0);
    score += said;
    inTitle += weigh(index) * titled;
    if (said > strongest) [strongest, at] = [said, positions[best] ?? 0];
  }
  if (met.size === 0) return undefined;
  const supported = new Set<number>();
  strongest = 0;
  for (const [place, index] of content.entries()) {
    for (const next of [place + 1, place + 2]) {
      const other = content[next];
      if (other === undefined) break;
      const [one, two] = [seats[index] ?? nowhere, seats[other] ?? nowhere];
      const { closeness, first, second } = closest(one, two, other - index);
      if (closeness === 0) continue;
      const isSkip = next > place + 1;
      if (isSkip && closeness < leastOfSkipping) continue;
      const position = one.positions[first] ?? 0;
      const said =
        ((weigh(index) + weigh(other)) / 2) *
        closeness *
        pairs.weight *
        (isSkip ? pairs.skipping : 1) *
        (position < ofTitle ? pairs.inTitle : 1);
      score += said;
      if (closeness >= 0.4) supported.add(index).add(other);
      if (!isSkip && closeness >= 0.4) {
        met.set(index, first);
        met.set(other, second);
      }
      if (said > strongest) [strongest, at] = [said, position];
    }
  }
  const share = inTitle / total;
  score += weightOfTitle * total * share * share * (0.4 + (0.6 * metTitle.size) / Math.max(1, ofTitle));
  const phrase = findPhrase(content, seats);
  if (phrase !== undefined) {
    ({ at } = phrase);
    score += total * (phrase.at < ofTitle ? 1.5 : 1) * (phrase.at === 0 && slots.length >= ofTitle ? 3 : 1);
  }
  const isWhole = met.size === content.length && content.every((index) => isTyped(seats[index]));
  if (isWhole && content.length <= mostWordsOfShort) score += weightOfWhole * total;
  const titled = content.filter((index) => isTitled(seats[index], ofTitle)).length;
  const isInTitle = titled === content.length;
  const isAsked =
    titled >= content.length * shareOfAskedPage.ofQuestion && metTitle.size >= ofTitle * shareOfAskedPage.ofTitle;
  const isPage = shelf.isPage(record) && !isInTitle && !isAsked;
  return {
    record,
    rank: (score / total) * (isPage ? weightOfPage : 1),
    phrase: phrase?.grade ?? 0,
    isWhole,
    isInTitle,
    alone: content.filter((index) => !supported.has(index)),
    missing: content.filter((index) => !met.has(index)),
    at,
    ...readingOf(slots, seats, met),
  };
}

const isTyped = (seats: Seats | undefined): boolean => seats?.senses.some(({ meant }) => meant === undefined) === true;
const isTitled = (seats: Seats | undefined, ofTitle: number): boolean =>
  seats?.positions.some((position, place) => position < ofTitle && (seats.fits[place] ?? 0) >= 0.4) === true;

/** The question as this record has it. Empty if that is how it was looked up. */
function readingOf(
  slots: readonly Slot[],
  seats: readonly Seats[],
  met: ReadonlyMap<number, number>,
): Pick<Ranked, 'reading'> {
  const meant = slots.map((_slot, index) => seats[index]?.senses[met.get(index) ?? -1]?.meant);
  if (meant.every((word) => word === undefined)) return {};
  return { reading: slots.map(({ asked }, index) => meant[index] ?? asked) };
}

/**
 * Raises records with the words side by side by how many of these records spell them with the same marks. A question
 * without marks fits several spellings, and the most common one is most likely meant.
 */
function preferCommonSpelling(ranked: Ranked[], slots: readonly Slot[]): Ranked[] {
  if (slots.length < 2 || slots.some(({ asked }) => asked.marked)) return ranked;
  const spellings = ranked.map(({ record, phrase, at }) => (phrase === 0 ? '' : spellingAt(slots, record, at)));
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  counts.delete('');
  const most = Math.max(1, ...counts.values());
  return ranked.map((found, index) => ({
    ...found,
    rank: found.rank + (counts.get(spellings[index] ?? '') ?? 0) / most,
  }));
}

function spellingAt(slots: readonly Slot[], record: number, at: number): string {
  const forms = slots.map(({ senses: [sense] }, index) => {
    const place = sense?.word.records.get(record)?.find((known) => positionOf(known) === at + index);
    return place === undefined ? '' : (sense?.word.forms[formOf(place)] ?? '');
  });
  return forms.join(' ');
}
