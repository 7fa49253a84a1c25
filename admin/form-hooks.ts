/**
 * What Decap's form asks of ours while it is drawn (see `admin/theme/form-state.ts`). Decap is in the first script; the
 * form's script sets the answers when it has loaded.
 */
import type { Map } from 'immutable';

interface Answers {
  /**
   * Whether a field applies to what has been chosen. `place` is the collection or group that the field is in, and its
   * name; `siblings` are the values of that group or entry.
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
