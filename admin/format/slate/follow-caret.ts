/**
 * Slate hears of a moved caret up to a tenth of a second later, and Decap answers keys by what Slate knows:
 * End and a quick Enter would break the line where the caret was before.
 */
import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';

export interface KeyEditor extends ReactEditor {
  /** Decap's own, asked in turn until one says `false`. */
  keyDownHandlers?: ((event: KeyboardEvent) => unknown)[];
}

export function followCaret(editor: KeyEditor): void {
  editor.keyDownHandlers?.unshift(({ target }) => {
    const selection = getSelection();
    // The fields of a block lie within the editor and have carets of their own.
    if (target !== ReactEditor.toDOMNode(editor, editor) || selection === null || ReactEditor.isComposing(editor))
      return;
    const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
    if (range) Transforms.select(editor, range);
  });
}
