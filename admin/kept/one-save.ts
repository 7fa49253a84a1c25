/**
 * Lets one save run at a time. Decap's button stays enabled while a save is under way, and for a new entry each press
 * would make another entry. Nor may a save run beside a publication or a change of status, or while Decap loads the
 * entry again: what Decap then reads would be older than what the save has just written. A press meanwhile is carried
 * out afterwards. After a failed save of a new entry, the server is first asked whether it has the entry after all.
 */
import { draftState, onDraftChange, openEntry, saveButton, saveForm } from '../draft.ts';
import { keyOf, knownDraft } from '../known-drafts.ts';
import { openDraft } from '../uploads/draft-files.ts';
import type { Keeper } from './keeper.ts';
import { goOnWithSaved } from './lost-answer.ts';

/** What Decap notes of the open entry while the server works on it. */
const works = ['isPersisting', 'isPublishing', 'isUpdatingStatus'];

export class OneSave {
  /** True from when the server has a new entry until Decap opens the entry at its own address. */
  #isLeaving = false;
  /** The entry that Decap loads again, because its draft was saved for the first time or the entry was published. */
  #awaited: string | undefined;
  /** True while the server is asked whether it has the new entry after all. */
  #isAsking = false;
  /** True when the next press needs no such question, because it has just been answered. */
  #hasAsked = false;
  readonly #keeper: Keeper;
  /** Address of the form whose button was pressed while a save was under way. */
  #wanted: string | undefined;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    window.addEventListener('click', this.#onClick, true);
    let state = draftState();
    onDraftChange(() => {
      if (state === draftState()) return;
      state = draftState();
      this.#goOn();
    });
    window.addEventListener('hashchange', () => {
      this.#isLeaving = false;
      this.#hasAsked = false;
      this.#goOn();
    });
    // Decap goes to the entry's own address, and would ask whether to leave the page if something was typed meanwhile.
    const ask = window.confirm.bind(window);
    window.confirm = (message) => this.#isLeaving || ask(message);
  }

  /** Call when the server has saved an entry, before Decap opens it. */
  saved(collection: string, slug: string): void {
    this.#leave();
    if (!hasDraft(collection, slug)) this.#awaited = keyOf(collection, slug);
  }

  /** Call when the server has published an entry, before Decap loads it. */
  published(collection: string, slug: string): void {
    this.#awaited = keyOf(collection, slug);
  }

  /** Call when Decap has loaded an entry. */
  loaded(collection: string, slug: string): void {
    if (this.#awaited === keyOf(collection, slug)) this.stopWaiting();
  }

  /** Call when an entry could not be loaded. */
  stopWaiting(): void {
    this.#awaited = undefined;
    // Decap's store may be in the middle of a change.
    queueMicrotask(this.#goOn);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const isSave = event.target instanceof Element && event.target.closest(saveButton) !== null;
    if (!isSave || !(this.#isUnderWay() || this.#mustAsk())) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#wanted = location.hash;
  };

  #leave(): void {
    this.#isLeaving = openEntry()?.isNew === true && location.hash.endsWith('/new');
  }

  /** Begins to ask, if that is needed before the save. */
  #mustAsk(): boolean {
    const mustAsk = !this.#hasAsked && (this.#keeper.form?.unanswered.length ?? 0) > 0;
    this.#hasAsked = false;
    if (mustAsk) this.#ask().catch(reportError);
    return mustAsk;
  }

  async #ask(): Promise<void> {
    this.#isAsking = true;
    try {
      await goOnWithSaved(this.#keeper, () => {
        this.#leave();
      });
    } finally {
      this.#isAsking = false;
      this.#isLeaving = false;
      this.#hasAsked = true;
      this.#goOn();
    }
  }

  #isUnderWay(): boolean {
    const { entry } = openDraft();
    const isAwaited = this.#awaited !== undefined && this.#awaited === keyOfOpen();
    return this.#isAsking || this.#isLeaving || isAwaited || works.some((work) => entry.get(work) === true);
  }

  readonly #goOn = (): void => {
    if (this.#wanted === undefined || this.#isUnderWay()) return;
    const places = [this.#wanted, this.#wanted.replace(/\/new$/, '/entries/')];
    this.#wanted = undefined;
    if (!places.some((place) => location.hash.startsWith(place))) return;
    // The button acts on what Decap has drawn, so wait until Decap has drawn the state after the save.
    requestAnimationFrame(() => requestAnimationFrame(saveForm));
  };
}

function keyOfOpen(): string | undefined {
  const { collection, slug } = openEntry() ?? {};
  return collection === undefined || slug === undefined ? undefined : keyOf(collection, slug);
}

/** Whether Decap knows a draft of the entry. Decap gives a draft its status once it has loaded the draft. */
function hasDraft(collection: string, slug: string): boolean {
  const status = knownDraft(collection, slug)?.get('status');
  return typeof status === 'string' && status !== '';
}
