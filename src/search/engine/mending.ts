/**
 * The parts of search that most questions do not need: loaded when a question as typed finds nothing clear, is to be
 * searched exactly, has a part in quotation marks, names a place, or was not read as typed.
 */
export { findExactly, withPhrases } from './exactly.ts';
export { findInPlace } from './in-place.ts';
export { unpackLexicon } from './lexicon.ts';
export { mend } from './mend.ts';
export { noticesOf } from './notices.ts';
