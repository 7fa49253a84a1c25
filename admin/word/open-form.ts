/** Opens the form of a new entry with the values and photos of an imported draft. */
import { fromJS, type Map } from 'immutable';
import { addToDraft, takenNames } from '../uploads/draft-files.ts';
import { freePhotoName } from '../uploads/naming.ts';
import { fillForm, openNewForm } from './new-form.ts';
import type { Proposal } from './proposal.ts';
import type { ImportedDraft } from './read-files.ts';
import { toValues, type TakenPhoto } from './to-values.ts';

export async function openInForm({ draft, photos }: ImportedDraft, accepted: readonly Proposal[]): Promise<void> {
  await openNewForm(draft.collection);
  const taken: TakenPhoto[] = [];
  for (const { content, extension, caption, credit } of photos) {
    const name = freePhotoName([...takenNames(), ...taken.map((photo) => photo.name)], extension);
    addToDraft(content, name);
    taken.push({ name, caption, credit });
  }
  fillForm(fromJS(toValues(draft, accepted, taken)) as Map<string, unknown>);
}
