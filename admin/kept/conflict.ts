/** The section above the form after a refused save: shows where the two texts differ, and asks which one to keep. */
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import '../styles/conflict.css';
import type { ChangedElsewhere } from '../backends/opened.ts';
import type { Field } from '../config/decap-shape.ts';
import { openEntry, saveForm, type OpenEntry } from '../draft.ts';
import { button, element, table } from '../elements.ts';
import { phrasesOfConflict as phrases } from '../../src/editors/phrases.ts';
import { differencesOf, type Difference } from './differences.ts';
import type { Keeper } from './keeper.ts';
import { asSaved, nameOfEntry, readFile } from './read-file.ts';

export class Conflict {
  readonly #keeper: Keeper;
  readonly #region = document.createElement('section');

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    this.#region.className = 'conflict';
    this.#region.setAttribute('aria-label', phrases.heading);
    this.#region.hidden = true;
    document.getElementById('nc-root')?.before(this.#region);
    window.addEventListener('hashchange', () => {
      this.hide();
    });
  }

  show({ theirs, adopt }: ChangedElsewhere): void {
    const entry = openEntry();
    if (entry === undefined) return;
    const heading = element('h2', '', phrases.heading);
    heading.tabIndex = -1;
    const buttons = element('p');
    buttons.append(
      button(phrases.mine, () => {
        adopt();
        this.hide();
        saveForm();
      }),
      ...(entry.isNew
        ? []
        : [
            button(phrases.theirs, () => {
              this.#open(entry);
            }),
          ]),
      button(phrases.later, () => {
        this.hide();
      }),
    );
    this.#region.replaceChildren(heading, element('p', '', phrases.advice), toTable(compare(entry, theirs)), buttons);
    this.#region.hidden = false;
    heading.focus();
  }

  hide(): void {
    this.#region.hidden = true;
    this.#region.replaceChildren();
  }

  /** Opens the version on the server. The editor's own version stays kept and is offered above the form. */
  #open({ collection, slug = '' }: OpenEntry): void {
    this.#keeper.setAside();
    this.hide();
    store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug));
  }
}

function compare({ collection, id = '', fields, values }: OpenEntry, theirs: string): Difference[] {
  const saved = (given: Readonly<Record<string, unknown>>) => asSaved(collection, id, given);
  const other = saved(readFile(collection, id, theirs));
  return differencesOf(fields as readonly Field[], saved(values.toJS()), other, nameOfEntry);
}

function toTable(differences: readonly Difference[]): HTMLElement {
  if (differences.length === 0) return element('p', '', phrases.same);
  return table(
    ['', phrases.mineColumn, phrases.theirsColumn],
    differences.map(({ label, mine, theirs }) => [label, mine, theirs]),
  );
}
