/** Puts footnotes and endnotes below the paragraphs that refer to them; `mammoth` gathers the notes at the end. */
import { around, attributeOf, childrenOf, tagOf, type HtmlNode } from '../format/paste/html.ts';
import { element, text } from './layout.ts';
import { textOfTree } from './text-of-tree.ts';

const reference = /^#((?:foot|end)note-(?!ref-).+)$/;
const backLink = /^#(?:foot|end)note-ref-/;
const note = /^(?:foot|end)note-(?!ref-)/;

export function withNotesInPlace(root: HtmlNode): { root: HtmlNode; count: number } {
  const notes = new Map<string, string[]>();
  gather(root, notes);
  if (notes.size === 0) return { root, count: 0 };
  const count = notes.size;
  const children = childrenOf(root).flatMap((child) => {
    if (isList(child)) return [];
    const cited: string[] = [];
    const bare = withoutReferences(child, cited);
    return [bare, ...cited.flatMap((id) => paragraphsOf(notes, id))];
  });
  // Notes to which nothing refers any more stay at the end.
  return { root: around(root, [...children, ...[...notes.keys()].flatMap((id) => paragraphsOf(notes, id))]), count };
}

function gather(node: HtmlNode, notes: Map<string, string[]>): void {
  const id = tagOf(node) === 'LI' ? attributeOf(node, 'id') : '';
  if (note.test(id)) notes.set(id, textOfTree(withoutReferences(node, [])).split('\n'));
  else
    childrenOf(node).forEach((child) => {
      gather(child, notes);
    });
}

const isList = (node: HtmlNode): boolean =>
  tagOf(node) === 'OL' && childrenOf(node).some((item) => note.test(attributeOf(item, 'id')));

/** Each note is written once, below the first paragraph that refers to it. */
function paragraphsOf(notes: Map<string, string[]>, id: string): HtmlNode[] {
  const lines = (notes.get(id) ?? []).map((line) => line.trim()).filter((line) => line !== '');
  notes.delete(id);
  return lines.map((line, index) => element('p', [text(index === 0 ? `Chú thích: ${line}` : line)]));
}

/** The node without signs such as “[1]” and “↑”. The ids of the notes that were referred to are added to `cited`. */
function withoutReferences(node: HtmlNode, cited: string[]): HtmlNode {
  const children = childrenOf(node).flatMap((child) => {
    const link = attributeOf(child, 'href');
    const [, id] = reference.exec(link) ?? [];
    if (id !== undefined) cited.push(id);
    return id !== undefined || backLink.test(link) ? [] : withoutReferences(child, cited);
  });
  return around(node, children);
}
