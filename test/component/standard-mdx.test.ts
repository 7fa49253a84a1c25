/**
 * Content must stay standard MDX: Astro's own MDX integration must render every body to the same HTML as our parser,
 * given Astro components for the blocks in `src/mdx/components.ts`.
 */
import { readFileSync } from 'node:fs';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { findBody } from '../../src/corpus/body.ts';
import { readMdx } from '../../src/corpus/source-file.ts';
import type { CollectionName } from '../../src/domain/fields.ts';
import Correction from './stand-ins/Correction.astro';
import Figure from './stand-ins/Figure.astro';
import Note from './stand-ins/Note.astro';
import Quote from './stand-ins/Quote.astro';
import Result from './stand-ins/Result.astro';
import Steps from './stand-ins/Steps.astro';

interface MdxModule {
  default: Parameters<AstroContainer['renderToString']>[0];
}

const components = { Correction, Figure, Note, Quote, Result, Steps };
const modules = import.meta.glob<MdxModule>(['/content/**/*.mdx', '/test/fixtures/content/**/*.mdx']);
const folders: Readonly<Record<string, CollectionName>> = {
  'dien-hinh': 'exemplars',
  'viec-tot': 'stories',
  'su-kien': 'events',
  trang: 'pages',
};

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
  container.addServerRenderer({ name: 'mdx', renderer });
});

function ourHtml(file: string): string {
  const [, folder = '', id = ''] = /content\/([a-z-]+)\/([a-z0-9-]+)/.exec(file) ?? [];
  const collection = folders[folder];
  const read = readMdx(file);
  if (collection === undefined || !read.ok) throw new Error(`${file} cannot be read.`);
  const { body, problems } = findBody(read.source.body, { firstLine: 1, collection, id });
  if (body === undefined) throw new Error(`${file}: ${problems.map(({ message }) => message).join(' ')}`);
  return body.segments
    .map((segment) =>
      segment.kind === 'html'
        ? segment.html
        : `<figure data-src="${segment.src}" data-caption="${segment.caption ?? ''}"></figure>`,
    )
    .join('\n');
}

/**
 * Normalises HTML for comparison: no ids on headings, collapsed white space, none around blocks. The ellipsis that
 * Astro's MDX makes of three dots is turned back, because printed text keeps the dots.
 */
function canonical(html: string): string {
  const fragment = parseFragment(html);
  clean(fragment);
  return serialize(fragment)
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .replace(
      / ?(<\/?(?:p|h2|h3|ul|ol|li|table|thead|tbody|tr|th|td|blockquote|figure|figcaption|aside|div|hr|br)\b[^>]*>) ?/g,
      '\n$1',
    );
}

function clean(node: DefaultTreeAdapterTypes.Node): void {
  if ('attrs' in node) {
    const isHeading = /^h[23]$/.test(node.tagName);
    // Astro's development build adds attributes with the component's source file.
    const isShown = (name: string) => !name.startsWith('data-astro-source') && !(isHeading && name === 'id');
    node.attrs = node.attrs.filter(({ name }) => isShown(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
  if ('childNodes' in node) node.childNodes.forEach(clean);
}

test('there are bodies to compare', () => {
  expect(Object.keys(modules).length).toBeGreaterThan(40);
});

test.each(Object.entries(modules))('%s', async (path, load) => {
  const file = path.replace(/^\//, '');
  expect(readFileSync(file, 'utf8')).not.toContain('\nimport ');
  const { default: Content } = await load();
  const stock = await container.renderToString(Content, { props: { components } });
  expect(canonical(ourHtml(file))).toBe(canonical(stock));
});
