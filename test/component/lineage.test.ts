import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { expect, test, vi } from 'vitest';
import LineageItem from '../../src/components/exemplar/LineageItem.astro';
import { findAll, textOf } from '../support/dom.ts';
import { exemplar, storeOf, unit } from '../support/store-builder.ts';

/** Tests have no Astro data store. */
vi.mock(import('../../src/queries/store.ts'), () => ({
  getStore: () => Promise.resolve(storeOf({ units: [unit('xa-a', { name: 'Xã A' })] })),
}));

test.each([
  ['the first of all', undefined, 'Nơi làm đầu tiên'],
  ['one whose own origin was withdrawn', 'da-go', 'Nơi làm trước nhất còn ở trang này'],
])('a chain begins with %s', async (_, replicatedFrom, label) => {
  const container = await AstroContainer.create();
  const node = { exemplar: exemplar('2023-a', { unit: 'xa-a', replicatedFrom }), replicas: [] };
  const item = parseFragment(await container.renderToString(LineageItem, { props: { node, here: '2024-b' } }));
  const [way] = findAll(item, 'span').map(textOf);
  expect(way?.trim()).toMatch(new RegExp(`^${label} Xã A`));
});
