import { toNfc } from './normalize.ts';
import { placeIn, toPlainDigits } from './personal-data/digits.ts';
import type { Hit, PersonalDataKind } from './personal-data/rule.ts';
import { rules } from './personal-data/rules.ts';

export type { PersonalDataKind };

export interface PersonalData {
  kind: PersonalDataKind;
  /** As written in the text. */
  match: string;
  /** Position in the NFC form of the text. */
  index: number;
}

const before = 400;
const after = 40;
/** Quick test: a text without any of these cannot match a rule. */
const possible = /[\d@]|còng|[[({]a|\bat\b|sinh|(?:chào|ra) đời/i;

/**
 * Finds the personal data that a public page must not contain, in the order of the text. `publicPlaces` are addresses
 * of places where nobody lives, copied word for word by the editor; house numbers within one of them are not reported.
 */
export function findPersonalData(text: string, publicPlaces: readonly string[] = []): PersonalData[] {
  const nfc = toNfc(text);
  const plain = toPlainDigits(nfc);
  if (!possible.test(plain.text)) return [];
  const found: (PersonalData & { start: number; end: number })[] = [];
  for (const { kind, pattern, accepts } of rules) {
    for (const { 0: match, index: start } of plain.text.matchAll(pattern)) {
      const end = start + match.length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      if (accepts !== undefined && !accepts(toHit(plain.text, start, end))) continue;
      const index = placeIn(plain, start);
      found.push({ kind, match: nfc.slice(index, placeIn(plain, end)), index, start, end });
    }
  }
  const named = found.some(({ kind }) => kind === 'house-number') ? spansOf(publicPlaces, nfc) : [];
  return found
    .filter((hit) => hit.kind !== 'house-number' || !named.some((span) => liesWithin(hit, span)))
    .sort((a, b) => a.index - b.index)
    .map(({ kind, match, index }) => ({ kind, match, index }));
}

function toHit(text: string, start: number, end: number): Hit {
  return {
    match: text.slice(start, end),
    before: text.slice(Math.max(0, start - before), start),
    after: text.slice(end, end + after),
  };
}

interface Span {
  from: number;
  to: number;
}

const liesWithin = ({ index, match }: PersonalData, { from, to }: Span): boolean =>
  from <= index && index + match.length <= to;

/** The name of a street continues: the public place `số 12 đường Trần` does not cover `số 12 đường Trần Phú`. */
const nameGoesOn = /^\s\p{Lu}\p{Ll}/u;

/** Positions of the public places in the text, as whole words and with any spacing. */
function spansOf(places: readonly string[], text: string): Span[] {
  return places.flatMap((place) => {
    const words = toNfc(place)
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu');
    return [...text.matchAll(pattern)]
      .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
      .filter(({ to }) => !nameGoesOn.test(text.slice(to, to + 3)));
  });
}
