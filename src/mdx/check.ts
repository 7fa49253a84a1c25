/** Checks the tree against the list of what a body may contain. Anything that is not listed is refused. */
import { checkAttributes } from './attributes.ts';
import { components, isComponentName, specOf, type ComponentName } from './components.ts';
import { reportDecodedCharacters } from './hidden.ts';
import { isHtmlTag } from './html-tags.ts';
import { isAllowedTarget } from '../domain/link-target.ts';
import { problem, type BodyProblem } from './problem.ts';
import {
  blocksOf,
  childrenOf,
  isComment,
  isComponent,
  isExpression,
  isTypedAddress,
  placeOf,
  type ComponentNode,
  type Mdast,
} from './tree.ts';

export interface BodyOptions {
  /** Line of the file on which the body begins. Default: 1. */
  firstLine?: number;
  /** Allows `Correction`, which belongs only to the page that reproduces a printed document. */
  allowCorrections?: boolean;
  mend?: Mend;
}

/** How to remove withdrawn links and names from a body that has passed all checks. */
export interface Mend {
  /** The target that a link gets; undefined if the link is removed and only its text stays. */
  leadTo: (link: string) => string | undefined;
  hide: (text: string) => string;
}

interface Context {
  source: string;
  allowCorrections: boolean;
  usedLabels: ReadonlySet<string>;
}

/** The ancestors of a node, from the root down to the parent. */
type Ancestors = readonly Mdast[];

export function checkTree(root: Mdast<'root'>, source: string, options: BodyOptions): BodyProblem[] {
  const context: Context = {
    source,
    allowCorrections: options.allowCorrections === true,
    usedLabels: new Set(listReferences(root)),
  };
  return [...checkHeadingOrder(root), ...checkInside(root, [], context)];
}

function checkInside(node: Mdast, ancestors: Ancestors, context: Context): BodyProblem[] {
  const children = node.type === 'mdxJsxFlowElement' ? blocksOf(node) : childrenOf(node);
  return children.flatMap((child) => {
    const around = [...ancestors, node];
    return [...checkNode(child, around, context), ...checkInside(child, around, context)];
  });
}

function checkNode(node: Mdast, ancestors: Ancestors, context: Context): BodyProblem[] {
  const place = placeOf(node);
  switch (node.type) {
    case 'paragraph':
    case 'blockquote':
    case 'list':
    case 'emphasis':
    case 'strong':
    case 'break':
    case 'thematicBreak':
    case 'tableRow':
    case 'tableCell':
      return [];
    case 'text':
    case 'inlineCode':
      return reportDecodedCharacters(node.value, place, context.source);
    case 'listItem':
      return typeof node.checked === 'boolean' ? [problem('task-list', place)] : [];
    case 'heading':
      return checkHeading(node, ancestors, context);
    case 'link':
      return isTypedAddress(node, context.source) ? [] : [...checkTarget(node), ...checkLinkText(node)];
    case 'linkReference':
      return checkLinkText(node);
    case 'definition':
      return checkDefinition(node, context);
    case 'table':
      return checkTable(node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkComponent(node, ancestors, context);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node) ? [] : [problem('brace', place)];
    case 'image':
    case 'imageReference':
      return [problem('image', place)];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [problem('footnote', place)];
    case 'code':
      return [problem('code-block', place)];
    case 'delete':
      return [problem('strikethrough', place)];
    default:
      return [problem('unsupported', place)];
  }
}

function checkHeadingOrder(root: Mdast<'root'>): BodyProblem[] {
  const headings = root.children.filter((node) => node.type === 'heading');
  const firstSection = headings.findIndex(({ depth }) => depth === 2);
  return headings
    .slice(0, firstSection === -1 ? headings.length : firstSection)
    .filter(({ depth }) => depth === 3)
    .map((heading) => problem('heading-order', placeOf(heading)));
}

