import { expect, test } from 'vitest';
import {
  chainOf,
  copiesOfCall,
  listChains,
  listCopies,
  listModelsWaiting,
  listPlacesOfCopies,
  originOf,
} from '../../../src/queries/replication.ts';
import { exemplar, storeOf } from '../../support/store-builder.ts';

const model = { model: { name: 'Mô hình' } };
const first = exemplar('first', { recognisedOn: '2020-01-01', ...model });
const copy = exemplar('copy', { recognisedOn: '2022-01-01', replicatedFrom: 'first', unit: 'xa-b', ...model });
const copyOfCopy = exemplar('copy-of-copy', {
  recognisedOn: '2024-01-01',
  replicatedFrom: 'copy',
  unit: 'xa-b',
  replicationAccount: { kept: 'Cách làm', call: 'loi-moi' },
});
const other = exemplar('other', { recognisedOn: '2021-01-01', ...model });
const otherCopy = exemplar('other-copy', { recognisedOn: '2023-01-01', replicatedFrom: 'other', unit: 'xa-c' });
const alone = exemplar('alone', model);
const copiedElsewhere = exemplar('copied-elsewhere', {
  ...model,
  followUps: [{ date: '2023-05-01', status: 'da-nhan-rong', note: 'Ba xã đã làm theo.' }],
});
const withoutModel = exemplar('without-model');
const hiddenOrigin = exemplar('hidden-origin', { replicatedFrom: 'not-public', recognisedOn: '2024-12-31' });
const store = storeOf({
  exemplars: [copyOfCopy, hiddenOrigin, otherCopy, copy, other, first, alone, copiedElsewhere, withoutModel],
});
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test('copies are listed newest first, and not those of an origin that is not public', () => {
  expect(ids(listCopies(store))).toEqual(['copy-of-copy', 'other-copy', 'copy']);
  expect(originOf(store, hiddenOrigin)).toBeUndefined();
});

test('a chain runs in the order of time, copies of copies among them', () => {
  expect(ids(chainOf(store, first))).toEqual(['first', 'copy', 'copy-of-copy']);
});

test('each chain is listed once, that with the newest copy first', () => {
  expect(ids(listChains(store))).toEqual(['first', 'other']);
});

test('places are counted', () => {
  expect(listPlacesOfCopies(store)).toEqual([
    { unit: 'xa-b', count: 2 },
    { unit: 'xa-c', count: 1 },
  ]);
});

test('models wait that nobody has followed, and of which no follow-up says so', () => {
  expect(ids(listModelsWaiting(store))).toEqual(['alone']);
});

test('a call gathers the copies that name it', () => {
  expect(ids(copiesOfCall(store, 'loi-moi'))).toEqual(['copy-of-copy']);
  expect(copiesOfCall(store, 'another')).toEqual([]);
});
