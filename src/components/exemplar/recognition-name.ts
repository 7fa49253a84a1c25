import { recognitionRanks, recognitionTitles } from '../../domain/vocabulary.ts';
import type { Recognition } from '../../queries/awards.ts';

/** The title or form of the law with its rank, or the words of the editor for others. */
export const nameOfRecognition = ({ title, text, rank }: Recognition): string =>
  [title === 'khac' ? text : recognitionTitles[title], rank && recognitionRanks[rank]].filter(Boolean).join(' ');