function checkHeading(node: Mdast<'heading'>, ancestors: Ancestors, { source }: Context): BodyProblem[] {
  const place = placeOf(node);
  const isUnderlined = source[node.position?.start.offset ?? 0] !== '#';
  return [
    ...(node.depth === 2 || node.depth === 3 ? [] : [problem('heading-level', place, node.depth)]),
    ...(node.depth === 2 && isUnderlined ? [problem('heading-underline', place)] : []),
    ...(ancestors.length > 1 ? [problem('heading-place', place)] : []),
    ...(isBlank(node) ? [problem('heading-empty', place)] : []),
  ];
}

/** A definition that no link uses is probably a sentence in brackets, which would not be shown. */
function checkDefinition(node: Mdast<'definition'>, { usedLabels }: Context): BodyProblem[] {
  if (usedLabels.has(node.identifier)) return checkTarget(node);
  return [problem('link-unused', placeOf(node), node.label ?? node.identifier)];
}

function checkTarget(node: Mdast<'link' | 'definition'>): BodyProblem[] {
  return isAllowedTarget(node.url) ? [] : [problem('link-target', placeOf(node), node.url)];
}

function checkLinkText(node: Mdast<'link' | 'linkReference'>): BodyProblem[] {
  return isBlank(node) ? [problem('link-empty', placeOf(node))] : [];
}

/** Reports rows that have more cells than the header: the extra cells are never shown. */
function checkTable(table: Mdast<'table'>): BodyProblem[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children
    .filter((row) => row.children.length > columns)
    .map((row) => problem('table-row', placeOf(row), row.children.length, columns));
}

function checkComponent(node: ComponentNode, ancestors: Ancestors, context: Context): BodyProblem[] {
  const { name } = node;
  const place = placeOf(node);
  if (!isComponentName(name)) {
    if (name !== null && isHtmlTag(name) && name === name.toLowerCase()) return [problem('raw-html', place, name)];
    return [problem('unknown-component', place, name ?? '', listComponents(context))];
  }
  if (name === 'Correction' && !context.allowCorrections) return [problem('component-not-here', place, name)];
  return [
    ...checkPlacement(node, name, ancestors),
    ...checkContent(node, name),
    ...checkAttributes(node, name, context.source),
  ];
}

function checkPlacement(node: ComponentNode, name: ComponentName, ancestors: Ancestors): BodyProblem[] {
  const { placement } = specOf(name);
  const place = placeOf(node);
  const parent = ancestors.at(-1);
  if (placement === 'inline') return [];
  if (node.type === 'mdxJsxTextElement' || !ancestors.slice(1).every(isComponent)) {
    return [problem('component-place', place, name)];
  }
  if (placement === 'top' && parent?.type !== 'root') return [problem('component-top-only', place, name)];
  const isInItself = ancestors.some((ancestor) => isComponent(ancestor) && ancestor.name === name);
  return isInItself ? [problem('component-in-itself', place, name)] : [];
}

function checkContent(node: ComponentNode, name: ComponentName): BodyProblem[] {
  const { content } = specOf(name);
  const place = placeOf(node);
  const blocks = blocksOf(node);
  if (content === 'none') return blocks.length === 0 ? [] : [problem('component-self-closing', place, name)];
  if (content === 'steps') return isStepList(blocks) ? [] : [problem('steps-list', place)];
  return blocks.length === 0 ? [problem('component-empty', place, name)] : [];
}

function isStepList(blocks: readonly Mdast[]): boolean {
  const [list, ...others] = blocks[0]?.type === 'paragraph' ? blocks.slice(1) : blocks;
  return list?.type === 'list' && list.ordered === true && others.length === 0;
}

function listComponents({ allowCorrections }: Context): string {
  return Object.keys(components)
    .filter((name) => name !== 'Correction' || allowCorrections)
    .map((name) => `<${name}>`)
    .join(', ');
}

function listReferences(node: Mdast): string[] {
  const own = node.type === 'linkReference' ? [node.identifier] : [];
  return [...own, ...childrenOf(node).flatMap(listReferences)];
}

function isBlank(node: Mdast): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.trim() === '';
  if (isComponent(node) || node.type === 'image') return false;
  return isExpression(node) || childrenOf(node).every(isBlank);
}
