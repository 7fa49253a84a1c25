/**
 * Lets one save run at a time. Decap's button stays enabled while a save is under way, and for a new entry each press
 * would make another entry. A press meanwhile is carried out once the running save has ended.
 */
import { draftState, onDraftChange, openEntry, saveButton, saveForm } from '../draft.ts';
import { openDraft } from '../photo/draft-files.ts';

export class OneSave {
  /** True from when the server has a new entry until Decap opens the entry at its own address. */
  #isLeaving = false;
  /** Address of the form whose button was pressed while a save was under way. */
  #wanted: string | undefined;

  constructor() {
    window.addEventListener('click', this.#onClick, true);
    let state = draftState();
    onDraftChange(() => {
      if (state === draftState()) return;
      state = draftState();
      this.#goOn();
    });
    window.addEventListener('hashchange', () => {
      this.#isLeaving = false;
      this.#goOn();
    });
    // Decap goes to the entry's own address. When something was typed meanwhile, it would ask whether to leave the page.
    const ask = window.confirm.bind(window);
    window.confirm = (message) => this.#isLeaving || ask(message);
  }

  /** Call when the server has answered a save, before Decap opens the saved entry. */
  arrived(): void {
    this.#isLeaving = openEntry()?.isNew === true && location.hash.endsWith('/new');
  }

  readonly #onClick = (event: MouseEvent): void => {
    const isSave = event.target instanceof Element && event.target.closest(saveButton) !== null;
    if (!isSave || !this.#isUnderWay()) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#wanted = location.hash;
  };

  #isUnderWay(): boolean {
    return openDraft().entry.get('isPersisting') === true || this.#isLeaving;
  }

  readonly #goOn = (): void => {
    if (this.#wanted === undefined || this.#isUnderWay()) return;
    const place = this.#wanted.replace(/\/new$/, '/entries/');
    this.#wanted = undefined;
    if (!location.hash.startsWith(place)) return;
    // The keeper puts back what was typed meanwhile, and Decap draws it, before the button works again.
    requestAnimationFrame(() => requestAnimationFrame(saveForm));
  };
}
