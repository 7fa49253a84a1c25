/** The browser's parser and the build's parser must agree on the HTML, the facts and every problem. */
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileParser } from '../../../admin/format/mdx/parser.ts';
import { slateToMarkdown } from '../../../admin/format/slate/serializers.ts';
import { toMdx } from '../../../admin/format/mdx/body.ts';
import { nativeParser } from '../../../src/mdx/parser.ts';
import { readBody } from '../../../src/mdx/read-body.ts';
import type { Parser } from '../../../src/mdx/syntax.ts';
import { typedBody, typedMarkdown } from './typed.ts';

const read = (body: string, parser: Parser) =>
  JSON.stringify(readBody(body, parser, { allowCorrections: true }), null, 2);

/**
 * Matches a letter beyond ASCII in the word before an “@”. Bodies with one are not compared: at the end of italic text,
 * only one of the parsers makes a link of the rest of the word and the address.
 */
const gluedAddress = /(?![A-Za-z])\p{L}[\w.+-]*@/u;

function findDifferences(bodies: readonly string[]): string[] {
  const compared = bodies.filter((body) => !gluedAddress.test(body));
  return compared.filter((body) => read(body, fileParser) !== read(body, nativeParser));
}

test('every body of the content and of the fixtures, the broken ones too', () => {
  const files = globSync('{content,test/fixtures/content,test/fixtures/broken/*}/**/*.mdx');
  const bodies = files.map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
  expect(bodies.length).toBeGreaterThan(200);
  expect(findDifferences(bodies)).toEqual([]);
});

test('what is written for what was typed', () => {
  const bodies = fc.sample(typedBody, { seed: 6, numRuns: 600 }).map(slateToMarkdown);
  const texts = fc.sample(typedMarkdown, { seed: 7, numRuns: 300 }).map(toMdx);
  expect(findDifferences([...bodies, ...texts])).toEqual([]);
});

test.each([
  '<Note>\n\nchưa đóng',
  'a <Note> b',
  'a </Note> b',
  '<Note>\n\na\n\n</Quote>',
  '<Note>a\n\n</Note>',
  '<Quote source="Bà A">Một **hai**.</Quote>',
  '<Note onclick="a">b</Note>',
  'Thu {khoảng} 5 tấn',
  'a {/* b\n\nc */}',
  '{/* {a} } */}\n\nb',
  'Giá <5 triệu <br> <!-- a --> <a@b.vn>',
  'import giống lúa\n\n- export hàng',
  '*a*👍 **b**👩‍🌾c',
  '[^1]: chú\n\n- [ ] ~a~ ![b](c)\n\n---\n\nd\n---',
  '| a<br />**b<br/>c** | d |\n| - | - |\n| <br /> | \\<br /> <br> |\n\ne <br /> f',
  '| a<br class="b" /> | <br>c</br> |\n| - | - |',
  '[x www\\.a.vn, thu\\@b.vn <c',
])('%j', (body) => {
  expect(read(body, fileParser)).toBe(read(body, nativeParser));
});
