/** Where in Decap the editor is. */
import { store } from 'decap-cms-core/dist/esm/redux';

export const isLoggedIn = (): boolean => Boolean(store.getState().auth.user);

const form = { address: '', key: 0 };

/**
 * A key for the form at that address, so that another address gets another form. A new entry keeps its form when its
 * first save gives it an address: what was typed meanwhile is in that form.
 */
export function keyOfForm(address: string): number {
  if (address !== form.address) {
    form.address = address;
    if (address !== addressOfOpenEntry()) form.key += 1;
  }
  return form.key;
}

function addressOfOpenEntry(): string {
  const { entryDraft } = store.getState();
  const [collection, slug] = ['collection', 'slug'].map((name) => entryDraft.getIn(['entry', name]));
  return `/collections/${String(collection)}/entries/${String(slug)}`;
}

/** True when the address is that of a form, even if the form has not loaded yet. */
export const isAtForm = (): boolean => /^#\/collections\/[^/]+\/(?:new|entries\/)/.test(location.hash);
