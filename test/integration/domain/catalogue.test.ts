/** The catalogue, from which the handbook explains the rules, has every code that the check prints. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ruleCatalogue } from '../../../src/domain/catalogue.ts';

const sources = ['src/domain', 'src/corpus'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'catalogue.ts')
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
);
const printed = new Set(
  sources.flatMap((source) => Array.from(source.matchAll(/'([A-Z]\d{1,2})'/g), ([, code = '']) => code)),
);

test('every code that a rule prints is in the catalogue', () => {
  expect([...printed].filter((code) => !(code in ruleCatalogue))).toEqual([]);
});

test('every code of the catalogue is printed, or holds without a message', () => {
  const silent = ['R17', 'R18', 'R19'];
  expect([...printed, ...silent].sort()).toEqual(Object.keys(ruleCatalogue).sort());
});

test('each rule has a title and an advice', () => {
  for (const [code, { title, advice }] of Object.entries(ruleCatalogue)) {
    expect(title, code).toMatch(/^\p{Lu}[^.]*$/u);
    expect(advice, code).toMatch(/^\p{Lu}.*\.$/u);
  }
});
