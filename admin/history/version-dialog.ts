/**
 * Shows an earlier version of the open entry: its differences from the form, its full text, a button to put it back.
 */
import { fromJS, type Map } from 'immutable';
import { openEntry, redrawForm, type OpenEntry } from '../draft.ts';
import { button, element, openWindow, table } from '../elements.ts';
import type { Field } from '../config/decap-shape.ts';
import { differencesOf } from '../kept/differences.ts';
import { asSaved, nameOfEntry } from '../kept/read-file.ts';
import { tellMoment } from '../kept/sentence.ts';
import { phrasesOfHistory as phrases } from '../../src/editors/phrases-of-records.ts';
import { restore } from './restored.ts';
import type { ReadVersion } from './versions.ts';

type Tell = (...parts: readonly (string | HTMLElement)[]) => void;

/** `tell` gets a sentence about what was done, and the buttons that go with it. */
export function showVersion(version: ReadVersion, tell: Tell): void {
  const entry = openEntry();
  if (entry === undefined) return;
  openWindow('version', phrases.version(tellMoment(Date.parse(version.at)), version.by), (close) => {
    const putBack = () => {
      close();
      putInForm(entry, version, tell);
    };
    const buttons = element('p');
    buttons.append(button(phrases.restore, putBack), button(phrases.close, close));
    return [buttons, ...tellVersion(entry, version)];
  });
}

function tellVersion({ collection, id = '', values, fields: shapes }: OpenEntry, version: ReadVersion): HTMLElement[] {
  const fields = shapes as readonly Field[];
  const own = asSaved(collection, id, version.values);
  const differences = differencesOf(fields, own, asSaved(collection, id, values.toJS()), nameOfEntry);
  const whole = element('details');
  whole.append(
    element('summary', '', phrases.whole),
    table(
      ['', phrases.thisVersion],
      differencesOf(fields, own, {}, nameOfEntry).map(({ label, mine }) => [label, mine]),
    ),
  );
  if (differences.length === 0) return [element('p', '', phrases.same), whole];
  const rows = differences.map(({ label, mine, theirs }) => [label, mine, theirs]);
  return [table(['', phrases.thisVersion, phrases.inForm], rows), whole];
}

function putInForm({ values: before, fields }: OpenEntry, version: ReadVersion, tell: Tell): void {
  const { values, kept } = restore(before.toJS(), version.values);
  redrawForm(fromJS(values) as Map<string, unknown>);
  const labels = fields.flatMap(({ name, label }) => (kept.includes(name) ? label : []));
  const said = [
    phrases.restored(tellMoment(Date.parse(version.at))),
    ...(labels.length === 0 ? [] : [phrases.kept(labels)]),
  ];
  const undo = button(phrases.undo, () => {
    redrawForm(before);
    tell(phrases.undone);
  });
  tell(`${said.join(' ')} `, undo);
  undo.focus();
}
