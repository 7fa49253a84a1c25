/**
 * Works around Slate, which notices a moved caret up to 100 ms late. Decap's key handlers use Slate's caret, so End
 * followed quickly by Enter would break the line at the old place. Therefore Slate is told before each key where the
 * caret is. And when Slate draws a change, it moves the caret to the place that it knows. Therefore each change is
 * drawn at once: a change drawn later, as on a busy machine, would undo an End that was pressed meanwhile.
 */
import { flushSync } from 'react-dom';
import { Transforms } from 'slate';
import { ReactEditor } from 'slate-react';

export interface KeyEditor extends ReactEditor {
  /** Decap's key handlers, called in order until one returns `false`. */
  keyDownHandlers?: ((event: KeyboardEvent) => unknown)[];
}

export function followCaret(editor: KeyEditor): void {
  const { onChange } = editor;
  editor.onChange = (options) => {
    flushSync(() => {
      onChange(options);
    });
  };
  editor.keyDownHandlers?.unshift(({ target }) => {
    const selection = getSelection();
    // The fields of a block are inside the editor but have carets of their own.
    if (target !== ReactEditor.toDOMNode(editor, editor) || selection === null || ReactEditor.isComposing(editor))
      return;
    const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
    if (range) Transforms.select(editor, range);
  });
}
