/** Keeps unsaved text in the browser, and offers it when its form opens again. */
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { Keeper } from './keeper.ts';
import { Offers } from './offers.ts';
import { openElsewhere } from './presence.ts';
import { forget, listKept } from './store.ts';

let keeper: Keeper | undefined;

/** Must run after the registration of the uploads, whose files it keeps. */
export function registerKeeping(): void {
  const made = new Keeper(
    () => {
      offers.show();
    },
    (error) => {
      offers.showFault(error);
    },
  );
  const offers = new Offers(made);
  keeper = made;
  let user: unknown;
  store.subscribe(() => {
    const before = user;
    user = store.getState().auth.user;
    if (user !== before) offers.show();
  });
}

/**
 * Redraws the form after a change that its fields do not notice: the editor of the body keeps its own copy of the text.
 */
export const redrawForm = (values: Map<string, unknown>): void => keeper?.redraw(values);

/** Deletes the kept drafts of an entry that was published, or whose draft was deleted. */
export async function forgetKept(collection: string, slug: string): Promise<void> {
  keeper?.giveUp(collection, slug);
  const elsewhere = await openElsewhere();
  const ofEntry = (await listKept()).filter((draft) => draft.collection === collection && draft.slug === slug);
  await Promise.all(ofEntry.filter(({ id }) => !elsewhere.has(id)).map(({ id }) => forget(id)));
}
