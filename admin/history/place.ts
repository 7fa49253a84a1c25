/** Tells where the open entry is stored, and when another entry is opened. */
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { EntryPlace, Records } from '../backends/records/records.ts';
import { knownDraft } from '../known-drafts.ts';
import { openDraft } from '../uploads/draft-files.ts';

/** Undefined when no form is open, or the form of an entry that was never saved. */
function placeOf({ entry }: ReturnType<typeof openDraft>): EntryPlace | undefined {
  if (!entry.has('collection') || entry.get('newRecord') === true) return undefined;
  const [collection, slug, path] = ['collection', 'slug', 'path'].map((key) => String(entry.get(key)));
  if (collection === undefined || slug === undefined || path === undefined) return undefined;
  const isDraft = knownDraft(collection, slug) !== undefined;
  return { collection, slug, path, isDraft };
}

export const recordsOfEntries = (): Records => currentBackend(store.getState().config).implementation.records;

/** Calls `listener` when a form is opened, drawn anew or closed, and when the entry gets or loses its draft. */
export function onPlaceChange(listener: (place: EntryPlace | undefined) => void): void {
  let known = '';
  const look = () => {
    const draft = openDraft();
    // While a save is under way, it is not known yet whether there is a draft.
    if (draft.entry.get('isPersisting') === true) return;
    const place = placeOf(draft);
    const key = place === undefined ? '' : `${place.path} ${String(place.isDraft)} ${draft.key}`;
    if (key === known) return;
    known = key;
    listener(place);
  };
  store.subscribe(look);
  look();
}
