import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import KeyResults from '../../src/components/exemplar/KeyResults.astro';
import { attributeOf, findAll, textOf } from '../support/dom.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const result = { label: 'Tiền thuê máy', value: 0.9, unit: 'triệu đồng', year: 2023, source: 'tu-bao-cao' };

async function render(...results: Record<string, unknown>[]) {
  return parseFragment(await container.renderToString(KeyResults, { props: { results } }));
}

test('a figure stands with its unit, its name, its year and its source', async () => {
  const page = await render(result);
  expect(findAll(page, 'dt').map(textOf)).toEqual(['Tiền thuê máy']);
  expect(findAll(page, 'dd').map(textOf)).toEqual(['0,9 triệu đồng', 'năm 2023, tự báo cáo']);
  expect(findAll(page, 'svg')).toEqual([]);
});

test('what was before is said in words and drawn from zero, which only eyes are told', async () => {
  const page = await render({ ...result, before: 3.6 });
  expect(findAll(page, 'dd').map(textOf)[1]).toBe('trước đó 3,6 triệu đồng');
  expect(findAll(page, 'svg').map((drawing) => attributeOf(drawing, 'aria-hidden'))).toEqual(['true']);
  expect(findAll(page, 'rect').map((bar) => attributeOf(bar, 'width'))).toEqual(['100%', '25%']);
});

test('a rise from nothing is only said', async () => {
  const page = await render({ ...result, before: 0 });
  expect(findAll(page, 'dd').map(textOf)[1]).toBe('trước đó 0 triệu đồng');
  expect(findAll(page, 'svg')).toEqual([]);
});

test('without results there is no heading of results', async () => {
  expect(findAll(await render(), 'section', 'h2')).toEqual([]);
});
