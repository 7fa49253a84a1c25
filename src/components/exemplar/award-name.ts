import { recognitionRanks, recognitionTitles } from '../../domain/vocabulary.ts';
import type { ExemplarEntry } from '../../queries/store.ts';

type Recognition = ExemplarEntry['data']['recognitions'][number];

/** For example “Huân chương Lao động hạng Ba”. */
export const nameOfAward = ({ title, text, rank }: Recognition): string =>
  [title === 'khac' ? text : recognitionTitles[title], rank && recognitionRanks[rank]].filter(Boolean).join(' ');
