import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/search/analyse.ts';
import { toQuestion } from '../../../../src/search/engine/question.ts';
import { rankRecords } from '../../../../src/search/engine/rank.ts';
import type { Slot } from '../../../../src/search/engine/seats.ts';

describe('the order', () => {
  /**
   * Returns the texts that are found, in their order. The first three words of a text are its title; `page` is a page
   * about the site.
   */
  const order = (query: string, texts: readonly string[], page?: string): string[] => {
    const words = toQuestion(query).words;
    const slots = words.map((asked): Slot => {
      const forms: string[] = [];
      const records = new Map<number, number[]>();
      for (const [record, text] of texts.entries()) {
        for (const [position, word] of analyse(text).entries()) {
          if (word.folded !== asked.folded) continue;
          if (!forms.includes(word.canonical)) forms.push(word.canonical);
          records.set(record, [...(records.get(record) ?? []), position * 32 + forms.indexOf(word.canonical)]);
        }
      }
      const word = { folded: asked.folded, forms, counts: forms.map(() => 1), records };
      const fit = forms.map((form) => (!asked.marked || form === asked.canonical ? 1 : 0.35));
      return { asked, senses: [{ word, fit }], weight: 1 };
    });
    const shelf = {
      titleWords: texts.map(() => 3),
      parts: texts.map(() => 1),
      isPage: (record: number) => texts[record] === page,
    };
    return rankRecords(slots, shelf).map(({ record }) => texts[record] ?? '');
  };
  const [title, phrase, near, apart] = [
    'Kho nông cụ mở cửa',
    'Chuyện ở xóm có kho nông cụ',
    'Chuyện ở xóm có nông dân giữ kho cụ thể',
    `Chuyện ở xóm kho ${'lời '.repeat(40)} nông ${'kể '.repeat(40)} cụ`,
  ] as const;

  test('the very title stands before words side by side, those before words near, those before words apart', () => {
    expect(order('kho nông cụ', [apart, near, phrase, title])).toEqual([title, phrase, near, apart]);
  });

  test('a record may lack a word, and words apart do not win against most of them side by side', () => {
    expect(order('kho nông cụ cũ', [`${apart} cũ`, phrase])).toEqual([phrase, `${apart} cũ`]);
  });

  test('of a short question, all words apart stand before some of them twice', () => {
    const start = `Chuyện ở xóm ${'lời '.repeat(60)}`;
    const some = `${start} kho cụ kho cụ`;
    const all = `${start} cụ ${'kể '.repeat(40)} nông ${'kể '.repeat(40)} kho`;
    expect(order('kho cụ nông', [some, all])).toEqual([all, some]);
    expect(order('kho cụ nông dân', [`${all} ${'kể '.repeat(40)} dân`, `${some} nông`])[0]).toBe(`${some} nông`);
  });

  test('a page about the site stands last, unless its title is most of what was asked for', () => {
    const page = 'Cách ghi sổ kho nông cụ cũ';
    expect(order('kho nông cụ', [page, phrase], page)).toEqual([phrase, page]);
    const text = `Chuyện ở xóm cách ghi rồi ${'lời '.repeat(40)} sổi`;
    expect(order('cách ghi sổi', [text, page], page)[0]).toBe(page);
  });

  test('the typed marks stand before others', () => {
    const other = 'Chuyện ở xóm có khó nòng cú';
    expect(order('kho nông cụ', [other, other, phrase])[0]).toBe(phrase);
  });

  test('without typed marks the usual ones stand first', () => {
    const [rare, usual] = ['Chuyện ở xóm hoa bình một', 'Chuyện ở xóm hòa bình một'];
    expect(order('hoa binh', [rare, usual, `${usual} hai`])).toEqual([usual, `${usual} hai`, rare]);
  });
});
