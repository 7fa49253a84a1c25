/** Keeps unsaved text in the browser, and offers it when its form opens again. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { redrawFormWith } from '../draft.ts';
import type { ChangedElsewhere } from '../backends/opened.ts';
import { Conflict } from './conflict.ts';
import { Keeper } from './keeper.ts';
import { OneSave } from './one-save.ts';
import { RestoreBar } from './restore-bar.ts';
import { WaitingLine } from './waiting-line.ts';
import { draftsOpenElsewhere } from './presence.ts';
import { forget, listKept } from './store.ts';

let keeper: Keeper | undefined;
let conflict: Conflict | undefined;
let oneSave: OneSave | undefined;
let waiting: WaitingLine | undefined;

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
  const offers = new RestoreBar(made);
  keeper = made;
  conflict = new Conflict(made);
  oneSave = new OneSave();
  waiting = new WaitingLine();
  redrawFormWith((values) => {
    made.redraw(values);
  });
  let user: unknown;
  store.subscribe(() => {
    const before = user;
    user = store.getState().auth.user;
    if (user !== before) offers.show();
  });
}

/**
 * Deletes the kept drafts of an entry that was published or whose draft was deleted, except those open in another tab.
 */
export async function forgetKept(collection: string, slug: string): Promise<void> {
  keeper?.giveUp(collection, slug);
  const elsewhere = await draftsOpenElsewhere();
  const ofEntry = (await listKept()).filter((draft) => draft.collection === collection && draft.slug === slug);
  await Promise.all(ofEntry.filter(({ id }) => !elsewhere.has(id)).map(({ id }) => forget(id)));
}

/** Shows both texts after a save that was refused because someone else had saved in between. */
export function showConflict(refused: ChangedElsewhere): void {
  conflict?.show(refused);
}

/** Says that an entry cannot be opened yet, as long as `isWaiting`. */
export function showWaiting(isWaiting: boolean): void {
  waiting?.show(isWaiting);
}

/** The server has answered a save. */
export function noteSaved(): void {
  oneSave?.arrived();
}
