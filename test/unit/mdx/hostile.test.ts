import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isAllowedTarget } from '../../../src/mdx/link-target.ts';
import { parseBody } from '../../../src/mdx/parse.ts';
import { processorTime } from '../../support/processor-time.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<script src="https://x.vn/a.js" />',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<img src="x" onerror="alert(1)" />',
  '<svg onload="alert(1)" />',
  '<iframe src="https://x.vn"></iframe>',
  '<base href="https://x.vn/" />',
  '<style>p { display: none }</style>',
  '<link rel="stylesheet" href="https://x.vn/a.css" />',
  '<meta http-equiv="refresh" content="0" />',
  '<form action="https://x.vn"><input name="a" /></form>',
  '<object data="a.swf" />',
  '<a href="javascript:alert(1)">a</a>',
  '<div onclick="alert(1)">a</div>',
  '<p style="position: fixed">a</p>',
  '<Fragment set:html="<script>" />',
  '<Astro.slots />',
  '<xlink:href />',
  '<>a</>',
  '{process.exit(0)}',
  '{process.env.HOME}',
  'a {globalThis.alert(1)} b',
  '{/* a */ process.exit(0)}',
  '{/* a */ process.exit(0) /* b */}',
  '{// a\nprocess.exit(0)\n}',
  '{`${process.env.HOME}`}',
  '{"<script>"}',
  '{/* a */}{process.exit(0)}',
  '\\\\{process.exit(0)}',
  "import fs from 'node:fs'",
  "import 'node:fs'",
  'export const a = process.exit(0)',
  'export default function Layout() {}',
  "export { default } from './other.astro'",
  '<Note title={process.env.HOME}>a</Note>',
  '<Note {...process.env}>a</Note>',
  '<Note onclick="alert(1)">a</Note>',
  '<Note set:html="<b>">a</Note>',
  '<Note class="a">b</Note>',
  '<Note constructor="a">b</Note>',
  '<Note __proto__="a">b</Note>',
  '<constructor />',
  '<toString />',
  '<__proto__ />',
  '<Note title=`a`>b</Note>',
  '<Figure src="./a.jpg" onerror="alert(1)" />',
  '<Figure src="https://x.vn/a.jpg" />',
  '<Figure src="./../secret.jpg" />',
  '<Figure src="./a.svg" />',
  '<Figure src="./a.jpg?x" />',
  '<Figure src="javascript:alert(1)//.jpg" />',
  '[a](javascript:alert(1))',
  '[a](JavaScript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a](&#1;javascript:alert(1))',
  '[a](&#32;javascript:alert(1))',
  '[a](<javascript:alert(1)>)',
  '[a](<java\tscript:alert(1)>)',
  '[a](javascript&colon;alert(1))',
  '[a](\\javascript:alert(1))',
  '[a](vbscript:a)',
  '[a](data:text/html,<script>)',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](file:///etc/passwd)',
  '[a](blob:https://x.vn/a)',
  '[a](//x.vn)',
  '[a](\\\\\\\\x.vn)',
  '[a](/\\\\x.vn)',
  '[a](/&#9;/x.vn)',
  '[a](http://x.vn)',
  '[a](https:x.vn)',
  '[a](https:///x.vn)',
  '[a](https://ninhhoa.vn@x.vn)',
  '[a](x.vn)',
  '[a](../a)',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '[b]: javascript:alert(1)',
  '![a](javascript:alert(1))',
  '![a][b]\n\n[b]: https://x.vn/a.jpg',
  '[![a](/b.jpg)](/c)',
  '<javascript:alert(1)>',
  '<!-- <script> -->',
  '<!DOCTYPE html>',
  '<![CDATA[a]]>',
  '<?php a ?>',
  '&#x202e;txet',
  'a\u0000b',
  '\u2CFAscript>',
  '\uE000script>',
];

test('there are enough of them', () => {
  expect(new Set(hostile).size).toBeGreaterThan(80);
});

