/** Opens the form of a new entry and fills it, as if the values had been typed. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map as Data } from 'immutable';
import { redrawForm } from '../draft.ts';
import { openDraft } from '../uploads/draft-files.ts';

/** Resolves when the empty form is open. */
export function openNewForm(collection: string): Promise<void> {
  location.hash = `#/collections/${collection}/new`;
  const isOpen = () => {
    const { entry } = openDraft();
    return entry.get('collection') === collection && entry.get('newRecord') === true;
  };
  return new Promise((resolve) => {
    const look = () => {
      if (!isOpen()) return;
      stop();
      // `admin/kept`, which keeps unsaved text, must have seen the empty form before the form is filled.
      setTimeout(resolve);
    };
    const stop = store.subscribe(look);
    look();
  });
}

/** Fields that are not among `values` keep the values that a new form begins with. */
export function fillForm(values: Data<string, unknown>): void {
  redrawForm((openDraft().values ?? Data<string, unknown>()).merge(values));
}
