import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBody } from '../../../src/corpus/body.ts';
import type { Body } from '../../../src/mdx/parse.ts';
import { contentsOf, criteriaPageOf } from '../../../src/components/plan/contents.ts';
import { isCriteria, toPlanText } from '../../../src/queries/plan-parts.ts';

function bodyOf(markdown: string): Body {
  const { body } = findBody(markdown, { firstLine: 1, collection: 'pages', id: 'ke-hoach' });
  if (body === undefined) throw new Error('The text does not parse.');
  return body;
}

const body = bodyOf(readFileSync('content/trang/ke-hoach.mdx', 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
const text = toPlanText(body);
const htmlOf = ({ segments }: Body) =>
  segments.map((segment) => (segment.kind === 'html' ? segment.html : '')).join('');

test('the parts together are the whole plan, letter for letter', () => {
  const parts = [text.opening, ...text.sections.map(({ html }) => html), text.recipients, text.signature];
  expect(parts.join('')).toBe(htmlOf(body));
});

test('each section holds its own headings', () => {
  expect(text.sections.map(({ heading, parts }) => [heading.text.split('.')[0], parts.length])).toEqual([
    ['I', 2],
    ['II', 0],
    ['III', 15],
    ['IV', 5],
    ['V', 0],
  ]);
  for (const { heading, parts, html } of text.sections) {
    const ids = [...html.matchAll(/<h[23] id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([heading, ...parts].map(({ id }) => id));
  }
});

test('the signature stands by itself', () => {
  expect(text.recipients).toMatch(/^<p><strong>Nơi nhận:/);
  expect(text.signature.match(/<p>/g)).toHaveLength(4);
  expect(text.signature).toContain('Nguyễn Vĩnh Thạnh');
});

test('the contents name every heading of this page and lead to the criteria', () => {
  const items = contentsOf(text);
  expect(items.filter(({ href }) => !href.startsWith('#'))).toEqual([
    { text: text.sections.find(isCriteria)?.heading.text, href: '/ke-hoach/muc-iii/', depth: 2 },
  ]);
  expect(items).toHaveLength(5 + 2 + 5);
});

test('the criteria stand between the sections II and IV', () => {
  const page = criteriaPageOf(text);
  expect(page?.section.heading.text).toMatch(/^III\. /);
  expect(page?.contents.map(({ href }) => href)).toEqual(page?.section.parts.map(({ id }) => `#${id}`));
  expect([page?.previous?.href, page?.next?.href]).toEqual([
    '/ke-hoach/#ii-noi-dung',
    '/ke-hoach/#iv-cac-buoc-thuc-hien',
  ]);
});

test('an extract has what it has, and no page of criteria', () => {
  const extract = toPlanText(bodyOf('## I. A\n\nMột.\n\n### 1. B\n\nHai.\n\n## II. C\n\nBa.'));
  expect(extract).toMatchObject({ opening: '', recipients: '', signature: '' });
  expect(extract.sections.map(({ heading, parts }) => [heading.id, parts.length])).toEqual([
    ['i-a', 1],
    ['ii-c', 0],
  ]);
  expect(extract.sections[1]?.html).toContain('Ba.');
  expect(criteriaPageOf(extract)).toBeUndefined();
});
