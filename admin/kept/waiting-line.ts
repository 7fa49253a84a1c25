/**
 * The line above the form that says that the server cannot be reached: an entry cannot be opened yet, or cannot be
 * loaded again after its save.
 */
import '../styles/kept.css';
import { element } from '../elements.ts';
import { phrasesOfKept as phrases } from '../../src/editors/phrases.ts';

export class WaitingLine {
  readonly #region = document.createElement('section');

  constructor() {
    this.#region.className = 'waiting-line';
    this.#region.setAttribute('role', 'status');
    this.#region.hidden = true;
    document.getElementById('nc-root')?.before(this.#region);
  }

  /** `isFormOpen` is true when a form stays open, as after a save: what is typed meanwhile is kept. */
  show(isWaiting: boolean, isFormOpen: boolean): void {
    this.#region.hidden = !isWaiting;
    const text = isFormOpen ? phrases.waitingAfterSave : phrases.waiting;
    this.#region.replaceChildren(...(isWaiting ? [element('p', '', text)] : []));
  }
}
