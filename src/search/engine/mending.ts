/**
 * The parts of search that most questions do not need: loaded only when a question as typed finds too little, or should
 * be searched differently.
 */
export { asWritten } from '../as-written.ts';
export { findExactly, withPhrases } from './exactly.ts';
export { readKeys } from './keys.ts';
export { leaveOut, missingIn } from './leave-out.ts';
export { unpackLexicon } from './lexicon.ts';
export { findNearTitles, mendQuestion } from './mend-question.ts';
export { titleFinder } from './titles.ts';
