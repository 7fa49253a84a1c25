/**
 * Lets one save run at a time. Decap's button stays enabled while a save is under way, and for a new entry each press
 * would make another entry. Nor may a save run while Decap loads the entry again, because the version that arrives then
 * would count as the one that the next save replaces. A press meanwhile is carried out afterwards.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import { draftState, onDraftChange, openEntry, saveButton, saveForm } from '../draft.ts';
import { openDraft } from '../photo/draft-files.ts';

export class OneSave {
  /** True from when the server has a new entry until Decap opens the entry at its own address. */
  #isLeaving = false;
  /** True from when the server has the first save of a draft, or a publication, until Decap has loaded the entry. */
  #awaitsEntry = false;
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
    // Decap goes to the entry's own address, and would ask whether to leave the page if something was typed meanwhile.
    const ask = window.confirm.bind(window);
    window.confirm = (message) => this.#isLeaving || ask(message);
  }

  /** Call when the server has answered a save, before Decap opens the saved entry. */
  arrived(): void {
    this.#isLeaving = openEntry()?.isNew === true && location.hash.endsWith('/new');
    this.#awaitsEntry = !hasDraft();
  }

  /** Call when the server has published the open entry, before Decap loads it. */
  published(): void {
    this.#awaitsEntry = true;
  }

  /** Call when Decap has loaded the open entry, or could not. */
  loaded(): void {
    this.#awaitsEntry = false;
    queueMicrotask(this.#goOn);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const isSave = event.target instanceof Element && event.target.closest(saveButton) !== null;
    if (!isSave || !this.#isUnderWay()) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#wanted = location.hash;
  };

  #isUnderWay(): boolean {
    return openDraft().entry.get('isPersisting') === true || this.#isLeaving || this.#awaitsEntry;
  }

  readonly #goOn = (): void => {
    if (this.#wanted === undefined || this.#isUnderWay()) return;
    const place = this.#wanted.replace(/\/new$/, '/entries/');
    this.#wanted = undefined;
    if (!location.hash.startsWith(place)) return;
    // The button acts on what Decap has drawn, so wait until Decap has drawn the state after the save.
    requestAnimationFrame(() => requestAnimationFrame(saveForm));
  };
}

/** Whether Decap knows a draft of the open entry. Decap gives a draft its status once it has loaded the draft. */
function hasDraft(): boolean {
  const { collection = '', slug = '' } = openEntry() ?? {};
  const status = store.getState().editorialWorkflow.getIn(['entities', `${collection}.${slug}`, 'status']);
  return typeof status === 'string' && status !== '';
}
