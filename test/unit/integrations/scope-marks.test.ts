import { expect, test } from 'vitest';
import { nameMarks } from '../../../src/integrations/scope-marks.ts';

const card = 'data-astro-cid-dyff3y5k';
const head = 'data-astro-cid-axmhh5xo';
const sheets = [`.card[${card}]{color:red}.card[${card}]>a[${card}]:hover{color:blue}`, `.head[${head}]{}`];

test('a mark has the same short name in the stylesheet and in the page', () => {
  const shortened = nameMarks(sheets);
  const [, name = ''] = /\[(data-\w+)\]/.exec(shortened(sheets[0] ?? '')) ?? [];
  expect(name.length).toBeLessThan(8);
  expect(shortened(`<p class="card" ${card}><a ${card} href="/">a</a></p>`)).toBe(
    `<p class="card" ${name}><a ${name} href="/">a</a></p>`,
  );
});

test('two marks have two names, whatever the order of the stylesheets', () => {
  const [shortened, reversed] = [nameMarks(sheets), nameMarks(sheets.toReversed())];
  expect(shortened(card)).not.toBe(shortened(head));
  expect([card, head].map(reversed)).toEqual([card, head].map(shortened));
});

test.each(['<p data-hue="24">', '<p data-astro-cid-nostyle1>', 'words of data-astro-cid'])('%s stays', (html) => {
  expect(nameMarks(sheets)(html)).toBe(html);
});
