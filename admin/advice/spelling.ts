/** Points out words that are not spelt like a Vietnamese syllable and occur in no published title or summary. */
import { isSpeltRight } from '../../src/text/syllable-spelling.ts';
import type { Adviser } from './advice.ts';
import { plainBody } from './plain-body.ts';

const most = 5;
const often = 3;
const letters = /^[aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz]+$/;
/** Units of measurement and other short forms that are no words. */
const shortForms = /^(?:[b-df-hj-np-tv-xz]{1,3}|km|kg|ha|mm|cm|ml|kwh|mw|tr|vv|nxb|www|http|https|com|vn|gov|edu)$/;

/** Common loanwords, which are right even if no published text has them yet. */
const loans: ReadonlySet<string> = new Set(
  'gas ga photo mica nilon video clip internet wifi email online oxy axit canxi vitamin protein vacxin vaccine robot radio tivi camera laptop web website blog file game logo menu marketing bio biogas composite pallet container gram inox carton valve van smartphone app'.split(
    ' ',
  ),
);

/**
 * Lowercase words that are not spelt like a Vietnamese syllable. Words with capitals are left out, because they are
 * names or abbreviations.
 */
export const oddWords = (text: string): string[] =>
  // Removes Latin names of plants and animals, which stand in brackets.
  [
    ...text
      .normalize('NFC')
      .replace(/\([A-Z][a-z]+(?: [a-z]+)+\)/g, ' ')
      .matchAll(/(?<![\p{L}\d/@._-])\p{L}{2,}(?![\p{L}\d@/]|\.\p{L})/gu),
  ]
    .map(([word]) => word)
    .filter(
      (word) =>
        word === word.toLowerCase() &&
        letters.test(word) &&
        !shortForms.test(word) &&
        !loans.has(word) &&
        !isSpeltRight(word),
    );

export const adviseSpelling: Adviser = ({ values }, { lexicon }) => {
  const texts: readonly [(string | number)[], string][] = [
    [['title'], values.title ?? ''],
    [['summary'], values.summary ?? ''],
    ...(values.photos ?? []).flatMap(({ alt = '', caption = '' }, index): [(string | number)[], string][] => [
      [['photos', index, 'alt'], alt],
      [['photos', index, 'caption'], caption],
    ]),
    // Words in italics are foreign, such as the Latin names of plants.
    [['body'], plainBody((values.body ?? '').replace(/(?<![*\p{L}])\*[^*\n]+\*(?!\*)/gu, ' '))],
  ];
  return texts.flatMap(([at, text]) => {
    const words = oddWords(text).filter((word) => !lexicon.has(word));
    // A word that occurs often is the name of something, not a slip.
    const odd = [...new Set(words)].filter((word) => words.filter((other) => other === word).length < often);
    if (odd.length === 0) return [];
    const shown = odd.slice(0, most).map((word) => `“${word}”`);
    return [{ kind: 'spelling', at, text: `Có chữ lạ với tiếng Việt: ${shown.join(', ')}. Xem có gõ nhầm không.` }];
  });
};
