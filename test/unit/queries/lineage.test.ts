import { expect, test } from 'vitest';
import { ancestryOf, copiesOf, lineageOf, replicasOf, type LineageNode } from '../../../src/queries/lineage.ts';
import type { ExemplarEntry } from '../../../src/queries/store.ts';
import { exemplar, storeOf } from '../../support/store-builder.ts';

const origin = exemplar('a', { recognisedOn: '2021-01-01' });
const second = exemplar('b', { recognisedOn: '2022-01-01', replicatedFrom: 'a' });
const third = exemplar('c', { recognisedOn: '2023-01-01', replicatedFrom: 'b' });
const branch = exemplar('d', { recognisedOn: '2021-06-01', replicatedFrom: 'a' });
const alone = exemplar('e');
const hiddenOrigin = exemplar('f', { replicatedFrom: 'not-public' });
const store = storeOf({ exemplars: [third, second, branch, origin, alone, hiddenOrigin] });

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
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
    const lineage = lineageOf(store, member);
    expect(lineage && outline(lineage.tree)).toBe('a(d b(c))');
    expect(lineage?.hasMore).toBe(false);
  }
});

test('an exemplar without kin, or whose origin is not public, shows no tree', () => {
  expect(lineageOf(store, alone)).toBeUndefined();
  expect(lineageOf(store, hiddenOrigin)).toBeUndefined();
});

test('of a large tree, a member shows its origins and its first replicas', () => {
  const copies = Array.from({ length: 40 }, (_, index) =>
    exemplar(`k${index + 10}`, { replicatedFrom: 'a', recognisedOn: `2022-01-${String(index + 1).padStart(2, '0')}` }),
  );
  const large = storeOf({ exemplars: [third, second, origin, ...copies] });
  const shown = (member: ExemplarEntry) => {
    const lineage = lineageOf(large, member);
    return `${lineage ? outline(lineage.tree) : ''}${lineage?.hasMore ? ' …' : ''}`;
  };
  expect(shown(third)).toBe('a(b(c))');
  expect(shown(origin)).toBe(
    `a(b ${copies
      .slice(0, 11)
      .map(({ id }) => id)
      .join(' ')}) …`,
  );
  expect(ids(copiesOf(large, 'a'))).toEqual(['b', ...copies.map(({ id }) => id)]);
});

test('a long way from the first origin is cut, and says by how much', () => {
  const chain = Array.from({ length: 30 }, (_, index) =>
    exemplar(`n${index}`, { ...(index > 0 && { replicatedFrom: `n${index - 1}` }) }),
  );
  const last = chain.at(-1) ?? origin;
  const lineage = lineageOf(storeOf({ exemplars: chain }), last);
  expect(lineage && outline(lineage.tree)).toBe('n0(n25(n26(n27(n28(n29)))))');
  expect(lineage?.tree.replicas[0]?.skipped).toBe(24);
});
