/**
 * The parts of search that most questions do not need: loaded only when a question as typed finds nothing clear, or
 * should be searched differently.
 */
export { asWritten } from '../as-written.ts';
export { findExactly, missingIn, withPhrases } from './exactly.ts';
export { readKeys } from './keys.ts';
export { unpackLexicon } from './lexicon.ts';
export { mend } from './mend.ts';
