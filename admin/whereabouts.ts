/** Tells who is logged in, and at which form. */
import { store } from 'decap-cms-core/dist/esm/redux';

/** The person who is logged in. */
export interface Me {
  login: string;
  name: string;
  /** Whether the account may publish, and so reviews what others write. */
  mayPublish: boolean;
}

/** Undefined where nobody logs in with a name. */
export function whoIsHere(): Me | undefined {
  const user = store.getState().auth.user as Partial<Me> | undefined;
  const { login, name, mayPublish } = user ?? {};
  return login === undefined || name === undefined || mayPublish === undefined
    ? undefined
    : { login, name, mayPublish };
}

export const isLoggedIn = (): boolean => Boolean(store.getState().auth.user);

const form = { address: '', key: 0 };

/**
 * React key for the form at an address: another address gets a new form. The exception is the first save of a new
 * entry, which changes the address: the form stays, because it holds what was typed meanwhile.
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
