/** Converts the text of a form field from an old font encoding to Unicode. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';
import { draftValue } from '../draft.ts';

/** False for the body, because the visual editor holds its own text. */
export const canConvert = ([key]: readonly PropertyKey[]): boolean => key !== undefined && key !== 'body';

export function convertToUnicode([key, ...inside]: readonly PropertyKey[]): void {
  const name = String(key);
  const top = Map({ [name]: draftValue(name) });
  const path = [name, ...inside];
  const text = top.getIn(path);
  const legacy = typeof text === 'string' ? recogniseLegacy(text) : undefined;
  if (legacy === undefined) return;
  const value = top.setIn(path, legacy.decoded).get(name);
  // The action that Decap dispatches for a changed field. `entries` are for comparison; the empty list marks the form
  // as changed.
  store.dispatch({
    type: 'DRAFT_CHANGE_FIELD',
    payload: { field: Map({ name }), value, metadata: {}, entries: [] },
  });
}
