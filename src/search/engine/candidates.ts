/**
 * Lists the records that have some words of a question, with an upper bound of the rank of each, so that few of them
 * have to be ranked: almost every record has some words of a long question.
 */
import { formOf, positionOf } from './index-reader.ts';
import type { Slot } from './seats.ts';

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
  /** Whether the record has all words that count, in any reading. */
  hasAll: boolean;
}

/** Records with all words first, then by `most`, descending. `content` are the indexes of the words that count. */
export function listCandidates(
  slots: readonly Slot[],
  content: readonly number[],
  { shelf, normOf, total }: Measures,
): Candidate[] {
  const count = shelf.titleWords.length;
  /** By record: the scores of all words and pairs, those of the title, and how many words the record has. */
  const [said, inTitle, met] = [new Float64Array(count), new Float64Array(count), new Uint16Array(count)];
  /** By record, for one word: the weights of its places, and how well it fits at best, anywhere and in the title. */
  const [sums, fits, titled] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (const index of content) {
    const { senses, weight } = slots[index] ?? { senses: [], weight: 0 };
    const found: number[] = [];
    for (const { word, fit } of senses)
      for (const [record, places] of word.records) {
        const ofTitle = shelf.titleWords[record] ?? 0;
        for (const place of places) {
          const own = fit[formOf(place)] ?? 0;
          if (own === 0) continue;
          const position = positionOf(place);
          if (sums[record] === 0) found.push(record);
          sums[record] = (sums[record] ?? 0) + own * weightAt(position, ofTitle);
          if (own > (fits[record] ?? 0)) fits[record] = own;
          if (position < ofTitle && own > (titled[record] ?? 0)) titled[record] = own;
        }
      }
    for (const record of found) {
      const [fit, fitInTitle] = [fits[record] ?? 0, titled[record] ?? 0];
      // A word stands in two pairs with its neighbours and in two with the words after those. Half of each is its own.
      const ofPairs = pairs.weight * (1 + pairs.skipping) * Math.max(fit, fitInTitle * pairs.inTitle);
      said[record] = (said[record] ?? 0) + weight * (scoreOf(sums[record] ?? 0, normOf(record), fit) + ofPairs);
      inTitle[record] = (inTitle[record] ?? 0) + weight * fitInTitle;
      met[record] = (met[record] ?? 0) + 1;
      sums[record] = fits[record] = titled[record] = 0;
    }
  }
  const candidates: Candidate[] = [];
  for (let record = 0; record < count; record += 1) {
    if (met[record] === 0) continue;
    const share = (inTitle[record] ?? 0) / total;
    const most = (said[record] ?? 0) / total + weightOfTitle * share * share;
    candidates.push({ record, most, hasAll: met[record] === content.length });
  }
  return candidates.sort((a, b) => Number(b.hasAll) - Number(a.hasAll) || b.most - a.most || a.record - b.record);
}
