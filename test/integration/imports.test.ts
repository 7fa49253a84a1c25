/** Finds import cycles, as `import-x/no-cycle` does, in a tenth of the time; and code that belongs to no layer. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layers, layersOfAdmin } from '../../eslint.config.js';

const files = globSync('{src,admin,test}/**/*.{ts,mjs,astro,mdx}', { exclude: ['test/fixtures/**'] });
const statement = /^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?'(?<from>\.[^'?]+)/gm;

const importsOf = (source: string): string[] =>
  [...source.matchAll(statement)].flatMap(({ groups }) => groups?.['from'] ?? []);

/** Returns the files of the first cycle found, its first file again at the end; empty when there is none. */
function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('no module needs itself, not even for a type', () => {
  const imports = new Map(
    files.map((file) => [file, importsOf(readFileSync(file, 'utf8')).map((from) => join(file, '..', from))]),
  );
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
  expect(findCircle(imports)).toEqual([]);
});

test.each([
  ['src', layers],
  ['admin', layersOfAdmin],
])('everything in %s belongs to a layer', (folder, known) => {
  const parts = readdirSync(folder)
    .filter((name) => !/\.(?:html|md|yml)$/.test(name))
    .map((name) => `${folder}/${name}`);
  expect(parts.filter((part) => !known.flat().includes(part))).toEqual([]);
});

describe('the reading of imports', () => {
  test.each([
    ["import './a.ts';", ['./a.ts']],
    ["import { a, type B } from './a.ts';\nexport { c } from '../c.ts';", ['./a.ts', '../c.ts']],
    ["import a, { type B } from './a.ts';", ['./a.ts']],
    ["import {\n  a,\n  b,\n} from './a.ts';", ['./a.ts']],
    ["import type { A } from './a.ts';\nimport x from 'x';", ['./a.ts']],
  ])('%j', (source, from) => {
    expect(importsOf(source)).toEqual(from);
  });

  test('a circle is found wherever it begins', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(findCircle(imports)).toEqual(['b', 'd', 'b']);
  });
});
