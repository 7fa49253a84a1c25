/**
 * Encodes texts of the content as old fonts and wrong encodings would show them, and checks that they are recognised
 * and restored.
 */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recogniseLegacy } from '../../../src/text/legacy-encodings.ts';
import { singleByteTable, vniTable } from '../../../src/text/legacy-tables.ts';

/** Titles, summaries and paragraphs. */
const texts = globSync('content/{dien-hinh,viec-tot,su-kien}/*/index.mdx').flatMap((file) => {
  const [, front = '', ...body] = readFileSync(file, 'utf8').split(/^---$/m);
  const fields = [...front.matchAll(/^(?:title|summary): '?(.*?)'?$/gm)].map(([, value = '']) => value);
  return [
    ...fields,
    ...body
      .join('')
      .split('\n\n')
      .filter((block) => /^\p{L}/u.test(block.trim())),
  ].map((text) => text.trim());
});

const inverse = (table: ReadonlyMap<string, string>) =>
  new Map([...table].toReversed().map(([written, letter]) => [letter, written]));

const single = (name: Parameters<typeof singleByteTable>[0]) => {
  const table = inverse(singleByteTable(name));
  // A capital letter without a code in the encoding was written with the code of the lower-case letter, in a separate
  // font of capitals.
  return (text: string) =>
    [...text].map((letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter).join('');
};

function vni(text: string): string {
  const table = inverse(vniTable);
  return [...text].map((letter) => table.get(letter) ?? letter).join('');
}

// Several marks to a line.
// prettier-ignore
const viqrMarks: Readonly<Record<string, string>> = {
  '\u0302': '^', '\u0306': '(', '\u031B': '+', '\u0301': "'", '\u0300': '`', '\u0309': '?', '\u0303': '~', '\u0323': '.',
};

function viqr(text: string): string {
  const escaped = text.replace(/(?<=[\p{L}])(?=[.?'`~^(+*])/gu, '\\').replace(/d(?=d)/gi, 'd\\');
  return [...escaped]
    .map((letter) => {
      const bare = { đ: 'dd', Đ: 'DD' }[letter];
      if (bare !== undefined) return bare;
      const [base = '', ...marks] = letter.normalize('NFD');
      const signs = marks.map((mark) => viqrMarks[mark] ?? mark);
      return base + signs.toSorted((a, b) => Number('^(+'.includes(b)) - Number('^(+'.includes(a))).join('');
    })
    .join('');
}

const readAs = (label: string) => (text: string) => new TextDecoder(label).decode(new TextEncoder().encode(text));
const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

const exactly = (text: string) => text;
/** Letters in a font of capitals have the codes of lower-case letters, so the restored text may differ in case. */
const inAnyCase = (text: string) => text.toLowerCase();

describe.each<[string, (text: string) => string, string, (text: string) => string]>([
  ['TCVN3', single('tcvn3'), 'TCVN3', inAnyCase],
  ['VPS', single('vps'), 'VPS', inAnyCase],
  ['VISCII', single('viscii'), 'VISCII', inAnyCase],
  ['VNI', vni, 'VNI', exactly],
  ['VIQR', viqr, 'VIQR', exactly],
  ['UTF-8 as Windows-1252', readAs('windows-1252'), 'UTF-8', exactly],
  ['UTF-8 as Windows-1258', readAs('windows-1258'), 'UTF-8', exactly],
  ['UTF-8 as Latin-1', latin1, 'UTF-8', exactly],
  ['UTF-8 as Latin-1, twice', (text) => latin1(latin1(text)), 'UTF-8', exactly],
])('%s', (_, encode, name, form) => {
  const found = texts.map((text) => ({ text, legacy: recogniseLegacy(encode(text)) }));

  test('is recognised in 99 of 100 texts and more', () => {
    expect(texts.length).toBeGreaterThan(400);
    expect(found.filter(({ legacy }) => legacy !== undefined).length / texts.length).toBeGreaterThanOrEqual(0.99);
    expect(found.filter(({ legacy }) => legacy?.name.includes(name)).length / texts.length).toBeGreaterThanOrEqual(
      0.98,
    );
  });

  test('comes back as it was', () => {
    const own = found.filter(({ legacy }) => legacy?.name.includes(name));
    const wrong = own.filter(({ text, legacy }) => form(legacy?.decoded ?? '') !== form(text));
    expect(wrong.length / own.length).toBeLessThanOrEqual(0.02);
  });
});

test('no false hits in the content', () => {
  const files = globSync('content/**/*.{mdx,yaml}');
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((file) => recogniseLegacy(readFileSync(file, 'utf8')) !== undefined)).toEqual([]);
});
