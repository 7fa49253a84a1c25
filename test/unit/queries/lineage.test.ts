import { expect, test } from 'vitest';
import { ancestryOf, lineageOf, replicasOf, type LineageNode } from '../../../src/queries/lineage.ts';
import { exemplar, storeOf } from '../../support/store-builder.ts';

const origin = exemplar('a', { recognisedOn: '2021-01-01' });
const second = exemplar('b', { recognisedOn: '2022-01-01', replicatedFrom: 'a' });
const third = exemplar('c', { recognisedOn: '2023-01-01', replicatedFrom: 'b' });
const branch = exemplar('d', { recognisedOn: '2021-06-01', replicatedFrom: 'a' });
const alone = exemplar('e');
const hiddenOrigin = exemplar('f', { replicatedFrom: 'not-public' });
const store = storeOf({ exemplars: [third, second, branch, origin, alone, hiddenOrigin] });

const outline = (node: LineageNode): string =>
  `${node.exemplar.id}${node.replicas.length > 0 ? `(${node.replicas.map(outline).join(' ')})` : ''}`;

test('ancestry runs from the origin to the exemplar itself', () => {
  expect(ancestryOf(store, third).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('replicas stand in the order of their years, with their own replicas', () => {
  expect(replicasOf(store, origin).map(outline)).toEqual(['d', 'b(c)']);
});

test('every member shows the same tree', () => {
  for (const member of [origin, second, third, branch]) {
    const tree = lineageOf(store, member);
    expect(tree && outline(tree)).toBe('a(d b(c))');
  }
});

test('an exemplar without kin, or whose origin is not public, shows no tree', () => {
  expect(lineageOf(store, alone)).toBeUndefined();
  expect(lineageOf(store, hiddenOrigin)).toBeUndefined();
});
