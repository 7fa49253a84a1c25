/**
 * Lists the records that have some words of a question, with an upper bound of the rank of each, so that few of them
 * have to be ranked: almost every record has some words of a long question.
 */
import { formOf, positionOf } from './index-reader.ts';
import type { Sense, Slot } from './seats.ts';

/** What is known of all records before their texts are read. */
export interface Shelf {
  /** How many words the title of each record has. */
  titleWords: readonly number[];
  /** The length of each record, in parts. */
  parts: readonly number[];
  /** Whether the record is a page about the site, not an entry. */
  isPage: (record: number) => boolean;
}

const wordsOfLead = 50;
const weightOf = { title: 2.5, lead: 1.4, text: 1 };
const saturation = 1.2;
const shareOfLength = 0.35;
/** Weight of two neighbouring words of the question, and factors: for two with one word between them, in the title. */
export const pairs = { weight: 1.3, skipping: 0.35, inTitle: 1.5 };
export const weightOfTitle = 1.2;
/** Two words with one word between them add nothing if they are less close than this. */
export const leastOfSkipping = 0.4;

export const weightAt = (position: number, ofTitle: number): number =>
  position < ofTitle ? weightOf.title : position < ofTitle + wordsOfLead ? weightOf.lead : weightOf.text;

/** The score of a word by the weights of its places and by how well its best spelling fits (BM25). */
export const scoreOf = (sum: number, norm: number, fit: number): number =>
  ((sum * (saturation + 1)) / (sum + saturation * norm)) * Math.min(1, 0.3 + fit);

/** Returns a function that gives the length of a record, compared with the mean, as a factor for `scoreOf`. */
export function normsOf({ parts }: Pick<Shelf, 'parts'>): (record: number) => number {
  const mean = parts.reduce((sum, count) => sum + count, 0) / Math.max(1, parts.length);
  return (record) => 1 - shareOfLength + (shareOfLength * (parts[record] ?? 1)) / mean;
}

/** What every rank of one question is measured by. */
export interface Measures {
  shelf: Shelf;
  /** As by `normsOf`. */
  normOf: (record: number) => number;
  /** The weight of all words of the question. */
  total: number;
}

interface Candidate {
  record: number;
  /** Upper bound of the rank, but not for a record with all words: if these stand side by side, its rank is higher. */
  most: number;
  /** Whether the record has all words that count, as typed or as the beginning of a word. */
  hasAll: boolean;
}

/** By record, for the places of one word: the sum of their weights, and how well the best of them fits. */
interface Places {
  sum: Float64Array;
  anywhere: Float64Array;
  inTitle: Float64Array;
}

/** Records with all words first, then by `most`, descending. `content` are the indexes of the words that count. */
export function listCandidates(
  slots: readonly Slot[],
  content: readonly number[],
  { shelf, normOf, total }: Measures,
): Candidate[] {
  const isTaken = placesTaken(slots);
  const words = content.map((index) => ({
    weight: slots[index]?.weight ?? 0,
    ...gather(
      slots[index]?.senses ?? [],
      shelf,
      (record, position) => isTaken(index - 1, record, position - 1) || isTaken(index + 1, record, position + 1),
    ),
  }));
  const typed = countTyped(slots, content, shelf);
  const candidates: Candidate[] = [];
  for (let record = 0; record < typed.length; record += 1) {
    const norm = normOf(record);
    let [score, title] = [0, 0];
    for (let place = 0; place < words.length; place += 1) {
      const own = words[place];
      const fit = own?.anywhere[record] ?? 0;
      if (own === undefined || fit === 0) continue;
      const fitInTitle = own.inTitle[record] ?? 0;
      score += own.weight * scoreOf(own.sum[record] ?? 0, norm, fit);
      title += own.weight * fitInTitle;
      for (let apart = 1; apart <= 2; apart += 1) {
        const other = words[place + apart];
        const fitOfOther = other?.anywhere[record] ?? 0;
        if (other === undefined || (apart === 2 && fit * fitOfOther < leastOfSkipping)) continue;
        const closeness = Math.max(fit, fitInTitle * pairs.inTitle) * fitOfOther;
        score += ((own.weight + other.weight) / 2) * closeness * pairs.weight * (apart === 2 ? pairs.skipping : 1);
      }
    }
    if (score === 0) continue;
    const share = title / total;
    const most = score / total + weightOfTitle * share * share;
    candidates.push({ record, most, hasAll: typed[record] === content.length });
  }
  return candidates.sort((a, b) => Number(b.hasAll) - Number(a.hasAll) || b.most - a.most || a.record - b.record);
}

/**
 * Leaves out places that count only beside another word, if there is none. Not for a word in its own spellings only,
 * for which looking at every place takes longer than ranking some more records.
 */
function gather(
  senses: readonly Sense[],
  { titleWords }: Shelf,
  isBeside: (record: number, position: number) => boolean,
): Places {
  const { length } = titleWords;
  const [sum, anywhere, inTitle] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  const isChecked = senses.length > 2;
  for (const { word, fit, beside } of senses)
    for (const [record, places] of word.records) {
      const ofTitle = titleWords[record] ?? 0;
      for (const place of places) {
        const own = fit[formOf(place)] ?? 0;
        const position = positionOf(place);
        if (own === 0 || (isChecked && beside === true && !isBeside(record, position))) continue;
        sum[record] = (sum[record] ?? 0) + own * weightAt(position, ofTitle);
        if (own > (anywhere[record] ?? 0)) anywhere[record] = own;
        if (position < ofTitle && own > (inTitle[record] ?? 0)) inTitle[record] = own;
      }
    }
  return { sum, anywhere, inTitle };
}

const bitsOfFilter = 1 << 20;
/** Where a place is marked in a filter. Many places share a bit. */
const bitOf = (record: number, position: number): number => (Math.imul(record, 7919) + position) & (bitsOfFilter - 1);

/**
 * Returns whether a word of the question may stand at a place of a record. As in a Bloom filter, the answer may be a
 * wrong yes, which only makes the bound of a rank higher.
 */
function placesTaken(slots: readonly Slot[]): (index: number, record: number, position: number) => boolean {
  const filters: Uint32Array[] = [];
  return (index, record, position) => {
    const bit = bitOf(record, position);
    const filter = (filters[index] ??= markPlaces(slots[index]?.senses ?? []));
    return ((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
}

function markPlaces(senses: readonly Sense[]): Uint32Array {
  const filter = new Uint32Array(bitsOfFilter / 32);
  for (const { word, fit } of senses)
    for (const [record, places] of word.records)
      for (const place of places) {
        if ((fit[formOf(place)] ?? 0) === 0) continue;
        const bit = bitOf(record, positionOf(place));
        filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
      }
  return filter;
}

/** By record: how many words of the question it has as typed or as the beginning of a word. */
function countTyped(slots: readonly Slot[], content: readonly number[], { titleWords }: Shelf): Uint8Array {
  const counts = new Uint8Array(titleWords.length);
  for (const [place, index] of content.entries())
    for (const { word, meant } of slots[index]?.senses ?? [])
      if (meant === undefined)
        for (const record of word.records.keys()) if (counts[record] === place) counts[record] = place + 1;
  return counts;
}
