/** Rewrites a title that is all in capitals: in lower case, with capitals where names begin. */
import { ambiguousSurnames, fullName, surnames, titles } from '../../src/text/person-names.ts';
import { isSyllable } from '../../src/text/syllable.ts';
import { replaceWords, wordsOf } from '../../src/text/words.ts';
import { placesOf, spell } from './spelt.ts';

export const isUpper = (text: string): boolean => text === text.toUpperCase() && /\p{L}{3}/u.test(text);

/** Names and abbreviations that reports of the region use, beyond those of its units and the search's synonyms. */
const known =
  'Việt Nam|Khánh Hòa|Ninh Hòa|Vạn Ninh|Nha Trang|Nha Phu|Hòn Hèo|Dục Mỹ|Dốc Lết|Hà Nội|Trường Sa|Hoàng Sa|Tổ quốc|Bác Hồ|Hồ Chí Minh|lời Bác|theo Bác|học Bác|Ê-đê|Raglai|Tết|TNHH|MTV|DNTN|HTX|CLB|UBND|VAC|VietGAP|OCOP|ATM|QR|LED|GPS|PCCC|THCS|THPT|COVID|MTTQ'.split(
    '|',
  );

interface Evidence {
  /** How often each form of a word stands inside a sentence, by the word in lower case. */
  forms: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Words of the text, and those that `prose` has in lower case. */
  words: ReadonlySet<string>;
  /** Names of people, units and places, and abbreviations. */
  names: readonly string[];
}

const person = new RegExp(String.raw`(?<!\p{L})${fullName}`, 'gu');

/** `prose`: texts of the site. The words that they have in lower case count as ordinary. */
export function evidenceIn(texts: readonly string[], names: readonly string[], prose: readonly string[]): Evidence {
  const forms = new Map<string, Map<string, number>>();
  const words = new Set<string>();
  const called = new Set<string>();
  for (const text of texts.map((each) => each.normalize('NFC'))) {
    if (isUpper(text)) continue;
    for (const [word] of text.matchAll(/\p{L}+/gu)) words.add(word.toLowerCase());
    for (const [word] of text.matchAll(/(?<=[\p{Ll}\d,;)”]\s|[“"(]|\p{Lu}\p{L}*\s)\p{L}+/gu)) {
      const key = word.toLowerCase();
      const counted = forms.get(key) ?? new Map<string, number>();
      counted.set(word, (counted.get(word) ?? 0) + 1);
      forms.set(key, counted);
    }
    for (const [name] of text.matchAll(person)) called.add(name);
  }
  for (const [word] of prose.join(' ').matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)) words.add(word);
  return { forms, words, names: [...known, ...names, ...called] };
}

/** The name of a school begins with a capital, although the text mostly has “trường” in lower case. */
const school = /(?<!\p{L})t(rường (?:Tiểu học|Mầm non|Mẫu giáo|Trung học|THCS|THPT|TH))/gu;

interface Cased {
  text: string;
  /** False when words that stand nowhere else could be a name. */
  isSure: boolean;
}

/** After these words comes a name more often than not. */
const namedThing = new RegExp(
  `^(?:${titles}|công ty|thôn|xóm|chợ|cầu|sông|suối|đèo|bến|đảo|hòn|đầm|chùa|đình|doanh nghiệp|hiệu)$`,
  'iu',
);

/**
 * True if a word without evidence is no Vietnamese syllable, stands beside another such word, or shortly after a word
 * like “công ty” or “thôn”.
 */
function couldBeName(words: readonly string[], isKnown: readonly boolean[]): boolean {
  return words.some((word, at) => {
    if (isKnown[at] === true) return false;
    if (at > 0 && isKnown[at - 1] === false) return true;
    if (!isSyllable(word)) return true;
    const before = [words[at - 1], words.slice(Math.max(at - 2, 0), at).join(' '), words[at - 2]];
    return before.some((each) => each !== undefined && namedThing.test(each));
  });
}

/**
 * The text in lower case, except its first letter, letters after quotation marks, names, and words that the text of the
 * report mostly writes with a capital.
 */
export function inSentenceCase(text: string, { forms, words, names }: Evidence): Cased {
  const spelt = spell(text);
  const large = new Map<number, string>();
  // Longer names last, so that they prevail.
  for (const name of names.toSorted((a, b) => a.length - b.length)) {
    const parts = wordsOf(name);
    for (const at of placesOf(spell(name), spelt)) parts.forEach((word, index) => large.set(at + index, word));
  }
  let index = -1;
  const isKnown: boolean[] = [];
  const cased = replaceWords(text, (word) => {
    index += 1;
    const named = large.get(index);
    const small = word.toLowerCase();
    isKnown.push(named !== undefined || words.has(small) || !/\p{L}/u.test(small));
    if (named !== undefined) return named;
    const [best] = [...(forms.get(small) ?? [])].toSorted((a, b) => b[1] - a[1] || (a[0] === small ? -1 : 1));
    return best?.[0] ?? small;
  });
  return {
    text: withPeople(cased)
      .replace(school, 'T$1')
      .replace(/(?<=[“‘"])\p{Ll}/gu, (letter) => letter.toUpperCase())
      .replace(/^([^\p{L}]*)(\p{L})/u, (_all, before: string, letter: string) => before + letter.toUpperCase()),
    isSure: !couldBeName(wordsOf(text.toLowerCase()), isKnown),
  };
}

const middles = 'thị|văn|hữu|đình|xuân|quang|minh|ngọc|thanh|đức|công|quốc|thành|bá|viết|kim|mỹ|thu|hồng';
const end = String.raw`(?=\s*(?:[,.:;–”)-]|$))`;
const clearSurnames = surnames
  .split('|')
  .filter((name) => !ambiguousSurnames.has(name))
  .join('|')
  .toLowerCase();
const anySurname = surnames.toLowerCase();
/**
 * A name after a form of address: “chị nguyễn thị hoa”, “anh lê sáu”. One more word belongs to the name if a sign such
 * as a comma, or the end of the text, follows.
 */
const addressed = new RegExp(
  String.raw`(?<!\p{L})((?:${titles})(?:\s(?:giáo|thợ|thợ máy|thợ hàn|nuôi))?\s)((?:(?:${anySurname})\s(?:${middles})|${clearSurnames})\s\p{L}+(?:\s\p{L}+${end})?)`,
  'giu',
);
/** A name without a form of address: only a family name with “thị” or “văn” is clear enough. */
const middled = new RegExp(
  String.raw`(?<!\p{L})((?:${clearSurnames})\s(?:thị|văn)\s(?!xã|trấn|trường|hóa|hoá|phòng|nghệ)\p{L}+(?:\s\p{L}+${end})?)`,
  'giu',
);

export const capitalised = (name: string): string =>
  name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

const withPeople = (text: string): string =>
  text
    .replace(addressed, (_all, address: string, name: string) => address + capitalised(name))
    .replace(middled, capitalised);
