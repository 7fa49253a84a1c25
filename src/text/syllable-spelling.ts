/**
 * The spelling of Vietnamese syllables with their marks. Stricter than `isSyllable`, which compares vowels without
 * their marks: “đuờng” and “nguời” have the letters of a syllable, but no syllable has these vowels.
 */
import { placeTone } from './canonical.ts';

const withoutTone = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

const finals = {
  all: 'c ch m n ng nh p t'.split(' '),
  back: 'c m n ng p t'.split(' '),
  round: 'c m n ng t'.split(' '),
} as const;
/** Vowels, each with what may follow them at the end of a syllable; `-` stands for nothing. */
const rhymes: readonly (readonly [vowels: string, ends: readonly string[]])[] = [
  ['a', ['-', 'i', 'o', 'u', 'y', ...finals.all]],
  ['ă', finals.back],
  ['â', ['u', 'y', ...finals.back]],
  ['e', ['-', 'o', 'c', 'm', 'n', 'ng', 'p', 't']],
  ['ê', ['-', 'u', 'c', 'ch', 'm', 'n', 'nh', 'p', 't']],
  ['i', ['-', 'u', 'a', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't']],
  ['iê', ['u', ...finals.back]],
  ['o', ['-', 'i', ...finals.back]],
  ['ô', ['-', 'i', ...finals.back]],
  ['ơ', ['-', 'i', 'u', 'c', 'm', 'n', 'ng', 'p', 't']],
  ['oo', ['c', 'ng']],
  ['ôô', ['ng']],
  ['oa', ['-', 'i', 'o', 'y', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't']],
  ['oă', ['c', 'm', 'n', 'ng', 't', 'p']],
  ['oe', ['-', 'o', 'm', 'n', 't', 'c', 'ng']],
  ['u', ['-', 'i', 'a', ...finals.back]],
  ['ư', ['-', 'i', 'u', 'a', 'c', 'm', 'n', 'ng', 't', 'p']],
  ['uâ', ['y', 'n', 'ng', 't', 'c']],
  ['uê', ['-', 'n', 'ch', 'nh', 'u', 't']],
  ['uy', ['-', 'a', 'u', 'n', 'nh', 'ch', 't', 'p', 'ng', 'c', 'm']],
  ['uyê', ['n', 't', 'm', 'ng']],
  ['uơ', ['-']],
  ['uô', ['i', ...finals.round, 'p']],
  ['ươ', ['i', 'u', ...finals.back]],
  ['y', ['-', 'n', 't', 'm', 'nh', 'ch', 'a']],
  ['yê', ['u', 'm', 'n', 'ng', 't', 'p']],
];
/** After `qu`, the u belongs to the start of the syllable, so the rhyme begins after it. */
const afterQu = rhymes.flatMap(([vowels, ends]) =>
  /^(?:a|ă|â|e|ê|i|y|iê|yê|ơ|o|ô|u|uô)$/.test(vowels) ? [[vowels, ends] as const] : [],
);

const spelt = (list: readonly (readonly [string, readonly string[]])[]): ReadonlySet<string> =>
  new Set(list.flatMap(([vowels, ends]) => ends.map((end) => (end === '-' ? vowels : vowels + end))));
const ordinary = spelt(rhymes);
const behindQu = spelt(afterQu);

const onset = /^(?:ngh|ng|nh|gh|gi|g|kh|k|ph|th|tr|ch|c|b|d|đ|h|l|m|n|p|r|s|t|v|x)?/;
const stopped = /(?:c|ch|p|t)$/;
const flowing = /[\u0300\u0303\u0309]/;
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether the word is spelt as a syllable of Vietnamese can be. */
export function isSpeltRight(given: string): boolean {
  const word = given.toLowerCase().normalize('NFC');
  const tones = word.normalize('NFD').match(toneMark) ?? [];
  const bare = withoutTone(word);
  if (tones.length > 1) return false;
  // “hòa” and “hoà” are both right; “ngừơi” is not.
  if (placeTone(word) !== word && !/(?:oa|oe|uy)$/.test(bare)) return false;
  if (stopped.test(bare) && tones.some((tone) => flowing.test(tone))) return false;
  if (bare.startsWith('qu')) return behindQu.has(bare.slice(2)) || bare === 'qu';
  // “gì”, “giếng” and “gìn” write one i for two.
  if (/^gi(?:$|ê|n$|m$)/.test(bare) || bare === 'gi')
    return bare === 'gi' || ordinary.has(bare.slice(1)) || ordinary.has(bare.slice(2));
  const [start = ''] = onset.exec(bare) ?? [];
  const rhyme = bare.slice(start.length);
  return ordinary.has(rhyme) && suits(start, rhyme);
}

/** `k`, `gh` and `ngh` stand before i, y, e and ê, where `c`, `g` and `ng` do not. */
function suits(start: string, rhyme: string): boolean {
  const isFront = /^[ieêy]/.test(rhyme);
  if (start === 'k' || start === 'gh' || start === 'ngh') return isFront;
  if (start === 'c' || start === 'g' || start === 'ng') return !isFront;
  return true;
}
