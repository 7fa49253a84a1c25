/**
 * Keys and focus of the form: Ctrl+S saves, a form that opens takes the focus, and after a save the focus returns to
 * the field that had it. Decap alone would lose the focus, because it disables the pressed button or draws the form
 * anew.
 */
import { openDraft } from './uploads/draft-files.ts';
import { draftState, onDraftChange, openEntry, saveForm } from './draft.ts';

const fieldsOfForm = "#nc-root [class*='-ControlContainer ']";
const inputs = "input:not([type='hidden']), textarea, select, [contenteditable='true']";

const containers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(fieldsOfForm)];

/** Index of the field that had the focus last; undefined when no field had it. */
let last: number | undefined;

function note({ target }: FocusEvent): void {
  const around = target instanceof Element ? target.closest(fieldsOfForm) : null;
  if (around !== null) last = containers().findIndex((field) => field === around);
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Gives the focus to the field that had it, or to the first field. On a phone it goes to the box around the input, so
 * that no keyboard opens.
 */
function regain(): void {
  if (!isLost()) return;
  const around = containers()[last ?? 0];
  if (around === undefined) return;
  // Inputs first: in the box of the body, the buttons of the toolbar come before the text.
  const input = around.querySelector<HTMLElement>(inputs) ?? around.querySelector('button');
  if (input === null || matchMedia('(pointer: coarse)').matches) {
    around.tabIndex = -1;
    around.focus();
    return;
  }
  input.focus();
  // The visual editor was drawn anew and has no caret yet. Put the caret at the end, where the writing goes on.
  if (input.isContentEditable) {
    getSelection()?.selectAllChildren(input);
    getSelection()?.collapseToEnd();
  }
}

export function registerFocus(): void {
  window.addEventListener('keydown', (event) => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
    if (!isSave || openEntry() === undefined) return;
    event.preventDefault();
    saveForm();
  });
  document.addEventListener('focusin', note);
  window.addEventListener('hashchange', ({ oldURL, newURL }) => {
    const [from, to] = [new URL(oldURL).hash, new URL(newURL).hash];
    // The first save of a new entry moves to the entry's own address but keeps the form, and so the field.
    if (!from.endsWith('/new') || !to.startsWith(from.replace(/new$/, 'entries/'))) last = undefined;
  });
  let [key, state, wasSending]: [string, unknown, boolean] = ['', draftState(), false];
  onDraftChange(() => {
    if (state === draftState()) return;
    state = draftState();
    const draft = openDraft();
    const isSending = draft.entry.get('isPersisting') === true;
    if ((draft.key !== key && draft.key !== '') || (wasSending && !isSending)) whenDrawn(regain);
    [key, wasSending] = [draft.key, isSending];
  });
}

/** Waits for two frames: Decap draws the form after the store has changed, and some of it with a delay. */
function whenDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
