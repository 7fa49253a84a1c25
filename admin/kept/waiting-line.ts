/** The line above the form that says that an entry cannot be opened yet, because the server cannot be reached. */
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

  show(isWaiting: boolean): void {
    this.#region.hidden = !isWaiting;
    this.#region.replaceChildren(...(isWaiting ? [element('p', '', phrases.waiting)] : []));
  }
}
