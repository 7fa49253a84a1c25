/**
 * Replaces nodes that the site does not allow by the nearest allowed node, when no word is lost. The checker reports
 * what remains.
 */
import { isPhotoFile } from '../../../src/mdx/attributes.ts';
import { childrenOf, type Mdast } from '../../../src/mdx/tree.ts';
import { componentNode, isBlank, parent, textNode, withChildren } from './nodes.ts';

interface Around {
  definitions: ReadonlyMap<string, Mdast<'definition'>>;
  used: ReadonlySet<string>;
  source: string;
  isTop: boolean;
}

interface Place {
  /** True when the text is the content of a block. */
  isInBlock?: boolean;
}

export function toAllowed(root: Mdast<'root'>, source: string, { isInBlock = false }: Place = {}): Mdast<'root'> {
  const all = listNodes(root);
  const definitions = all.filter((node) => node.type === 'definition').toReversed();
  const around: Around = {
    definitions: new Map(definitions.map((node) => [node.identifier, node])),
    used: new Set(all.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : []))),
    source,
    isTop: !isInBlock,
  };
  return inside(root, around);
}

function listNodes(node: Mdast): Mdast[] {
  return [node, ...childrenOf(node).flatMap(listNodes)];
}

function inside<Node extends Mdast>(node: Node, around: Around): Node {
  const isTop = around.isTop && node.type === 'root';
  const children = childrenOf(node).flatMap((child) => convert(child, { ...around, isTop }));
  return 'children' in node ? withChildren(node, children) : node;
}

function convert(node: Mdast, around: Around): Mdast[] {
  switch (node.type) {
    case 'heading':
      return toHeading(inside(node, around), around);
    case 'paragraph':
      return [toFigure(node, around) ?? inside(node, around)];
    case 'code':
      return [parent('paragraph', toLines(node.value))];
    case 'definition':
      return around.used.has(node.identifier) ? [] : [parent('paragraph', [textNode(written(node, around))])];
    case 'linkReference':
      return [toLink(inside(node, around), around)];
    case 'imageReference':
      return [textNode(written(node, around))];
    default:
      return [inside(node, around)];
  }
}

/** Headings are allowed only at the top level of the body; elsewhere they become bold paragraphs. */
function toHeading(node: Mdast<'heading'>, { isTop }: Around): Mdast[] {
  if (isBlank(node)) return [];
  if (!isTop) return [parent('paragraph', [parent('strong', node.children)])];
  return [{ ...node, depth: node.depth <= 2 ? 2 : 3 }];
}

function toFigure({ children }: Mdast<'paragraph'>, { isTop }: Around): Mdast | undefined {
  const [image, ...others] = children;
  if (!isTop || image?.type !== 'image' || others.length > 0 || !isPhotoFile(image.url)) return undefined;
  const { alt, title, url } = image;
  if (alt && title && alt !== title) return undefined;
  const [caption] = [alt, title].filter((text) => typeof text === 'string' && text !== '');
  return componentNode('Figure', { src: url, ...(caption && { caption }) }, []);
}

function toLines(text: string): Mdast[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'break' } as Mdast]), textNode(line)]);
}

function toLink(node: Mdast<'linkReference'>, around: Around): Mdast {
  const target = around.definitions.get(node.identifier);
  if (target === undefined) return textNode(written(node, around));
  return { type: 'link', url: target.url, title: target.title, children: node.children };
}

function written({ position }: Mdast, { source }: Around): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
