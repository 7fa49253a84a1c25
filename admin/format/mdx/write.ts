/** Writes a tree as MDX with no more escapes than parsing it again needs. */
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import {
  defaultHandlers,
  toMarkdown,
  type Handle as Write,
  type Info,
  type Options,
  type State,
} from 'mdast-util-to-markdown';
import { cellBreak } from '../../../src/mdx/cell-breaks.ts';
import { childrenOf, type ComponentNode, type Mdast } from '../../../src/mdx/tree.ts';
import { withFewestEscapes, type Frame } from './escapes.ts';
import { isAddress, plainText, withChildren } from './nodes.ts';
import { hidingFor, mapTexts } from './symbols.ts';
import { joinAlike, tidy } from './tidy.ts';

/** `peek` returns the first character that the handler will write. */
type Handle = Write & { peek?: () => string };
type Line = Mdast<'paragraph' | 'heading' | 'tableCell'>;

/**
 * The part of a text that the parser reads as an address. It is written without escapes, which would change where the
 * link leads.
 */
const addressPattern = /(?<![A-Za-z])(?:https?:\/\/|www\.)[^\s<{\\|]*[^\s<{\\|?!.,:*_~]/gi;
const plainAddresses = 'plainAddresses' as never;
const code = /^(?=import[\t {]|export(?:[\s{*]|$))/;

const text: Handle = (node: Mdast<'text'>, _parent, state, info) => {
  if (state.stack.includes(plainAddresses)) return state.safe(node.value, info);
  let written = '';
  let from = 0;
  for (const { 0: address, index } of node.value.matchAll(addressPattern)) {
    const before = from === 0 ? info.before : '/';
    written += state.safe(node.value.slice(from, index), { ...info, before, after: 'h' }) + address;
    from = index + address.length;
  }
  return written + state.safe(node.value.slice(from), { ...info, before: from === 0 ? info.before : '/' });
};

/** A link whose text is its address is written as plain text, unless it has a “|”. */
const link: Handle = (node: Mdast<'link'>, parent, state, info) =>
  isAddress(node) && !plainText(node).includes('|') ? plainText(node) : defaultHandlers.link(node, parent, state, info);
link.peek = () => '[';

/** MDX reads a paragraph that begins with `import` or `export` as code, unless it is preceded by a space. */
const paragraph: Handle = (node: Mdast<'paragraph'>, parent: Mdast | undefined, state, info) => {
  const exit = state.enter('paragraph');
  const isFirst = parent?.type === 'listItem' && (parent.children[0] as Mdast) === node;
  const written = writeLine(node, state, info, isFirst ? { before: '- ', indent: '  ' } : { before: ' ' });
  exit();
  const isIndented = state.stack.some((construct) => construct === 'listItem' || construct === 'blockquote');
  return isIndented ? written : written.replace(code, ' ');
};

const heading: Handle = (node: Mdast<'heading'>, _parent, state, info) => {
  const before = `${'#'.repeat(node.depth)} `;
  const exit = state.enter('headingAtx');
  const written = writeLine(node, state, { ...info, before: '# ', after: '\n' }, { before });
  exit();
  return before + written;
};

const table: Handle = (node: Mdast<'table'>, _parent, state, info) => {
  const exit = state.enter('table');
  const rows = node.children.map((row) => row.children.map((cell) => writeCell(cell, state, info)));
  exit();
  const rule = rows[0]?.map((_cell, column) => delimiters[node.align?.[column] ?? 'none'] ?? '-') ?? [];
  return [...rows.slice(0, 1), rule, ...rows.slice(1)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const delimiters: Readonly<Record<string, string>> = { left: ':-', center: ':-:', right: '-:' };

/** A table row is one line of the file, so breaks in it become `<br />`. */
const lineEnd: Handle = (node: Mdast<'break'>, parent, state, info) =>
  state.stack.includes('tableCell') ? cellBreak : defaultHandlers.break(node, parent, state, info);

function writeCell(cell: Mdast<'tableCell'>, state: State, info: Info): string {
  const exit = state.enter('tableCell');
  const written = writeLine(cell, state, { ...info, before: '|', after: '|' }, { before: '| ', after: ' |\n| - |' });
  exit();
  return written;
}

/**
 * Writes a line so that it is parsed as meant. If that fails, keeps the words: first without links for addresses, then
 * also without bold and italic.
 */
function writeLine(node: Line, state: State, info: Info, frame: Frame): string {
  const written = writePhrasing(node, state, info);
  const found = withFewestEscapes(written, node, frame);
  if (found !== undefined) return found;
  const exit = state.enter(plainAddresses);
  const unmarked = withoutMarks(node);
  const plain = withFewestEscapes(writePhrasing(node, state, info), node, frame);
  const plainer = plain ?? withFewestEscapes(writePhrasing(unmarked, state, info), unmarked, frame);
  exit();
  return plainer ?? written;
}

function writePhrasing(node: Line, state: State, info: Info): string {
  const exit = state.enter('phrasing');
  const written = state.containerPhrasing(node, info);
  exit();
  // `<` before a space needs no escape.
  return written.replace(/\\<(?= )/g, '<');
}

function withoutMarks<Node extends Mdast>(node: Node): Node {
  const flat = childrenOf(node).flatMap((child) => {
    const inner = withoutMarks(child);
    return child.type === 'strong' || child.type === 'emphasis' ? childrenOf(inner) : [inner];
  });
  return 'children' in node ? withChildren(node, joinAlike(flat)) : node;
}

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
    heading,
    table,
    break: lineEnd,
    mdxJsxFlowElement: flowElement,
    mdxJsxTextElement: textElement,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
  },
  unsafe: [
    { character: '{', inConstruct: 'phrasing' },
    { character: '<', inConstruct: 'phrasing' },
    { character: '|', inConstruct: 'tableCell' },
    { character: '\n', inConstruct: 'tableCell' },
    { atBreak: true, character: '|' },
    { atBreak: true, character: ':', after: '-' },
    { atBreak: true, character: '-', after: '[:|-]' },
    { character: ':', before: '[ps]', after: '\\/', inConstruct: plainAddresses },
    { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: plainAddresses },
    { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: plainAddresses },
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
  extensions: [gfmStrikethroughToMarkdown(), mdx],
};

/** The text does not end with a line break. */
export function writeMdx(root: Mdast<'root'>): string {
  const blocks = tidy(root);
  const { hide, show } = hidingFor(JSON.stringify(blocks));
  return show(writeBlocks(mapTexts(blocks, hide)));
}

function writeBlocks(nodes: readonly Mdast[]): string {
  let previous: Mdast | undefined;
  let delimiter: '.' | ')' = '.';
  const blocks = nodes.map((block) => {
    // Two adjacent numbered lists would be read as one, so the second uses `)`.
    delimiter = isNumbered(block) && previous && isNumbered(previous) && delimiter === '.' ? ')' : '.';
    previous = block;
    return toMarkdown({ type: 'root', children: [block] } as never, { ...options, bulletOrdered: delimiter });
  });
  return blocks.map((block) => block.replace(/\n+$/, '')).join('\n\n');
}

function isNumbered(block: Mdast): boolean {
  return block.type === 'list' && block.ordered === true;
}

function tagsOf(node: ComponentNode): [opening: string, closing?: string] {
  const name = node.name ?? '';
  const attributes = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return '';
    const { value } = attribute;
    return typeof value === 'string' ? ` ${attribute.name}="${toAttribute(value)}"` : ` ${attribute.name}`;
  });
  const opening = `<${name}${attributes.join('')}`;
  return node.children.length === 0 ? [`${opening} />`] : [`${opening}>`, `</${name}>`];
}

/** Puts the value on one line, with `&` and `"` escaped where they would end it or start a reference. */
function toAttribute(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;');
}
