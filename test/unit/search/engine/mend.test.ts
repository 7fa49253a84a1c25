import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/search/analyse.ts';
import type { IndexedWord, IndexReader } from '../../../../src/search/engine/index-reader.ts';
import { lookUp } from '../../../../src/search/engine/lookup.ts';
import { mend } from '../../../../src/search/engine/mend.ts';
import { toQuestion } from '../../../../src/search/engine/question.ts';
import { sortRanked } from '../../../../src/search/engine/rank.ts';

const bitsOfForm = 5;

/** Reads the words of texts that are in memory. */
function readTexts(texts: readonly string[]): IndexReader & { lexicon: ReadonlySet<string> } {
  const words = new Map<string, { forms: string[]; records: Map<number, number[]> }>();
  for (const [record, text] of texts.entries()) {
    for (const [position, { folded, canonical }] of analyse(text).entries()) {
      const word = words.get(folded) ?? { forms: [], records: new Map<number, number[]>() };
      words.set(folded, word);
      if (!word.forms.includes(canonical)) word.forms.push(canonical);
      const place = (position << bitsOfForm) | word.forms.indexOf(canonical);
      word.records.set(record, [...(word.records.get(record) ?? []), place]);
    }
  }
  const find = (folded: string): IndexedWord | undefined => {
    const word = words.get(folded);
    return word && { folded, ...word, counts: word.forms.map(() => word.records.size) };
  };
  return {
    load: () => Promise.resolve(),
    find,
    findBegun: () => Promise.resolve([]),
    lexicon: new Set(words.keys()),
  };
}

describe('a typing slip in a word of three letters that gives another word of the index', () => {
  const texts = ['Mỗi nhà một bóng đèn trước hẻm tối', 'Cái nem chua ngon', 'Chuyện ở xóm', 'Sổ ghi thu chi'];

  /** The words by which the best record was found, if they are not those typed. */
  const findBest = async (query: string): Promise<string | undefined> => {
    const reader = readTexts(texts);
    const shelf = { titleWords: texts.map(() => 4), parts: texts.map(() => 1), isPage: () => false };
    const engine = { reader, shelf, lexicon: () => Promise.resolve(reader.lexicon) };
    const question = toQuestion(query);
    const typed = (await lookUp(engine, question.words)).map((one) => ({ ...one, words: question.words }));
    const [best] = sortRanked((await mend(engine, question, typed)).found);
    return best?.reading?.map(({ folded }) => folded).join(' ');
  };

  test.each([
    ['đèn trước nem tối', 'den truoc hem toi'],
    ['den truoc nem toi', 'den truoc hem toi'],
    ['trước nem tối', undefined],
  ])('is mended among enough other words: “%s”', async (query, expected) => {
    expect(await findBest(query)).toBe(expected);
  });
});
