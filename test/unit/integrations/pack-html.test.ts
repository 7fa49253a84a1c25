import { expect, test } from 'vitest';
import { packHtml } from '../../../src/integrations/pack-html.ts';
import { markedSelectors } from '../../../src/integrations/scope-marks.ts';

const css = '.bar[data-a]{}li[data-b]:hover,.x .y[data-b]>a{}:is(.p,.q)[data-c]{}@media print{b[data-d][open]{}}';
const isAskedFor = markedSelectors([css]);
const pack = (html: string) => packHtml(html, isAskedFor);

test.each([
  [
    'white space at the edge of a block',
    '<ul> <li> một </li> <li>hai</li>\n</ul> <p>ba</p>',
    '<ul><li>một</li><li>hai</li></ul><p>ba</p>',
  ],
  ['none between words', '<p>một <b>hai</b> <i>ba</i> bốn</p>', '<p>một <b>hai</b> <i>ba</i> bốn</p>'],
  ['none in text as it was typed', '<pre><code> a\n  b </code></pre>', '<pre><code> a\n  b </code></pre>'],
  ['none in a field', '<textarea>\n&lt;p&gt; a </textarea>', '<textarea>\n&lt;p&gt; a </textarea>'],
  ['none in an attribute', '<meta content="a > <p> b"> <p>c</p>', '<meta content="a > <p> b"><p>c</p>'],
  [
    'what an icon brings along',
    '<svg xmlns="http://www.w3.org/2000/svg" class="lucide lucide-x" width="9"> <path d="M0 0"></path> </svg>',
    '<svg width="9"><path d="M0 0"/></svg>',
  ],
  [
    'decimals of an outline that nobody sees',
    '<path d="M0.1234-1.996.0049 2.5a1 1 0 01.5678.1234h12.001"></path>',
    '<path d="M.12-2.0.0049 2.5a1 1 0 01.5678.12h12.0"/>',
  ],
])('goes: %s', (_name, html, packed) => {
  expect(pack(html)).toBe(packed);
});

test.each([
  ['<div class="bar" data-a>', '<div class="bar" data-a>'],
  ['<div class="other" data-a="true">', '<div class="other">'],
  ['<li class="z" data-b>', '<li class="z" data-b>'],
  ['<span class="y z" data-b="true">', '<span class="y z" data-b>'],
  ['<span data-b>', '<span>'],
  ['<div data-c>', '<div data-c>'],
  ['<b data-d>', '<b data-d>'],
  ['<i data-d data-e="1" data-q>', '<i data-e="1" data-q>'],
])('a mark stays where a selector may ask for it: %s', (html, packed) => {
  expect(pack(html)).toBe(packed);
});
