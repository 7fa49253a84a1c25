/** The window “Bài mẫu”: a filled-in entry to read, and to copy into a new form. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { fromJS, type List, type Map } from 'immutable';
import '../styles/records.css';
import type { Field } from '../config/decap-shape.ts';
import { button, element, openWindow, table } from '../elements.ts';
import { differencesOf } from '../kept/differences.ts';
import { nameOfEntry } from '../kept/read-file.ts';
import { phrasesOfExample as phrases } from '../../src/editors/phrases-of-first-time.ts';
import { fillForm, openNewForm } from '../word/new-form.ts';
import { examples } from './examples.ts';

export function showExample(collection: keyof typeof examples): void {
  const values = examples[collection];
  const fields = store.getState().collections.get(collection)?.get('fields') as List<unknown>;
  const rows = differencesOf(fields.toJS() as Field[], values, {}, nameOfEntry);
  const copy = async () => {
    await openNewForm(collection);
    fillForm(fromJS(values) as Map<string, unknown>);
  };
  openWindow('version', phrases.heading, (close) => {
    const closeAndCopy = () => {
      close();
      copy().catch(reportError);
    };
    const buttons = element('p');
    buttons.append(button(phrases.copy, closeAndCopy), button(phrases.close, close));
    return [
      element('p', '', phrases.hint),
      buttons,
      table(
        [],
        rows.map(({ label, mine }) => [label, mine]),
      ),
    ];
  });
}
