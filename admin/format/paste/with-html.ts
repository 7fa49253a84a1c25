/**
 * Takes the place of `decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml`, which glues the
 * words at the ends of Word's lines together, loses its lists and hands on its looks.
 */
import { Editor, Node, Range, Transforms } from 'slate';
import { followCaret, type KeyEditor } from '../slate/follow-caret.ts';
import type { SlateElement } from '../slate/nodes.ts';
import { fromHtml, fromText } from './from-html.ts';
import { inUnicode } from './in-unicode.ts';

const own = 'application/x-slate-fragment';

/** The last of Decap's plugins, so that its way with keys is asked first. */
export default function withHtml<Kind extends KeyEditor>(editor: Kind): Kind {
  followCaret(editor);
  const { insertData } = editor;
  editor.insertData = (given) => {
    const data = inUnicode(given);
    // What was copied in the editor itself comes back as it was, with its blocks.
    const blocks = data.getData(own) === '' ? readClipboard(data) : [];
    if (blocks.length === 0) insertData(data);
    // Paragraphs join the sentence at the caret; lists and tables would fall apart in it.
    else if (blocks.every(({ type }) => type === 'paragraph')) Transforms.insertFragment(editor, blocks);
    else insertBlocks(editor, blocks);
  };
  return editor;
}

/** Empty where the editor reads as well: words alone, whose lines end with line feeds. */
function readClipboard(data: DataTransfer): SlateElement[] {
  const html = data.getData('text/html');
  if (html !== '') return fromHtml(new DOMParser().parseFromString(html, 'text/html').body);
  const text = data.getData('text/plain');
  return /[\v\f\u0085\u2028\u2029]/.test(text) ? fromText(text) : [];
}

function insertBlocks(editor: Editor, blocks: SlateElement[]): void {
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) Transforms.delete(editor);
    Transforms.insertNodes(editor, blocks, { at: [makePlace(editor)], select: true });
  });
}

/** Where a line ends or is empty, else between its halves; after a list or a table that the caret is in. */
function makePlace(editor: Editor): number {
  const { selection, children } = editor;
  const [index = children.length - 1, ...inside] = selection?.focus.path ?? [];
  const block = children[index];
  if (!selection || !block || inside.length > 1) return index + 1;
  if (Node.string(block) === '') {
    Transforms.removeNodes(editor, { at: [index] });
    return index;
  }
  if (Editor.isStart(editor, selection.focus, [index])) return index;
  if (!Editor.isEnd(editor, selection.focus, [index])) Transforms.splitNodes(editor);
  return index + 1;
}
