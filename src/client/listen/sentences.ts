/**
 * Splits a text into pieces that are short enough for one utterance: Chrome falls silent about 15 seconds into an
 * utterance. `Intl.Segmenter` is not used, because it splits at `TP. Nha Trang`, and some supported browsers lack it.
 */

const longest = 180;

/** The end of a sentence, if a word that may begin a sentence follows. */
const ends = /[.!?…]+[”"’»)\]]*(?=\s+[“"‘«([–-]*\s*[\p{Lu}\p{N}])/gu;
/** Abbreviations whose dot does not end a sentence. */
const shortened = new Set(['tp', 'tx', 'tt', 'ths', 'ts', 'pgs', 'gs', 'bs', 'ks', 'cn', 'tr', 'đ/c', 'v.v']);

export function splitSentences(text: string): string[] {
  const clean = text.replace(/\s+/g, ' ').trim();
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of clean.matchAll(ends)) {
    const end = index + mark.length;
    if (mark === '.' && isInside(clean.slice(start, index))) continue;
    sentences.push(clean.slice(start, end).trim());
    start = end;
  }
  const rest = clean.slice(start).trim();
  return (rest === '' ? sentences : [...sentences, rest]).flatMap(splitLong);
}

/** True if the dot after these words ends no sentence: after `TP`, the initial of a name, or the number of a step. */
function isInside(words: string): boolean {
  const last = words.trim().split(' ').at(-1) ?? '';
  return shortened.has(last.toLowerCase()) || /^\p{Lu}$/u.test(last) || /^\s*(?:\d{1,2}|[IVX]+)$/.test(words);
}

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
