/**
 * Replaces `decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml`, which joins words at the ends of
 * Word's lines, loses Word's lists and keeps its styles.
 */
import { Editor, Node, Range, Transforms } from 'slate';
import { followCaret, type KeyEditor } from '../slate/follow-caret.ts';
import type { SlateElement } from '../slate/nodes.ts';
import { fromHtml, fromText } from './from-html.ts';
import { inUnicode } from './in-unicode.ts';

const own = 'application/x-slate-fragment';

/** Decap applies this plugin last, so the key handler added here runs first. */
export default function withHtml<Kind extends KeyEditor>(editor: Kind): Kind {
  followCaret(editor);
  const { insertData } = editor;
  editor.insertData = (given) => {
    const data = inUnicode(given);
    // Text that was copied in this editor itself is pasted by Slate, with its blocks.
    const blocks = data.getData(own) === '' ? readClipboard(data) : [];
    if (blocks.length === 0) insertData(data);
    // Insert paragraphs into the text at the caret. Lists and tables are inserted as whole blocks: within the text they
    // would fall apart.
    else if (blocks.every(({ type }) => type === 'paragraph')) Transforms.insertFragment(editor, blocks);
    else insertBlocks(editor, blocks);
  };
  return editor;
}

/** Empty when Decap's own handling is good enough: plain text with ordinary line feeds. */
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

/**
 * Index at which to insert blocks. Splits the paragraph when the caret is in its middle and replaces an empty one;
 * inside a list or table the place is after it.
 */
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
