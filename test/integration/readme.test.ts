/** The two READMEs name only scripts and paths that exist, and every script that people run. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const folders = /^(?:src|admin|test|content|public|\.forgejo|\.ci)(?:\/|$)/;

/** Code between backquotes and lines of code blocks. */
const codeIn = (text: string): string[] => [
  ...[...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n')),
  ...[...text.replaceAll(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
];

const scriptsIn = (code: string): string[] => [
  ...[...code.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
  ...[...code.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name),
];

/** A name with angle brackets or an ellipsis is a placeholder, not a path. */
const isPath = (code: string): boolean => folders.test(code) && !/[<…\s]/.test(code);
const literal = (path: string): string => path.replaceAll(/[[\]]/g, '[$&]');
const isThere = (path: string): boolean => globSync(literal(path.replace(/\/$/, ''))).length > 0;

describe.each([
  ['README.md', 5],
  ['src/README.md', 80],
])('%s', (file, fewestPaths) => {
  const code = codeIn(readFileSync(file, 'utf8'));

  test('every script exists', () => {
    const named = code.flatMap(scriptsIn);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('every path exists', () => {
    const paths = code.filter(isPath);
    expect(paths.length).toBeGreaterThanOrEqual(fewestPaths);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('every link leads to a file', () => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !isThere(`${file.replace(/[^/]*$/, '')}${to}`))).toEqual([]);
  });
});

test('every script of the project is explained in one of them', () => {
  const named = new Set(
    ['README.md', 'src/README.md'].flatMap((file) => codeIn(readFileSync(file, 'utf8')).flatMap(scriptsIn)),
  );
  const behind = ['astro', 'serve', 'checks'];
  expect(Object.keys(scripts).filter((name) => !named.has(name) && !behind.includes(name))).toEqual([]);
});

test('what is not there is found', () => {
  expect(isThere('src/pages/[page].astro')).toBe(true);
  expect(isThere('src/pages/[pages].astro')).toBe(false);
  expect(isPath('src/nothing.ts')).toBe(true);
  expect(isThere('src/nothing.ts')).toBe(false);
});
