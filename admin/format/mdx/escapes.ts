/** Takes out the escapes without which a block is read the same. */
import { parseSyntax } from '../../../src/mdx/syntax.ts';
import { childrenOf, isComponent, isExpression, type Mdast } from '../../../src/mdx/tree.ts';
import { isAddress, plainText } from './nodes.ts';
import { fileParser } from './parser.ts';

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
/** More of them come with pasted code or tables of marks; they stay. */
const MAX_ESCAPES = 40;

export function dropEscapes(block: string): string {
  const places = [...block.matchAll(ESCAPE)].map(({ index }) => index).toReversed();
  if (places.length === 0) return block;
  const reading = readingOf(block);
  const bare = withoutAll(block, places);
  if (readingOf(bare) === reading) return bare;
  if (places.length > MAX_ESCAPES) return block;
  return places.reduce((text, place) => {
    const shorter = text.slice(0, place) + text.slice(place + 1);
    return readingOf(shorter) === reading ? shorter : text;
  }, block);
}

function withoutAll(block: string, places: readonly number[]): string {
  return places.reduce((text, place) => text.slice(0, place) + text.slice(place + 1), block);
}

/** The tree as text; undefined for what is no clean MDX. An address is the same typed plainly or as a link. */
function readingOf(mdx: string): string | undefined {
  const { root, problems } = parseSyntax(mdx, fileParser);
  return root === undefined || problems.length > 0 ? undefined : describe(root);
}

function describe(node: Mdast): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type === 'link' && isAddress(node)) return plainText(node);
  if (isExpression(node)) return `{${node.value}}`;
  return `<${node.type} ${detailsOf(node)}>${childrenOf(node).map(describe).join('')}</${node.type}>`;
}

function detailsOf(node: Mdast): string {
  if (isComponent(node))
    return JSON.stringify([
      node.name,
      node.attributes.map((attribute) => [attribute.type === 'mdxJsxAttribute' && attribute.name, attribute.value]),
    ]);
  switch (node.type) {
    case 'heading':
      return String(node.depth);
    case 'list':
      return `${String(node.ordered)} ${String(node.start ?? 1)} ${String(node.spread)}`;
    case 'listItem':
      return `${String(node.spread)} ${String(node.checked)}`;
    case 'link':
    case 'definition':
    case 'image':
      return JSON.stringify([node.url, node.title]);
    case 'inlineCode':
    case 'code':
      return JSON.stringify(node.value);
    case 'table':
      return JSON.stringify(node.align);
    default:
      return '';
  }
}
