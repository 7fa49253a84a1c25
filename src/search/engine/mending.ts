/** What only a question needs that finds too little as it stands, or something else: loaded when one does. */
export { asWritten } from '../as-written.ts';
export { findExactly, withPhrases } from './exactly.ts';
export { readKeys } from './keys.ts';
export { leaveOut, missingIn } from './leave-out.ts';
export { unpackLexicon } from './lexicon.ts';
export { findNearTitles, mendQuestion } from './mend-question.ts';
export { titleFinder } from './titles.ts';
