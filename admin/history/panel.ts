/** The section below the form with the versions of the entry. They are read when the section is unfolded. */
import { openEntry } from '../draft.ts';
import { button, element } from '../elements.ts';
import type { EntryPlace } from '../backends/records/records.ts';
import type { Field } from '../config/decap-shape.ts';
import { asSaved, nameOfEntry, readFile } from '../kept/read-file.ts';
import { tellMoment } from '../kept/sentence.ts';
import { phrasesOfHistory as phrases } from '../../src/editors/phrases-of-records.ts';
import { addToBar } from './bar.ts';
import { changesOf } from './changes.ts';
import { onPlaceChange, recordsOfEntries } from './place.ts';
import { isWithdrawn } from './restored.ts';
import { showVersion } from './version-dialog.ts';
import { Versions, type ShownVersion } from './versions.ts';

const told = element('p');
const list = element('ol');
const foot = element('p');
let place: EntryPlace | undefined;
let versions: Versions | undefined;

export function showHistory(): void {
  const { part: region } = addToBar(phrases.heading);
  told.setAttribute('role', 'status');
  region.append(told, list, foot);
  region.addEventListener('toggle', () => {
    if (region.open && versions === undefined) begin();
  });
  onPlaceChange((next) => {
    if (next?.path !== place?.path) {
      region.open = false;
      told.textContent = '';
    }
    place = next;
    versions = undefined;
    region.hidden = place === undefined;
    if (region.open) begin();
  });
}

function begin(): void {
  list.replaceChildren();
  foot.replaceChildren();
  const entry = openEntry();
  if (place === undefined || entry === undefined) return;
  if (isWithdrawn(entry.values.toJS())) {
    foot.textContent = phrases.withdrawn;
    return;
  }
  const { collection, id = '' } = entry;
  versions = new Versions(recordsOfEntries(), place, (text) => readFile(collection, id, text));
  readOn(versions);
}

function readOn(asked: Versions): void {
  foot.textContent = phrases.reading;
  asked.readOn().then(
    () => {
      if (versions === asked) draw(asked);
    },
    (error: unknown) => {
      reportError(error);
      if (versions !== asked) return;
      versions = undefined;
      foot.textContent = `${phrases.failed} ${error instanceof Error ? error.message : ''}`;
    },
  );
}

function draw(read: Versions): void {
  const seen = list.children.length;
  list.append(...read.shown.slice(seen).map(toLine));
  foot.replaceChildren();
  if (read.hasMore) {
    const more = button(phrases.more, () => {
      const first = list.children.length;
      readOn(read);
      // The button will disappear, so move the focus to the last version, before those that will be added.
      list.children[first - 1]?.querySelector('button')?.focus();
    });
    foot.append(more);
  } else if (read.isCutOff) foot.textContent = phrases.cutOff;
}

function toLine(version: ShownVersion): HTMLElement {
  const line = element('li');
  const name = element('b', '', phrases.version(tellMoment(Date.parse(version.at)), version.by));
  name.id = `version-${version.id}`;
  const look = button(phrases.look, () => {
    showVersion(version, (sentence, ...more) => {
      told.replaceChildren(sentence, ...more);
    });
  });
  look.setAttribute('aria-describedby', name.id);
  line.append(name, element('span', '', tellChanges(version).join('; ')), look);
  return line;
}

function tellChanges({ before, values }: ShownVersion): string[] {
  const entry = openEntry();
  if (before === undefined || entry === undefined) return [phrases.first];
  const { collection, id = '', fields } = entry;
  const [old, ours] = [asSaved(collection, id, before), asSaved(collection, id, values)];
  const changes = changesOf(fields as readonly Field[], old, ours, nameOfEntry);
  return changes.length === 0 ? [phrases.onlyNotation] : changes;
}
