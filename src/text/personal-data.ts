import { toNfc } from './normalize.ts';
import { RULES, type Hit, type PersonalDataKind } from './personal-data-rules.ts';

export interface PersonalData {
  kind: PersonalDataKind;
  match: string;
  /** Position in the NFC form of the text. */
  index: number;
}

const CONTEXT = 40;

/** What a public page must not carry about a person, in the order of the text. */
export function findPersonalData(text: string): PersonalData[] {
  const nfc = toNfc(text);
  const found: PersonalData[] = [];
  for (const { kind, pattern, accepts } of RULES) {
    for (const { 0: match, index } of nfc.matchAll(pattern)) {
      const candidate = { kind, match, index };
      if (found.some((other) => overlap(other, candidate))) continue;
      if (accepts === undefined || accepts(toHit(nfc, candidate))) found.push(candidate);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

function toHit(text: string, { match, index }: PersonalData): Hit {
  const end = index + match.length;
  return {
    match,
    before: text.slice(Math.max(0, index - CONTEXT), index),
    after: text.slice(end, end + CONTEXT),
  };
}

function overlap(a: PersonalData, b: PersonalData): boolean {
  return a.index < b.index + b.match.length && b.index < a.index + a.match.length;
}
