/** Writes a tree as MDX the way a person writes it: no more escapes than reading it back needs. */
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle as Write, type Options } from 'mdast-util-to-markdown';
import type { ComponentNode, Mdast } from '../../../src/mdx/tree.ts';
import { dropEscapes } from './escapes.ts';
import { isAddress, plainText } from './nodes.ts';
import { tidy } from './tidy.ts';

/** `peek` tells how what it writes begins. */
type Handle = Write & { peek?: () => string };

/** As far as the parser takes it for an address; escapes in one would lead elsewhere. */
const ADDRESS = /(?<=^|[\s*_~(])(?:https?:\/\/|www\.)[^\s<]+/gi;
const CODE = /^(?=import[\t {]|export[\s{*])/;

const text: Handle = (node: Mdast<'text'>, _parent, state, info) => {
  let written = '';
  let from = 0;
  for (const { 0: address, index } of node.value.matchAll(ADDRESS)) {
    written +=
      state.safe(node.value.slice(from, index), { ...info, before: from === 0 ? info.before : '/', after: 'h' }) +
      address;
    from = index + address.length;
  }
  return written + state.safe(node.value.slice(from), { ...info, before: from === 0 ? info.before : '/' });
};

/** An address of the web is written as one. */
const link: Handle = (node: Mdast<'link'>, parent, state, info) =>
  isAddress(node) && !state.stack.includes('tableCell')
    ? plainText(node)
    : defaultHandlers.link(node, parent, state, info);
link.peek = () => '[';

/** A paragraph that begins like code is code to MDX, unless a space stands before it. */
const paragraph: Handle = (node: Mdast<'paragraph'>, _parent, state, info) => {
  const exit = state.enter('paragraph');
  const exitPhrasing = state.enter('phrasing');
  const written = state.containerPhrasing(node, info);
  exitPhrasing();
  exit();
  const isIndented = state.stack.some((construct) => construct === 'listItem' || construct === 'blockquote');
  return isIndented ? written : written.replace(CODE, ' ');
};

const flowElement: Handle = (node: Mdast<'mdxJsxFlowElement'>, _parent, state, info) => {
  const [opening, closing] = tagsOf(node);
  if (closing === undefined) return opening;
  const exit = state.enter('mdxJsxFlowElement');
  const content = state.containerFlow(node, info);
  exit();
  return `${opening}\n\n${content}\n\n${closing}`;
};

const textElement: Handle = (node: Mdast<'mdxJsxTextElement'>, _parent, state, info) => {
  const [opening, closing] = tagsOf(node);
  if (closing === undefined) return opening;
  return opening + state.containerPhrasing(node, { ...info, before: '>', after: '<' }) + closing;
};
textElement.peek = () => '<';

const expression: Handle = (node: Mdast<'mdxTextExpression' | 'mdxFlowExpression'>) => `{${node.value}}`;
expression.peek = () => '{';

const mdx: Options = {
  handlers: {
    text,
    link,
    paragraph,
    mdxJsxFlowElement: flowElement,
    mdxJsxTextElement: textElement,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
  },
  unsafe: [
    { character: '{', inConstruct: ['phrasing'] },
    { character: '<', inConstruct: ['phrasing'] },
    { atBreak: true, character: '<' },
  ],
};

const options: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
  extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), mdx],
};

/** Ends without a line break. */
export function writeMdx(root: Mdast<'root'>): string {
  let previous: Mdast | undefined;
  let delimiter: '.' | ')' = '.';
  const blocks = tidy(root).map((block) => {
    // Two numbered lists, one after the other, would be one.
    delimiter = isNumbered(block) && previous && isNumbered(previous) && delimiter === '.' ? ')' : '.';
    previous = block;
    return dropEscapes(writeBlock(block, delimiter));
  });
  return blocks.join('\n\n');
}

function isNumbered(block: Mdast): boolean {
  return block.type === 'list' && block.ordered === true;
}

function writeBlock(block: Mdast, bulletOrdered: '.' | ')'): string {
  return toMarkdown({ type: 'root', children: [block] } as never, { ...options, bulletOrdered }).replace(/\n+$/, '');
}

function tagsOf(node: ComponentNode): [opening: string, closing?: string] {
  const name = node.name ?? '';
  const attributes = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return '';
    return typeof attribute.value === 'string'
      ? ` ${attribute.name}="${toAttribute(attribute.value)}"`
      : ` ${attribute.name}`;
  });
  const opening = `<${name}${attributes.join('')}`;
  return node.children.length === 0 ? [`${opening} />`] : [`${opening}>`, `</${name}>`];
}

/** On one line; `&` and `"` would begin or end something. */
function toAttribute(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;');
}
