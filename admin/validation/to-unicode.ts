/** Converts the text of a form field from an old font encoding to Unicode. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';
import { openEntry, redrawForm } from '../draft.ts';

export function convertToUnicode([key, ...inside]: readonly PropertyKey[]): void {
  const name = String(key);
  const path = [name, ...inside];
  const values = openEntry()?.values;
  const text = values?.getIn(path);
  const legacy = typeof text === 'string' ? recogniseLegacy(text) : undefined;
  if (values === undefined || legacy === undefined) return;
  const converted = values.setIn(path, legacy.decoded);
  // The visual editor of the body reads its value only when it is mounted.
  if (name === 'body') {
    redrawForm(converted);
    return;
  }
  // The action that Decap itself dispatches when a field changes. No entries are passed, so Decap counts the form as
  // changed.
  store.dispatch({
    type: 'DRAFT_CHANGE_FIELD',
    payload: { field: Map({ name }), value: converted.get(name), metadata: {}, entries: [] },
  });
}
