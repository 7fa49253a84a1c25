/**
 * Functions of ours that Decap's form calls, from the places that `admin/theme/form-state.ts` patches. Decap is in the
 * first script; the second script sets the functions with `answerForm` when it has loaded.
 */
import type { Map } from 'immutable';

interface Answers {
  /**
   * Whether a field applies to what has been chosen. `place` is the name of the collection or group that the field is
   * in, a dot, and the field's name, such as `exemplars.sector`; `siblings` are the values of that entry or group.
   */
  applies: (place: string, siblings: Map<string, unknown> | undefined) => boolean;
  /** What the toolbar says of an entry that has no draft; undefined when it is simply published. */
  stateOfPublished: () => string | undefined;
  /** Whether the form stays on the page while Decap loads its entry again. */
  staysOpen: (collection: string, slug: string) => boolean;
  /**
   * The state of the form after Decap has loaded its entry again. Undefined when the form is to show what was loaded.
   */
  loadedAgain: (draft: Map<string, unknown>, loaded: LoadedEntry) => Map<string, unknown> | undefined;
}

/** The fields of an entry loaded by Decap that are read here. */
export interface LoadedEntry {
  collection: string;
  slug: string;
  data: Readonly<Record<string, unknown>>;
}

let answers: Answers = {
  applies: () => true,
  stateOfPublished: () => undefined,
  staysOpen: () => false,
  loadedAgain: () => undefined,
};

export function answerForm(given: Partial<Answers>): void {
  answers = { ...answers, ...given };
}

export const applies: Answers['applies'] = (place, siblings) => answers.applies(place, siblings);
export const stateOfPublished: Answers['stateOfPublished'] = () => answers.stateOfPublished();
export const staysOpen: Answers['staysOpen'] = (collection, slug) => answers.staysOpen(collection, slug);
export const loadedAgain: Answers['loadedAgain'] = (draft, loaded) => answers.loadedAgain(draft, loaded);
