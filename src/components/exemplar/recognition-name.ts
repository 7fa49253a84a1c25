import { recognitionRanks, recognitionTitles } from '../../domain/vocabulary.ts';
import type { Recognition } from '../../queries/awards.ts';

/**
 * The award in words: its title in the law on emulation, with its rank, or the editor's own words for any other award.
 */
export const nameOfRecognition = ({ title, text, rank }: Recognition): string =>
  [title === 'khac' ? text : recognitionTitles[title], rank && recognitionRanks[rank]].filter(Boolean).join(' ');
