/** The notes on the open draft, below its form: what writer and reviewer tell each other. Readers never see them. */
import { button, element } from '../elements.ts';
import type { EntryPlace, Note } from '../backends/records/records.ts';
import { addToBar } from '../history/bar.ts';
import { onPlaceChange, recordsOfEntries } from '../history/place.ts';
import { tellMoment } from '../kept/sentence.ts';
import { phrasesOfNotes as phrases } from '../../src/editors/phrases-of-records.ts';

const list = element('ol');
const told = element('p');
const form = element('div', 'note-form');
const field = element('textarea');
let region: ReturnType<typeof addToBar> | undefined;
let place: EntryPlace | undefined;

/** Key in `sessionStorage` for a note that is not sent yet, so that it survives a reload. */
const keyOf = ({ collection, slug }: EntryPlace): string => `ghi-chu/${collection}/${slug}`;

export function showNotes(): void {
  const { part } = (region = addToBar(phrases.heading(0)));
  told.setAttribute('role', 'status');
  const label = element('label', '', phrases.label);
  field.id = label.htmlFor = 'note-text';
  field.rows = 3;
  field.maxLength = 2000;
  field.addEventListener('input', () => {
    if (place !== undefined) sessionStorage.setItem(keyOf(place), field.value);
  });
  form.append(label, field, button(phrases.send, send));
  part.append(told, list, form);
  part.addEventListener('toggle', () => {
    if (part.open) read();
  });
  window.addEventListener('focus', () => {
    if (part.open) read();
  });
  onPlaceChange((next) => {
    const isOther = next?.path !== place?.path;
    place = next;
    part.hidden = place === undefined;
    form.hidden = place?.isDraft !== true;
    if (isOther) {
      part.open = false;
      field.value = place === undefined ? '' : (sessionStorage.getItem(keyOf(place)) ?? '');
    }
    draw([]);
    told.textContent = place?.isDraft === false ? phrases.noDraft : '';
    read();
  });
}

function read(): void {
  const asked = place;
  if (asked?.isDraft !== true) return;
  recordsOfEntries()
    .listNotes(asked)
    .then((notes) => {
      if (place === asked) draw(notes);
    }, fail);
}

function draw(notes: readonly Note[]): void {
  if (region !== undefined) region.summary.textContent = phrases.heading(notes.length);
  list.replaceChildren(
    ...notes.map(({ at, by, text }) => {
      const line = element('li', 'note');
      line.append(element('b', '', phrases.by(by, tellMoment(Date.parse(at)))), element('p', '', text));
      return line;
    }),
  );
}

function send(): void {
  const to = place;
  const text = field.value.trim();
  if (to === undefined) return;
  if (text === '') {
    told.textContent = phrases.empty;
    field.focus();
    return;
  }
  told.textContent = phrases.sending;
  recordsOfEntries()
    .addNote(to, text)
    .then(() => {
      sessionStorage.removeItem(keyOf(to));
      if (place?.path !== to.path) return;
      field.value = '';
      told.textContent = phrases.sent;
      field.focus();
      read();
    }, fail);
}

function fail(error: unknown): void {
  reportError(error);
  told.textContent = `${phrases.failed} ${error instanceof Error ? error.message : ''}`;
}
