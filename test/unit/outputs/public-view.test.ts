import { expect, test } from 'vitest';
import { toPublicExemplar, toPublicStory } from '../../../src/outputs/public-view.ts';
import { exemplarRecord, storyRecord } from '../../../src/outputs/records.ts';
import { exemplarTable, toGrid } from '../../../src/outputs/tables.ts';
import { toArticle } from '../../../src/outputs/json-ld.ts';
import { exemplar, story } from '../../support/store-builder.ts';
import { contextOf, published } from '../../support/output-context.ts';

const secret = 'PDY-2023-014';
const person = { kind: 'ca-nhan', name: 'Võ Đình Giả Định', role: 'dân quân' };
const household = { kind: 'ho-gia-dinh', name: 'Hộ bà Trần Thị Mẫu' };

test.each([
  ['exemplar', () => toPublicExemplar(exemplar('a', { ...published, note: 'riêng' }), contextOf()), exemplarRecord],
  ['story', () => toPublicStory(story('b', { ...published, note: 'riêng' }), contextOf()), storyRecord],
])('nothing but the fields that are published leaves: %s', (_name, toRecord, schema) => {
  const text = JSON.stringify(toRecord());
  expect(schema.parse(JSON.parse(text))).toBeDefined();
  for (const word of [secret, 'riêng', 'consent', 'loa', 'digest', 'Người viết']) expect(text).not.toContain(word);
});

test.each([person, household])('people are not named in data that can be taken away whole: $kind', (subject) => {
  const record = toPublicExemplar(exemplar('a', { ...published, subject }), contextOf());
  expect(record.subject).toEqual({ kind: subject.kind, name: undefined });
  expect(toPublicExemplar(exemplar('a', published), contextOf()).subject.name).toBe('Tập thể');
});

test('what was revoked, and what refers to something hidden, is left out', () => {
  const recognitions = [
    { title: 'giay-khen', year: 2022, conferredBy: 'UBND thị xã' },
    { title: 'bang-khen', year: 2023, conferredBy: 'UBND tỉnh', revoked: { date: '2024-05-20' } },
  ];
  const record = toPublicExemplar(exemplar('a', { ...published, recognitions, replicatedFrom: 'an' }), contextOf());
  expect(record.recognitions.map(({ title }) => title)).toEqual(['giay-khen']);
  expect(record.replicatedFrom).toBeUndefined();
});

test('the replication sheet leaves piece by piece, and old lines stay where programs look for them', () => {
  const said = { text: 'Một nơi cao ráo', source: 'tu-bao-cao', note: 'riêng' };
  const toReplicate = {
    cost: { band: 'duoi-2-trieu', note: 'Sơn, bút', source: 'don-vi-xac-nhan', secret },
    atHand: [said],
    unsuitable: [],
    pitfalls: [said],
  };
  const record = toPublicExemplar(exemplar('a', { ...published, needs: ['Hai người'], toReplicate }), contextOf());
  expect(exemplarRecord.parse(JSON.parse(JSON.stringify(record)))).toMatchObject({
    needs: ['Một nơi cao ráo', 'Hai người'],
    toReplicate: { cost: { band: 'duoi-2-trieu', note: 'Sơn, bút' }, atHand: [{ text: 'Một nơi cao ráo' }] },
  });
  expect(JSON.stringify(record)).not.toMatch(/riêng|PDY/);
  const { columns, rows } = toGrid(exemplarTable, [record]);
  expect(rows[0]?.[columns.indexOf('Chi phí')]).toBe('Dưới 2 triệu đồng: Sơn, bút');
  expect(rows[0]?.[columns.indexOf('Chỗ dễ vấp')]).toBe('Một nơi cao ráo');
});

test('how sure one can be is told in words, as on the page', () => {
  const origin = exemplar('a', published);
  const copy = exemplar('b', { ...published, replicatedFrom: 'a' });
  const { evidence } = toPublicExemplar(origin, contextOf({ exemplars: [origin, copy] }));
  expect(evidence).toEqual({
    has: ['loi-ke', 'noi-lam-theo'],
    lacks: 'tu-do',
    text: 'lời kể trong bài, có nơi làm theo kể lại. Chưa có: số đo.',
  });
});

test.each([
  [person, ['ten'], { '@type': 'Person', name: person.name }],
  [person, ['cau-chuyen'], undefined],
  [household, ['ten'], undefined],
  [{ kind: 'tap-the', name: 'Tổ A' }, ['ten'], { '@type': 'Organization', name: 'Tổ A' }],
])('search engines are told of a name only with consent: %o %o', (subject, scope, about) => {
  const entry = exemplar('a', { ...published, subject, consent: { ...published.consent, scope } });
  const data = toArticle(entry, 'https://gallery.example/a.jpg', contextOf().store);
  expect(data.about).toEqual(about);
  expect(JSON.stringify(data)).not.toMatch(/dân quân|PDY|consent/);
});

test('worries and knacks leave as codes, and in tables as the words that readers see', () => {
  const record = toPublicExemplar(
    exemplar('a', { ...published, worries: ['rac-nhua', 'mat-mua'], knacks: ['so-hen'] }),
    contextOf(),
  );
  expect(record).toMatchObject({ worries: ['rac-nhua', 'mat-mua'], knacks: ['so-hen'] });
  const { columns, rows } = toGrid(exemplarTable, [record]);
  const cellOf = (column: string) => rows[0]?.[columns.indexOf(column)];
  expect(cellOf('Việc đang lo')).toBe('Rác nhựa; Mất mùa, mất trắng');
  expect(cellOf('Bí quyết')).toBe('Sổ hẹn, nhắc nhau');
});
