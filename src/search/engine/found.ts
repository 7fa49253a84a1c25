import type { AskedWord } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Wording } from './wordings.ts';

/** A record, found by the words as typed or by other words. */
export interface Found extends Ranked {
  /** The words that were looked up. */
  words: readonly AskedWord[];
  wording?: Wording;
}