test.each(hostile)('refused: %j', (body) => {
  const { body: result, problems } = parseBody(body, { allowCorrections: true });
  expect(problems).not.toEqual([]);
  expect(result).toBeUndefined();
});

describe('too much', () => {
  test.each([
    ['{<b>', 60],
    ['{', 200_000],
    ['import (- ~', 15_000],
    ['\n\nexport a (', 15_000],
    ['{', 400],
    ['<a {', 300],
    ['<', 200_000],
    ['<á ', 390],
    ['<Note>\n\n', 390],
    ['<Note>', 390],
    ['> ', 100_000],
    ['- a\n', 200_000],
    ['_a_', 60_000],
    ['[a](b', 40_000],
    ["'http://", 20_000],
    ['&amp;  ', 20_000],
    ['\\', 200_000],
    ['a', 200_001],
  ])('%j %i times is refused fast', (unit, count) => {
    const time = processorTime(() => {
      expect(parseBody(unit.repeat(count)).body).toBeUndefined();
    });
    expect(time).toBeLessThan(4000);
  });
});

describe('whatever is accepted is harmless', () => {
  const allowedTags = new Set(
    'p h2 h3 strong em code br a ul ol li blockquote hr table thead tbody tr th td figure figcaption span aside div mark'.split(
      ' ',
    ),
  );
  const allowedAttributes = new Set(['class', 'id', 'href', 'title', 'rel', 'start', 'aria-label']);
  const pieces = [
    ...[
      '<',
      '>',
      '{',
      '}',
      '"',
      "'",
      '`',
      '\\',
      '&',
      '&lt;',
      '&#34;',
      '&quot;',
      '{/* ',
      ' */}',
      '\n',
      '\n\n',
      ' ',
      '=',
    ],
    ...['[', '](', ')', ']: ', '![', '*', '**', '_', '~', '|', '|-|\n', '- ', '1. ', '> ', '## ', '---\n', '  \n'],
    ...['<script>', '</script>', 'javascript:', 'https://x.vn', '/a', '#b', 'onclick="a"', ' href="a"', '<!--', '-->'],
    ...['<Note title="', '<Note>', '</Note>', '<Quote source="', '</Quote>', '" />', '">', '<Result value="5" label="'],
    ...[
      '<Correction printed="',
      '" reads="',
      '" certainty="certain" />',
      '<Steps>\n\n',
      '\n\n</Steps>',
      'chữ',
      'a',
      '5',
    ],
  ];

  function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
    if ('tagName' in node) yield node;
    if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
  }

  function randomBodies(count: number): string[] {
    let seed = 20_230_609;
    const next = (max: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * max);
    };
    return Array.from({ length: count }, () =>
      Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]).join(''),
    );
  }

  /** Tags and attributes of a segment that are not allowed on a page. */
  function listForeign(html: string): string[] {
    return [...elementsOf(parseFragment(html))].flatMap(({ tagName, attrs }) => [
      ...(allowedTags.has(tagName) ? [] : [`<${tagName}>`]),
      ...attrs.filter(({ name }) => !allowedAttributes.has(name)).map(({ name }) => name),
      ...attrs.filter(({ name, value }) => name === 'href' && !isAllowedTarget(value)).map(({ value }) => value),
    ]);
  }

  test('random bodies give allowed elements and attributes only', () => {
    const bodies = randomBodies(4000).map((source) => ({ source, ...parseBody(source, { allowCorrections: true }) }));
    const accepted = bodies.filter(({ body }) => body !== undefined);
    const foreign = accepted.flatMap(({ source, body }) =>
      (body?.segments ?? [])
        .filter((segment) => segment.kind === 'html')
        .filter(({ html }) => listForeign(html).length > 0 || /[\u2CF9-\u2CFE]/.test(html))
        .map(({ html }) => ({ source, html })),
    );
    expect(foreign).toEqual([]);
    expect(accepted.length).toBeGreaterThan(500);
    expect(accepted.every(({ problems }) => problems.length === 0)).toBe(true);
    expect(bodies.every(({ body, problems }) => body !== undefined || problems.length > 0)).toBe(true);
  });
});
