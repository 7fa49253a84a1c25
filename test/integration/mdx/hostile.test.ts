/** Bodies that are long or random on purpose. They take seconds, so they are not unit tests. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isAllowedTarget } from '../../../src/domain/link-target.ts';
import { parseBody } from '../../../src/mdx/parse.ts';
import { processorTime } from '../../support/processor-time.ts';

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
    expect(time).toBeLessThan(1000);
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

  /** Tags, attributes and targets of links that are not allowed on a page. */
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
