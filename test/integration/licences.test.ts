/**
 * The scripts of readers contain no third-party code, except on the plan page, and the licences of icons and typeface
 * are published. `test/site/licences.test.ts` checks the editors' bundle.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Scripts that run in readers' browsers. The script of the plan page is left out, because it loads fflate. */
const entries = globSync([
  'src/client/**/*.ts',
  'src/search/ui/**/*.ts',
  'src/search/engine/**/*.ts',
  'src/offline/worker.ts',
  'src/embed/{frame,picker,v1}.ts',
]);
/** Matches the module that an import or export names, unless only types are imported. */
const statement = /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^'?]+)/gm;
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(statement)].map(([, from = '']) => from);

test('the scripts of readers hold no code of others', () => {
  const seen = new Set<string>();
  const visit = (file: string): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return importsOf(file).flatMap((from) =>
      from.startsWith('.') ? (from.endsWith('.ts') ? visit(join(file, '..', from)) : []) : [`${file} imports ${from}`],
    );
  };
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.flatMap(visit)).toEqual([]);
});

test('icons are of one package, and its licence and that of the typeface go with the pages', () => {
  const packages = new Set(
    globSync('src/components/**/*.astro')
      .flatMap(importsOf)
      .filter((from) => !/^(?:\.|astro:|node:)/.test(from))
      .map((from) =>
        from
          .split('/')
          .slice(0, from.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  );
  expect([...packages]).toEqual(['@lucide/astro']);
  const told = readFileSync('public/giay-phep.txt', 'utf8');
  for (const file of ['@lucide/astro/LICENSE', '@expo-google-fonts/be-vietnam-pro/LICENSE_FONT'])
    expect(told).toContain(readFileSync(join('node_modules', file), 'utf8').replaceAll('\r\n', '\n').trim());
});
