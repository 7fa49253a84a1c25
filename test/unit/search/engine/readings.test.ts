import { describe, expect, test } from 'vitest';
import { confusedWith } from '../../../../src/search/engine/confusions.ts';
import { findFillers } from '../../../../src/search/engine/fillers.ts';
import { toQuestion } from '../../../../src/search/engine/question.ts';
import { joinWords, splitWords } from '../../../../src/search/engine/spaces.ts';

describe('other readings', () => {
  test.each([
    ['trân', ['chân', 'trâng']],
    ['vân', ['dân', 'giân', 'vâng']],
    ['các', ['cát']],
    ['lúa', ['núa']],
    ['xạch', ['sạch']],
  ])('“%s” sounds like %j', (word, others) => {
    expect(confusedWith(word)).toEqual(expect.arrayContaining(others));
    expect(confusedWith(word)).not.toContain(word);
  });

  const lexicon = new Set(
    'dien hinh nong thon moi ninh hiep di va xa cac ubnd hdnd mttqvn thcs tx zabunagiu'.split(' '),
  );
  const spell = (readings: { canonical: string }[][]) =>
    readings.map((words) => words.map(({ canonical }) => canonical).join(' '));

  test.each([
    ['đi ển hình', ['điển hình']],
    ['n ông thôn', ['nông thôn']],
    ['U BND xã', ['ubnd xã']],
    ['4 g', []],
  ])('“%s” without a space: %j', (query, expected) => {
    const { words } = toQuestion(query);
    expect(spell(joinWords(words, new Set(words.keys()), lexicon))).toEqual(expected);
  });

  test.each([
    ['nôngthônmới', ['nông thôn mới']],
    ['phường ninhhiep', ['phường ninh hiep']],
    ['h5n1', []],
    ['xã NinhUBND', ['xã ninh ubnd']],
    ['ninhubnd', ['ninh ubnd']],
    ['MTTQVNxã', ['mttqvn xã']],
    ['HĐNDvàUBNDcác', ['hđnd và ubnd các']],
    ['UBNDCác', ['ubnd các']],
    ['xãzabunagiu', ['xã zabunagiu']],
    ['vàTX', ['và tx']],
    ['vàtx', []],
    ['hđndvàubnd', []],
    ['THCSNINH', []],
  ])('“%s” with more spaces: %j', (query, expected) => {
    const { words } = toQuestion(query);
    expect(spell(splitWords(words, [words.length - 1], lexicon))).toEqual(expected);
  });

  test('words that are run together in a text too are the second choice', () => {
    const { words } = toQuestion('nongthonmoi');
    const found = splitWords(words, [0], new Set([...lexicon, 'nongthon']));
    expect(spell(found)).toEqual(['nong thon moi', 'nongthon moi']);
  });

  test.each([
    ['tôi muốn xem bài về hàu', 'hàu'],
    ['toi muon xem bai ve hau', 'hau'],
    ['làm sao để bớt rác', 'bớt rác'],
    ['có ai nuôi ong', 'nuôi ong'],
    ['lãnh thuốc ở đâu', 'lãnh thuốc'],
    ['làm sao', 'làm sao'],
    ['đầu mùa', 'đầu mùa'],
    ['dau mua', 'dau mua'],
  ])('of “%s” only “%s” says something', (query, expected) => {
    const { words } = toQuestion(query);
    const fillers = findFillers(words);
    const said = words.filter((_word, index) => !fillers.has(index));
    expect(said.map(({ canonical }) => canonical).join(' ')).toBe(expected);
  });
});
