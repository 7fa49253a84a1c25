/** Keeps unsaved text in the browser, and offers it when its form opens again. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { redrawFormWith } from '../draft.ts';
import { answerForm } from '../form-hooks.ts';
import type { ChangedElsewhere } from '../backends/opened.ts';
import type { Reading } from './asking-again.ts';
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
  oneSave = new OneSave(made);
  waiting = new WaitingLine();
  answerForm({
    staysOpen: (collection, slug) => made.isOpen(collection, slug),
    loadedAgain: (draft, loaded) => {
      oneSave?.loaded(loaded.collection, loaded.slug);
      return made.loadedAgain(draft, loaded);
    },
  });
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

export async function forgetPublished(collection: string, slug: string): Promise<void> {
  oneSave?.published(collection, slug);
  await forgetKept(collection, slug);
}

export async function forgetDeleted(collection: string, slug: string): Promise<void> {
  keeper?.discard(collection, slug);
  await forgetKept(collection, slug);
}

/** Deletes the kept drafts of an entry, except those that somebody is writing, here or in another tab. */
async function forgetKept(collection: string, slug: string): Promise<void> {
  const open = await draftsOpenElsewhere();
  const ofEntry = (await listKept()).filter((draft) => draft.collection === collection && draft.slug === slug);
  const unused = ofEntry.filter(({ id }) => !open.has(id) && id !== keeper?.unsavedId);
  await Promise.all(unused.map(({ id }) => forget(id)));
}

/** Shows the editor's text and the saved one after a save was refused because someone else had saved in between. */
export function showConflict(refused: ChangedElsewhere): void {
  conflict?.show(refused);
}

/** Says that an entry cannot be read yet, as long as the page waits for the server. */
export function showReading(reading: Reading): void {
  waiting?.show(reading === 'waiting', keeper?.form !== undefined);
  if (reading === 'failed') oneSave?.stopWaiting();
}

/** Call when the server has saved an entry. */
export function noteSaved(collection: string, slug: string): void {
  oneSave?.saved(collection, slug);
}
