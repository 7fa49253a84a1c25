/**
 * Removes a file from the draft when the last field that names it is cleared. Decap itself saves every file ever added
 * to a draft, and keeps them when the draft is abandoned. Also forgets unsaved files once they are saved, or when
 * another form opens.
 */
import { store } from 'decap-cms-core/dist/esm/redux';
import {
  dropFromDraft,
  forgetUnsaved,
  markUnsaved,
  noteSaved,
  openDraft,
  unsavedFiles,
  type UnsavedFile,
} from './draft-files.ts';
import { namesIn } from './names-in.ts';

export function forgetLeftFiles(): void {
  let last = openDraft();
  let names: readonly string[] = [];
  /** The files of the save that is under way. */
  let sent: readonly UnsavedFile[] | undefined;
  store.subscribe(() => {
    const before = last;
    const namesBefore = names;
    last = openDraft();
    const isSending = last.entry.get('isPersisting') === true;
    if (isSending) sent ??= unsavedFiles();
    if (last.values !== before.values) names = namesIn(last.values?.toJS());
    if (last.key !== before.key) {
      forgetUnsaved();
    } else if (last.values !== before.values) {
      for (const name of namesBefore) if (!names.includes(name)) dropFromDraft(name);
      if (!last.hasChanged) markUnsaved();
    }
    if (isSending || sent === undefined) return;
    if (!last.hasChanged) noteSaved(sent);
    sent = undefined;
  });
}
