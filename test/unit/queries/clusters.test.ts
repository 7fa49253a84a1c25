import { expect, test } from 'vitest';
import { documentsOfUnit, eventsOfCluster, exemplarsOfCluster, listClusters } from '../../../src/queries/clusters.ts';
import { document, event, exemplar, storeOf, unit } from '../../support/store-builder.ts';

const store = storeOf({
  units: [
    unit('xa-b', { name: 'Xã B', cluster: 'Cụm thi đua số 1' }),
    unit('xa-a', { name: 'Xã A', cluster: 'cụm  thi đua số 1' }),
    unit('hoi', { name: 'Hội', cluster: 'Khối đoàn thể' }),
    unit('xa-c', { name: 'Xã C' }),
  ],
  exemplars: [
    exemplar('of-a'),
    exemplar('of-b', { unit: 'xa-b', publishedOn: '2024-01-01' }),
    exemplar('of-c', { unit: 'xa-c' }),
  ],
  events: [
    event('talk', { host: 'xa-a', start: '2024-03-01' }),
    event('later', { host: 'xa-b', start: '2024-05-01' }),
    event('milestone', { host: 'xa-a', kind: 'moc-ke-hoach', start: '2024-04-01' }),
    event('elsewhere', { host: 'xa-c', start: '2024-04-01' }),
  ],
  documents: [
    document('old', { issuer: { unit: 'xa-a' }, date: '2021-01-01' }),
    document('new', { issuer: { unit: 'xa-a' }, date: '2022-01-01' }),
    document('other', { issuer: { name: 'Xã A' } }),
  ],
});
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

test('a cluster gathers its units by name, however its own name is written', () => {
  expect(listClusters(store).map(({ slug, units }) => [slug, ids(units)])).toEqual([
    ['cum-thi-dua-so-1', ['xa-a', 'xa-b']],
    ['khoi-doan-the', ['hoi']],
  ]);
});

test('a cluster has the exemplars and the talks of its units, and no others', () => {
  expect(ids(exemplarsOfCluster(store, 'cum-thi-dua-so-1'))).toEqual(['of-b', 'of-a']);
  expect(ids(eventsOfCluster(store, 'cum-thi-dua-so-1'))).toEqual(['later', 'talk']);
  expect(exemplarsOfCluster(store, 'khoi-doan-the')).toEqual([]);
});

test('a unit shows what it has issued, the latest first', () => {
  expect(ids(documentsOfUnit(store, 'xa-a'))).toEqual(['new', 'old']);
});
