import { expect, test } from 'vitest';
import { nearestOption } from '../../../src/domain/nearest.ts';
import { knackLabels, themeKinds, worryLabels } from '../../../src/domain/themes.ts';
import { explainValue } from '../../../src/domain/explain.ts';
import { exemplarSchema } from '../../../src/domain/exemplar.ts';
import { fold } from '../../../src/text/fold.ts';
import { isSlug } from '../../../src/text/slug.ts';

const words = Object.values(themeKinds).flatMap(({ themes }) => Object.entries(themes));

test('every word has an address, a label of its own and a sentence', () => {
  expect(words.filter(([id]) => !isSlug(id))).toEqual([]);
  expect(new Set(words.map(([, { label }]) => fold(label))).size).toBe(words.length);
  expect(new Set(words.map(([id]) => id)).size).toBe(words.length);
  const isSentence = (text: string) => /^\p{Lu}.{40,170}\.$/u.test(text);
  expect(words.filter(([, { text }]) => !isSentence(text)).map(([id]) => id)).toEqual([]);
});

test.each([
  ['the label', 'Thiếu việc làm', 'thieu-viec-lam'],
  ['no marks', 'thieu viec lam', 'thieu-viec-lam'],
  ['a swapped pair of letters', 'rac-nhau', 'rac-nhua'],
  ['a letter too many', 'mat-muaa', 'mat-mua'],
  ['a word too many', 'Rác thải nhựa', 'rac-nhua'],
  ['a part', 'Cưới hỏi', 'cuoi-tang-ton-kem'],
  ['nothing alike', 'xuất khẩu', undefined],
  ['nothing', '', undefined],
])('the nearest word to %s', (_case, written, nearest) => {
  expect(nearestOption(written, worryLabels)).toBe(nearest);
});

const fields = exemplarSchema.pick({ worries: true, knacks: true });
const problemsOf = (value: object) =>
  explainValue(fields, value).map(({ path, message, formMessage }) => [path.join('.'), message, formMessage]);

test('an exemplar has at most three words of each, each once; none is allowed', () => {
  expect(fields.parse({})).toEqual({ worries: [], knacks: [] });
  expect(
    problemsOf({ worries: ['rac-nhua', 'mat-mua', 'thieu-von'], knacks: Object.keys(knackLabels).slice(0, 3) }),
  ).toEqual([]);
  expect(problemsOf({ worries: ['rac-nhua', 'rac-nhua'] })).toEqual([
    ['worries', 'ghi “Rác nhựa” nhiều lần. Mỗi mục chỉ ghi một lần; hãy bỏ chỗ thừa.', undefined],
  ]);
});

test('a list that is too long does not hide an unknown word in it', () => {
  expect(problemsOf({ worries: ['rac-nhua', 'rac-nhau', 'mat-mua', 'thieu-von'] })).toEqual([
    ['worries', 'có 4 mục, nhiều nhất 3. Hãy bớt đi.', undefined],
    [
      'worries.1',
      '“rac-nhau” không có trong danh sách. Có phải “rac-nhua” (Rác nhựa) không? Các giá trị khác có ở trang Bảng các trường.',
      '“rac-nhau” không có trong danh sách. Có phải “Rác nhựa” không? Hãy chọn trong danh sách.',
    ],
  ]);
});

test('a word that is written twice does not hide an unknown one', () => {
  const places = problemsOf({ knacks: ['so-hen', 'so-hen', 'khong-co'] }).map(([place]) => place);
  expect(places).toEqual(['knacks.2', 'knacks']);
});
