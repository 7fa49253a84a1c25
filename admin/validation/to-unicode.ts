/** Puts the letters of an old font right in a field of the form. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';
import { draftValue } from '../draft.ts';

/** The visual editor holds its text itself. */
export const canConvert = ([key]: readonly PropertyKey[]): boolean => key !== undefined && key !== 'body';

export function convertToUnicode([key, ...inside]: readonly PropertyKey[]): void {
  const name = String(key);
  const top = Map({ [name]: draftValue(name) });
  const path = [name, ...inside];
  const text = top.getIn(path);
  const legacy = typeof text === 'string' ? recogniseLegacy(text) : undefined;
  if (legacy === undefined) return;
  const value = top.setIn(path, legacy.decoded).get(name);
  // As Decap tells itself of a change in a field; no entry is equal to this one.
  store.dispatch({
    type: 'DRAFT_CHANGE_FIELD',
    payload: { field: Map({ name }), value, metadata: {}, entries: [] },
  });
}
