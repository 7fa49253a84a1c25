/** Explains why a value that looks right is refused, and finds words that mix Latin and Cyrillic letters. */
import { codeOf, findHidden, nameOfHidden, placeOfHidden } from './hidden-characters.ts';

/** Cyrillic and Greek letters that look like Latin ones. */
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'аaсcеeоoрpхxуyіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSαaοoρpνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, foreign = '', latin = '']) => [foreign, latin]),
);
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'chữ Kirin'],
  [/\p{Script=Greek}/u, 'chữ Hy Lạp'],
  [/[\uFF01-\uFF5E]/, 'ký tự rộng kiểu chữ Hán'],
  [/(?![0-9])\p{Nd}/u, 'chữ số của chữ viết khác'],
];
const otherDash = /[\u2010-\u2015\u2212\uFE63\uFF0D]/u;
const otherDots = /[\u2024\u3002\uFF0E\u2236\uA789\uFF1A]/u;

/** For example `“а” là chữ Kirin (U+0430), không phải “a”.` Undefined if the text has no look-alike. */
export function explainLookAlike(text: string): string | undefined {
  for (const character of text) {
    const script = scripts.find(([pattern]) => pattern.test(character))?.[1];
    if (script === undefined) continue;
    const meant = latinOf[character] ?? character.normalize('NFKC');
    return meant === character
      ? `“${character}” là ${script} (${codeOf(character)}).`
      : `“${character}” là ${script} (${codeOf(character)}), không phải “${meant}”.`;
  }
  return undefined;
}

/** Finds a word that mixes Latin and Cyrillic letters. No search would find such a word. */
export function findMixedWord(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}

/** Explains why a short value (a code or a day) is refused although it looks right. Undefined if no reason is found. */
export function explainInvisible(value: string): string | undefined {
  const [hidden] = findHidden(value);
  if (hidden !== undefined)
    return `Có ký tự ẩn ${nameOfHidden(hidden.character)} ${placeOfHidden(value, hidden.index)}; hãy xóa đi.`;
  if (value !== value.trim()) return 'Có dấu cách thừa ở đầu hoặc cuối; hãy xóa đi.';
  if (value !== value.normalize('NFC')) return 'Chữ có dấu đang ở dạng tách rời (NFD); hãy gõ lại.';
  const alike = explainLookAlike(value);
  if (alike !== undefined) return `${alike} Hãy gõ lại.`;
  const dash = otherDash.exec(value)?.[0];
  if (dash !== undefined) return `“${dash}” (${codeOf(dash)}) không phải dấu gạch nối “-”; hãy gõ lại.`;
  const dots = otherDots.exec(value)?.[0];
  return dots === undefined ? undefined : `“${dots}” (${codeOf(dots)}) không phải dấu chấm thường; hãy gõ lại.`;
}
