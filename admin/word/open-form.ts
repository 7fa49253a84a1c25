/** Opens the form of a new entry with the values and photos of an imported draft, as if they had been typed. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, Map as Data } from 'immutable';
import { redrawForm } from '../draft.ts';
import { addToDraft, openDraft, takenNames } from '../photo/draft-files.ts';
import { freePhotoName } from '../photo/naming.ts';
import type { Proposal } from './proposal.ts';
import type { ImportedDraft } from './read-files.ts';
import { toValues, type TakenPhoto } from './to-values.ts';

export async function openInForm({ draft, photos }: ImportedDraft, accepted: readonly Proposal[]): Promise<void> {
  const { collection } = draft;
  location.hash = `#/collections/${collection}/new`;
  await formOf(collection);
  const taken: TakenPhoto[] = [];
  for (const { content, extension, caption, credit } of photos) {
    const name = freePhotoName([...takenNames(), ...taken.map((photo) => photo.name)], extension);
    addToDraft(content, name);
    taken.push({ name, caption, credit });
  }
  const values = fromJS(toValues(draft, accepted, taken)) as Data<string, unknown>;
  redrawForm((openDraft().values ?? Data<string, unknown>()).merge(values));
}

/** Resolves when the empty form of a new entry is open. */
function formOf(collection: string): Promise<void> {
  const isOpen = () => {
    const { entry } = openDraft();
    return entry.get('collection') === collection && entry.get('newRecord') === true;
  };
  return new Promise((resolve) => {
    const look = () => {
      if (!isOpen()) return;
      stop();
      // The keeper of unsaved text must have seen the empty form before it is filled.
      setTimeout(resolve);
    };
    const stop = store.subscribe(look);
    look();
  });
}
