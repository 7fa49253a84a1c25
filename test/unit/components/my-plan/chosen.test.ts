import { expect, test } from 'vitest';
import { joinChosen, losesOldest, parseIds, readHash, toHash } from '../../../../src/components/my-plan/chosen.ts';
import { toPractice } from '../../../../src/components/my-plan/practice.ts';
import { exemplar } from '../../../support/store-builder.ts';

test.each([
  ['', []],
  ['2021-a', ['2021-a']],
  ['2021-a,2022-b,2021-a', ['2021-a', '2022-b']],
  ['2021-a,,../x,<b>,A B,2022-b', ['2021-a', '2022-b']],
  ['a'.repeat(300), []],
  ['2021-a%2C2022-b', ['2021-a', '2022-b']],
  ['2021-a,2022-b.', ['2021-a', '2022-b']],
  ['2021-a,2022-b”).', ['2021-a', '2022-b']],
])('of “%s” the ids are %j', (text, ids) => {
  expect(parseIds(text)).toEqual(ids);
});

test('no more than a dozen are taken', () => {
  const many = Array.from({ length: 40 }, (_, index) => `2021-a${index}`);
  expect(parseIds(many.join(','))).toHaveLength(12);
  expect(joinChosen(['2022-new'], many.slice(0, 12))).toEqual(['2022-new', ...many.slice(0, 11)]);
  expect(losesOldest(many.slice(0, 12), '2022-new')).toBe(true);
  expect(losesOldest(many.slice(0, 12), many[3] ?? '')).toBe(false);
  expect(losesOldest(many.slice(0, 11), '2022-new')).toBe(false);
});

test('one that is chosen again comes to the front', () => {
  expect(joinChosen(['2022-b'], ['2021-a', '2022-b'])).toEqual(['2022-b', '2021-a']);
});

test.each([
  ['#them=2021-a', { add: '2021-a', shared: [] }],
  ['#chon=2021-a,2022-b', { add: undefined, shared: ['2021-a', '2022-b'] }],
  ['#chon=', { add: undefined, shared: [] }],
  ['#them=<script>', { add: undefined, shared: [] }],
  ['#khac', { add: undefined, shared: [] }],
  ['', { add: undefined, shared: [] }],
])('the address %s asks for %j', (hash, asked) => {
  expect(readHash(hash)).toEqual(asked);
});

test('a choice is written as it is read', () => {
  expect(readHash(toHash(['2021-a', '2022-b'])).shared).toEqual(['2021-a', '2022-b']);
  expect(toHash([])).toBe('');
});

test('a practice tells what was done and nobody’s name', () => {
  const entry = exemplar('2021-a', {
    title: 'Ông Lâm thắp sáng đường thôn',
    model: { name: 'Sổ đèn' },
    subject: { kind: 'ca-nhan', name: 'Đỗ Hữu Lâm' },
    results: [
      { label: 'Đường có đèn', value: 2.4, before: 0.3, unit: 'km', year: 2024, source: 'tu-bao-cao' },
      { label: 'Cột', value: 70, unit: 'cột', year: 2024, source: 'tu-bao-cao' },
    ],
    needs: ['Một thợ hàn'],
    toReplicate: {
      cost: { band: 'tu-2-den-10-trieu', note: 'Mua cột.', source: 'tu-bao-cao' },
      atHand: [],
      unsuitable: [],
      pitfalls: [],
    },
    visit: { welcome: true, via: 'x', months: [] },
  });
  const body = {
    lines: ['Điều kiện để làm theo', 'Có giếng khoan bỏ.'],
    headings: [{ depth: 2 as const, text: 'Điều kiện để làm theo', id: 'dieu-kien' }],
  };
  const practice = toPractice(entry, body, { place: 'Xã Ninh Sim', via: 'Hội Nông dân', evidence: 'lời kể' });
  expect(practice).toEqual({
    id: '2021-a',
    name: 'Sổ đèn',
    place: 'Xã Ninh Sim',
    rows: {
      results: ['Đường có đèn: 0,3 → 2,4 km', 'Cột: 70 cột'],
      needs: ['Một thợ hàn'],
      cost: ['Từ 2 đến dưới 10 triệu đồng', 'Mua cột.'],
      conditions: ['Có giếng khoan bỏ.'],
      evidence: ['lời kể'],
      visit: ['Hẹn qua Hội Nông dân'],
    },
  });
  expect(JSON.stringify(practice)).not.toContain('Lâm');
});
