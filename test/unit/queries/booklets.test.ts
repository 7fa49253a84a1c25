import { expect, test } from 'vitest';
import { bookletsOf, entriesOfBooklet, listBooklets } from '../../../src/queries/booklets.ts';
import type { DocumentEntry } from '../../../src/queries/store.ts';
import { event, exemplar, storeOf, story } from '../../support/store-builder.ts';

const document = (id: string, data: Record<string, unknown>): DocumentEntry =>
  ({
    collection: 'documents',
    id,
    file: '',
    digest: '',
    data: { kind: 'tai-lieu', title: id, items: [], sample: false, ...data },
  }) as unknown as DocumentEntry;

const store = storeOf({
  exemplars: [
    exemplar('late', { recognisedOn: '2024-03-01' }),
    exemplar('early', { recognisedOn: '2023-01-01' }),
    exemplar('other', { movement: 'y-te', recognisedOn: '2024-01-01' }),
  ],
  stories: [
    story('second', { happenedOn: '2024-05', contest: { event: 'thi', prize: 'nhi' } }),
    story('first', { happenedOn: '2024-06', movement: 'nong-thon-moi', contest: { event: 'thi', prize: 'nhat' } }),
  ],
  events: [event('thi')],
  documents: [
    document('movement', { gathers: { movement: 'nong-thon-moi' } }),
    document('year', { gathers: { year: 2024 } }),
    document('contest', { gathers: { contest: 'thi' } }),
    document('picked', { items: [{ story: 'first' }, { exemplar: 'gone' }, { exemplar: 'late' }] }),
    document('all-gone', { items: [{ exemplar: 'gone' }] }),
    document('uploaded', {}),
    document('plan', { kind: 'ke-hoach' }),
  ],
});

test.each([
  ['movement', ['early', 'late', 'first']],
  ['year', ['other', 'late', 'second', 'first']],
  ['contest', ['first', 'second']],
  ['picked', ['first', 'late']],
  ['all-gone', []],
  ['uploaded', []],
  ['not-there', []],
])('the entries of a booklet: %s', (id, expected) => {
  expect(entriesOfBooklet(store, id).map((entry) => entry.id)).toEqual(expected);
});

test('a booklet without a public entry is none', () => {
  expect(listBooklets(store).map(({ id }) => id)).toEqual(['movement', 'year', 'contest', 'picked']);
});

test.each([
  ['movement', 'nong-thon-moi', ['movement']],
  ['movement', 'y-te', []],
  ['contest', 'thi', ['contest']],
  ['year', 2024, ['year']],
] as const)('booklets of the %s %s', (kind, value, expected) => {
  expect(bookletsOf(store, kind, value).map(({ id }) => id)).toEqual(expected);
});
