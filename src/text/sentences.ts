/**
 * Splits a text into sentences. `Intl.Segmenter` is not used, because it splits at `TP. Nha Trang`, and some supported
 * browsers lack it.
 */

/** The end of a sentence. A capital letter or a number must follow, as at the start of the next sentence. */
const ends = /[.!?…]+[”"’»)\]]*(?=\s+[“"‘«([–-]*\s*[\p{Lu}\p{N}])/gu;
/** Abbreviations whose dot does not end a sentence. */
const shortened = new Set(['tp', 'tx', 'tt', 'ths', 'ts', 'pgs', 'gs', 'bs', 'ks', 'cn', 'tr', 'đ/c', 'v.v']);

export function toSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(ends)) {
    const end = index + mark.length;
    if (mark === '.' && isInside(text.slice(start, index))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

/** True if the dot after these words ends no sentence: after `TP`, the initial of a name, or the number of a step. */
function isInside(words: string): boolean {
  const last = /[^\s“"‘«([]*$/.exec(words)?.[0] ?? '';
  return shortened.has(last.toLowerCase()) || /^\p{Lu}$/u.test(last) || /^\s*(?:\d{1,2}|[IVX]+)$/.test(words);
}

/** The first sentences, as many as fit together; empty if the first does not fit. */
export function firstSentences(text: string, fits: (text: string) => boolean): string {
  let told = '';
  for (const sentence of toSentences(text)) {
    const longer = told === '' ? sentence : `${told} ${sentence}`;
    if (!fits(longer)) break;
    told = longer;
  }
  return told;
}
