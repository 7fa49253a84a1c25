/**
 * Finds the entry of a save that failed for the editor but not for the server: the server, or the network, ended after
 * the entry was written and before the answer arrived.
 */
import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { navigateToEntry } from 'decap-cms-core/dist/esm/routing/history';
import { fromJS } from 'immutable';
import { Unreachable } from '../../src/editors/git-server-error.ts';
import { openEntry } from '../draft.ts';
import { isNoDraft } from '../known-drafts.ts';
import { asFile } from './as-file.ts';
import type { Keeper } from './keeper.ts';
import type { Sent } from './open-form.ts';

/** The latest of the saves that the server has. Undefined when it has none, or cannot be asked. */
export async function findSaved(collection: string, unanswered: readonly Sent[]): Promise<Sent | undefined> {
  for (const sent of unanswered.toReversed()) if (await isSaved(collection, sent)) return sent;
  return undefined;
}

/** Compares the text too, because another entry may have the same slug. */
async function isSaved(collection: string, { slug, values }: Sent): Promise<boolean> {
  const state = store.getState();
  const settings = state.collections.get(collection);
  if (settings === undefined) return false;
  try {
    const { data } = await currentBackend(state.config).unpublishedEntry(state, settings, slug);
    return asFile(collection, slug, fromJS(data)) === asFile(collection, slug, values);
  } catch (error) {
    if (isNoDraft(error) || error instanceof Unreachable) return false;
    throw error;
  }
}

/**
 * When the server has the new entry of the open form, goes to that entry, as Decap does after a save. The form stays,
 * with what was typed since. `onLeave` is called before the page's address changes.
 */
export async function goOnWithSaved(keeper: Keeper, onLeave: () => void): Promise<void> {
  const { form } = keeper;
  if (form === undefined) return;
  const { collection, server, unanswered } = form;
  const saved = await findSaved(collection, unanswered);
  if (saved === undefined || keeper.form !== form) return;
  const { slug, values } = saved;
  Object.assign(form, { slug, server: values, unanswered: [] });
  onLeave();
  await store.dispatch(loadUnpublishedEntry(store.getState().collections.get(collection), slug));
  if (isOpen(collection, slug)) navigateToEntry(collection, slug);
  else Object.assign(form, { slug: '', server, unanswered });
}

function isOpen(collection: string, slug: string): boolean {
  const open = openEntry();
  return open?.isNew === false && open.collection === collection && open.slug === slug;
}
