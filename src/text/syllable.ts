/** The structure of a Vietnamese syllable. Other words are numbers, foreign words or names, or typing mistakes. */
import { fold } from './fold.ts';

const onset = 'b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|qu|r|s|th|tr|t|v|x';

/**
 * Vowels that may end a syllable (`open`), and vowels that a final consonant may follow (`beforeFinal`), all without
 * marks.
 */
const open =
  'a|ai|ao|au|ay|e|eo|eu|i|ia|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|u|ua|ue|ui|uoi|uou|uu|uy|uya|uyu|ya|yeu|y|uay|uau|uo|ue';
const beforeFinal: readonly (readonly [vowels: string, finals: string])[] = [
  ['a|oa|ua', 'c|ch|m|n|ng|nh|p|t'],
  ['e|oe|ue', 'c|ch|m|n|ng|nh|p|t'],
  ['i|uy|y', 'c|ch|m|n|ng|nh|p|t'],
  ['ie|ye|uye', 'c|m|n|ng|p|t'],
  ['o|oo|uo', 'c|m|n|ng|p|t'],
  ['u', 'c|m|n|ng|p|t'],
];
const rhyme = [open, ...beforeFinal.map(([vowels, finals]) => `(?:${vowels})(?:${finals})`)].join('|');
const folded = new RegExp(`^(?:${onset})?(?:${rhyme})$`);

/** A syllable that ends in a stop consonant can have only two tones: sắc and nặng. */
const stopped = /(?:c|ch|p|t)$/;
const flowingTone = /[\u0300\u0303\u0309]/;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** `ă` stands only before a consonant, never at the end of a syllable. */
const bareBreve = 'a\u0306';

/** Whether the word, with or without marks, can be a syllable of Vietnamese. */
export function isSyllable(word: string): boolean {
  const spelt = fold(word);
  if (!folded.test(spelt)) return false;
  const marks = word.toLowerCase().normalize('NFD');
  const tones = marks.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  if (marks.replace(toneMarks, '').endsWith(bareBreve)) return false;
  return !(stopped.test(spelt) && flowingTone.test(marks));
}

export const hasMarks = (word: string): boolean => fold(word) !== word.toLowerCase();
