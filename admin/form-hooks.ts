/**
 * Functions of ours that Decap's form calls while it is drawn, from the places that `admin/theme/form-state.ts`
 * patches. Decap is in the first script; the second script sets the functions with `answerForm` when it has loaded.
 */
import type { Map } from 'immutable';

interface Answers {
  /**
   * Whether a field applies to what has been chosen. `place` is the collection or group that the field is in, a dot,
   * and its name, such as `exemplars.sector`; `siblings` are the values of that entry or group.
   */
  applies: (place: string, siblings: Map<string, unknown> | undefined) => boolean;
  /** What the toolbar says of an entry that has no draft; undefined when it is simply published. */
  stateOfPublished: () => string | undefined;
}

let answers: Answers = { applies: () => true, stateOfPublished: () => undefined };

export function answerForm(given: Answers): void {
  answers = given;
}

export const applies: Answers['applies'] = (place, siblings) => answers.applies(place, siblings);
export const stateOfPublished: Answers['stateOfPublished'] = () => answers.stateOfPublished();
