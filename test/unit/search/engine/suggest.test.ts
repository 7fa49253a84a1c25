/** Suggestions for what a reader has typed, also if it occurs in no title in that form. */
import { expect, test } from 'vitest';
import { suggestService } from '../../../../src/search/engine/suggest.ts';

const titles = [
  'Nông dân sản xuất, kinh doanh giỏi',
  'Xây dựng nông thôn mới',
  'Lao động giỏi, lao động sáng tạo',
  'Chiếc thuyền thúng gom phao xốp quanh 34 bè nuôi',
  'Vườn ươm dừa xiêm của trường mầm non',
  'Hội Chữ thập đỏ phường và tủ thuốc đầu xóm',
  'Sổ ghi nước ruộng muối Ninh Diêm',
  'Trưởng thôn ghi sổ công khai, thắp sáng 2,4 km đường',
];
const synonyms = [
  ['CTĐ', 'Chữ thập đỏ'],
  ['NTM', 'Nông thôn mới'],
];
const suggest = suggestService({
  titles,
  paths: titles.map((_title, index) => `/${index}/`),
  sections: titles.map(() => 0),
  synonyms,
});
const titlesFor = async (query: string) =>
  (await suggest(query)).suggestions.map(({ title }) => title.map(({ text }) => text).join(''));

test.each([
  // As typed: words in any order, the last one unfinished.
  ['nong thon', 1],
  ['phao th', 3],
  // Keys of an input method that was switched off.
  ['vuwofn uwow', 4],
  ['so63 ghi', 6],
  // Abbreviations.
  ['NTM', 1],
  ['hội ctđ', 5],
  ['ctd phường', 5],
  // A space too many, and one too few.
  ['th úng gom', 3],
  ['nôngthôn mới', 1],
  ['chuthapdo', 5],
  // First letters of the words of a title.
  ['ldg', 2],
  ['ndsx', 0],
  ['sgnrm', 6],
  // Typing errors, also in an unfinished word, and words that sound alike.
  ['thuyen thugn', 3],
  ['xay dugn nong', 1],
  ['vườn ươn dừa', 4],
  ['ruộng muốt', 6],
  ['truong thon ghi xổ', 7],
  ['chữ thâjp đỏ', 5],
  ['kihn doanh', 0],
])('“%s” is title %i', async (query, title) => {
  expect((await titlesFor(query))[0]).toBe(titles[title]);
});

test.each(['thuyền 35 bè', '2,5 km', 'xyz', 'qqq ruộng', 'tủ', ''])(
  '“%s” is only what has these words',
  async (query) => {
    const found = await titlesFor(query);
    expect(found).toEqual(query === 'tủ' ? [titles[5]] : []);
  },
);

test('the words that a reading meant are marked in the title', async () => {
  const [first] = (await suggest('thuyen thugn')).suggestions;
  expect(first?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['thuyền thúng']);
});
