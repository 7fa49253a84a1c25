/**
 * Splits a text into pieces that are short enough for one utterance: Chrome falls silent about 15 seconds into an
 * utterance.
 */
import { toSentences } from '../../text/sentences.ts';

const longest = 180;

export const splitSentences = (text: string): string[] =>
  toSentences(text.replace(/\s+/g, ' ').trim()).flatMap(splitLong);

/** Splits at the last punctuation mark that fits, otherwise between two words. */
function splitLong(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const head = sentence.slice(0, longest);
  const pause = Math.max(
    head.lastIndexOf('; '),
    head.lastIndexOf(': '),
    head.lastIndexOf(', '),
    head.lastIndexOf(' – '),
  );
  const cut = pause > longest / 3 ? pause + 1 : head.lastIndexOf(' ');
  if (cut <= 0) return [sentence];
  return [sentence.slice(0, cut).trim(), ...splitLong(sentence.slice(cut).trim())];
}
