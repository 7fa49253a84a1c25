import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import FloorLegend from '../../src/components/movement/FloorLegend.astro';
import FloorTable from '../../src/components/movement/FloorTable.astro';
import { progressOf } from '../../src/queries/progress.ts';
import { attributeOf, findAll, linksIn, textOf } from '../support/dom.ts';
import { exemplar, movement, storeOf } from '../support/store-builder.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const movements = [
  movement('quoc-phong-an-ninh', {
    shortName: 'Quốc phòng',
    icon: 'shield',
    target: { collectives: 5, individuals: 5, perSector: ['cong-an', 'quan-su'] },
  }),
  movement('nong-thon-moi', { shortName: 'Nông thôn mới', icon: 'wheat' }),
];
const progressWith = (exemplars: ReturnType<typeof exemplar>[]) =>
  progressOf(storeOf({ exemplars, movements }), movements);
const many = Array.from({ length: 12 }, (_, index) => exemplar(`2023-${index}`));

const tableOf = async (exemplars: ReturnType<typeof exemplar>[]) =>
  parseFragment(await container.renderToString(FloorTable, { props: { progress: progressWith(exemplars) } }));

/** The text of a row as a screen reader reads it, with white space collapsed. */
const wordsOf = (node: Parameters<typeof textOf>[0]) => textOf(node).replace(/\s+/g, ' ').trim();

test('each row names its movement, and the order is that of the plan, not of the numbers', async () => {
  const table = await tableOf(many);
  const rowHeads = findAll(table, 'th').filter((head) => attributeOf(head, 'scope')?.startsWith('row'));
  expect(rowHeads.map(wordsOf)).toEqual(['Quốc phòng', 'Ngành Công an', 'Ngành Quân sự', 'Nông thôn mới']);
  expect(linksIn(table)).toEqual(['/phong-trao/quoc-phong-an-ninh/', '/phong-trao/nong-thon-moi/']);
});

test('a number stands beside its floor, however high it is', async () => {
  const cells = findAll(await tableOf(many), 'td').map(wordsOf);
  expect(cells.slice(-2)).toEqual(['12 ít nhất 10', '0, ít nhất 10']);
});

test('a sample is told and not counted', async () => {
  const cells = findAll(await tableOf([exemplar('a', { sample: true })]), 'td').map(wordsOf);
  expect(cells.slice(-2)).toEqual(['ít nhất 10 (1 bài minh họa, không tính)', 'ít nhất 10']);
});

test('the drawing is for the eye only', async () => {
  const drawings = findAll(await tableOf(many), 'svg');
  expect(drawings.length).toBeGreaterThan(6);
  expect(drawings.every((drawing) => attributeOf(drawing, 'aria-hidden') === 'true')).toBe(true);
});

test('a table of zeros shows the floors alone', async () => {
  const cells = findAll(await tableOf([]), 'td').map(wordsOf);
  expect(new Set(cells)).toEqual(new Set(['ít nhất 5', 'ít nhất 10']));
});

test.each([false, true])('the legend explains samples where there are some: %s', async (samples) => {
  const legend = parseFragment(await container.renderToString(FloorLegend, { props: { samples } }));
  expect(findAll(legend, 'ul')).toHaveLength(1);
  expect(wordsOf(legend).includes('bài minh họa, không tính')).toBe(samples);
});
