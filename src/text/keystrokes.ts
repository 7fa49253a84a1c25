/**
 * Decodes words typed while the Vietnamese input method was switched off: `ddieenr hinhf` (Telex) or `d9ie6n3 hinh2`
 * (VNI) for “điển hình”. The key for a mark may come right after its letter or at the end of the syllable, as both
 * methods allow.
 */
import { placeTone } from './canonical.ts';
import { isSyllable } from './syllable.ts';

const grave = '\u0300';
const acute = '\u0301';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const hat = '\u0302';
const breve = '\u0306';
const horn = '\u031b';

const telexTones: Readonly<Record<string, string>> = { f: grave, s: acute, r: hook, x: tilde, j: dot };
const vniTones: Readonly<Record<string, string>> = { 1: acute, 2: grave, 3: hook, 4: tilde, 5: dot };
const crossed = /d\u0335/;
/** In `uo`, a horn on the `u` alone means a horn on both letters. */
const halfHorned = /u\u031bo(?!\u031b)/;
/** `uow` means `ươ` before another letter, but `uơ` at the end of a word: “thuở”. */
const hornedAtEnd = /u\u031bo\u031b([\u0300\u0301\u0303\u0309\u0323]?)$/;
const isVowel = (letter: string): boolean => /^[aeiouy]/.test(letter);

interface Typed {
  /** Base letters, each with its marks. */
  letters: string[];
  tone: string;
  /** Whether some key stood for a mark. */
  used: boolean;
}

/**
 * The word that the input method would have written. Undefined if that is not a Vietnamese syllable, or if no key
 * stands for a mark.
 */
export const fromTelex = (keys: string): string | undefined => read(keys, pressTelex);
export const fromVni = (keys: string): string | undefined => read(keys, pressVni);

function read(keys: string, press: (typed: Typed, key: string) => boolean): string | undefined {
  if (!/^[a-z0-9]+$/i.test(keys)) return undefined;
  const typed: Typed = { letters: [], tone: '', used: false };
  for (const key of keys.toLowerCase()) {
    if (press(typed, key)) typed.used = true;
    else typed.letters.push(key);
  }
  if (!typed.used) return undefined;
  const seat = typed.letters.findLastIndex(isVowel);
  if (seat === -1) return undefined;
  const word = typed.letters
    .toSpliced(seat + 1, 0, typed.tone)
    .join('')
    .replace(crossed, 'đ')
    .replace(halfHorned, 'u\u031bo\u031b')
    .replace(hornedAtEnd, 'uo\u031b$1');
  return isSyllable(word) ? placeTone(word.normalize('NFC')) : undefined;
}

/** Applies the key as a mark on the letters before it. False if the key is an ordinary letter. */
function pressTelex(typed: Typed, key: string): boolean {
  const { letters } = typed;
  const tone = telexTones[key];
  if (tone !== undefined && typed.tone === '' && letters.some(isVowel) && !isBeforeVowelKey(letters)) {
    typed.tone = tone;
    return true;
  }
  if (key === 'w') return mark(letters, /^[ou]$/, horn) || mark(letters, /^a$/, breve) || addHornedU(letters);
  if (key === 'd') return letters[0] === 'd' && cross(letters);
  return /^[aeo]$/.test(key) && isSameNucleus(letters, key) && mark(letters, new RegExp(`^${key}$`), hat);
}

function pressVni(typed: Typed, key: string): boolean {
  const { letters } = typed;
  const tone = vniTones[key];
  if (tone !== undefined && typed.tone === '' && letters.some(isVowel)) {
    typed.tone = tone;
    return true;
  }
  if (key === '6') return mark(letters, /^[aeo]$/, hat);
  if (key === '7') return mark(letters, /^[ou]$/, horn);
  if (key === '8') return mark(letters, /^a$/, breve);
  return key === '9' && letters[0] === 'd' && cross(letters);
}

/** Before the first vowel, letters like the `r` of `tr` belong to the start of the syllable and are not tone keys. */
const isBeforeVowelKey = (letters: readonly string[]): boolean => !letters.some(isVowel);

/** The last matching vowel gets the mark. In `uo`, both letters get the horn, but not after `q`. */
function mark(letters: string[], fits: RegExp, sign: string): boolean {
  const seat = letters.findLastIndex((letter) => fits.test(letter));
  if (seat === -1) return false;
  const isPair = sign === horn && letters[seat] === 'o' && letters[seat - 1] === 'u' && letters[seat - 2] !== 'q';
  letters[seat] = `${letters[seat] ?? ''}${sign}`;
  if (isPair) letters[seat - 1] = `u${horn}`;
  return true;
}

/**
 * The second key for a hat may follow its vowel directly or after consonants, but not after another vowel: `toon` and
 * `tono`, never `hoao`.
 */
function isSameNucleus(letters: readonly string[], key: string): boolean {
  const last = letters.findLastIndex(isVowel);
  return last !== -1 && letters[last] === key;
}

function addHornedU(letters: string[]): boolean {
  if (letters.some(isVowel)) return false;
  letters.push(`u${horn}`);
  return true;
}

function cross(letters: string[]): boolean {
  letters[0] = 'd\u0335';
  return true;
}
