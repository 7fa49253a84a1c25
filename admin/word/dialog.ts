/** The window “Nhập từ Word”: reads Word files, lets the editor accept proposals, and opens the drafts in the form. */
import { collections, type GatedName } from '../../src/domain/collections.ts';
import { phrasesOfWord as phrases } from '../../src/editors/phrases-of-word.ts';
import { button, element } from '../elements.ts';
import { openInForm } from './open-form.ts';
import type { Proposal } from './proposal.ts';
import { readFile, type ImportedDraft } from './read-files.ts';
import { forgetWaiting, keepWaiting, listWaiting, newId, type WaitingDraft } from './waiting.ts';

/** All drafts that wait. `unkept` has the ids of those that are not stored yet, or could not be stored. */
let waiting: WaitingDraft[] = [];
const unkept = new Set<string>();
const dialog = document.createElement('dialog');
const told = element('p', 'word-told');
const content = element('div', 'word-content');
const chooser = element('input', 'word-file');

/** Called with the number of drafts that wait whenever it may have changed. */
let onCount: (count: number) => void = () => undefined;

export function showWordImport(files: readonly File[], countWith: (count: number) => void): void {
  onCount = countWith;
  if (!dialog.isConnected) build();
  dialog.showModal();
  show();
  void restore().then(() => (files.length > 0 ? take(files) : undefined));
}

/** Reads the stored drafts again, because another tab may have opened or imported some since. */
async function restore(): Promise<void> {
  try {
    // A draft may be stored while the list is read: `stored` would lack it, and `unkept` would not name it any more.
    const before = new Set(unkept);
    const stored = await listWaiting();
    const known = new Set(stored.map(({ id }) => id));
    const isOnlyHere = (id: string) => (before.has(id) || unkept.has(id)) && !known.has(id);
    waiting = [...stored, ...waiting.filter(({ id }) => isOnlyHere(id))];
    show();
  } catch (error) {
    reportError(error);
  }
}

async function keep(draft: WaitingDraft): Promise<void> {
  try {
    await keepWaiting(draft);
    unkept.delete(draft.id);
  } catch (error) {
    unkept.add(draft.id);
    told.textContent = phrases.notKept;
    reportError(error);
  }
}

function remove({ id }: WaitingDraft): void {
  waiting = waiting.filter((each) => each.id !== id);
  unkept.delete(id);
  onCount(waiting.length);
  forgetWaiting(id).catch(reportError);
}

function build(): void {
  dialog.className = 'word';
  dialog.setAttribute('aria-labelledby', 'word-heading');
  const heading = element('h2', 'word-heading', phrases.open);
  heading.id = 'word-heading';
  const end = () => {
    dialog.close();
  };
  const close = button(phrases.close, end, 'word-close');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.accept = '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  chooser.id = 'word-file';
  chooser.addEventListener('change', () => {
    const files = [...(chooser.files ?? [])];
    // Allows the same file to be chosen again.
    chooser.value = '';
    void take(files);
  });
  const label = element('label', 'word-button', phrases.choose);
  label.htmlFor = chooser.id;
  told.setAttribute('role', 'status');
  dialog.append(heading, close, element('p', 'word-hint', phrases.hint), chooser, label, told, content);
  dialog.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  });
  document.body.append(dialog);
}

async function take(files: readonly File[]): Promise<void> {
  const faults: string[] = [];
  for (const file of files) {
    told.textContent = phrases.reading(file.name);
    const result = await readFile(file).catch((error: unknown) => {
      reportError(error);
      return { fault: phrases.broken(file.name) };
    });
    if ('fault' in result) faults.push(result.fault);
    else add(result.drafts);
  }
  told.textContent = waiting.length === 0 ? '' : phrases.found(waiting.length);
  await Promise.all(waiting.filter(({ id }) => unkept.has(id)).map(keep));
  show(faults);
}

/** Adds drafts that are not stored yet. The window may be closed and opened again before they are. */
function add(drafts: readonly ImportedDraft[]): void {
  const made = drafts.map((imported) => ({ id: newId(), imported, accepted: new Set<Proposal>() }));
  for (const { id } of made) unkept.add(id);
  waiting.push(...made);
}

function show(faults: readonly string[] = []): void {
  onCount(waiting.length);
  const alerts = faults.map((fault) => {
    const line = element('p', 'word-fault', fault);
    line.setAttribute('role', 'alert');
    return line;
  });
  const acceptAll = () => {
    for (const reviewed of waiting) accept(reviewed, reviewed.imported.draft.proposals);
    show(faults);
    content.querySelector<HTMLElement>('.word-open')?.focus();
  };
  const all = button(phrases.acceptAll, acceptAll, 'word-button');
  content.replaceChildren(...alerts, ...(waiting.length > 0 ? [all] : []), ...waiting.map(toSection));
}

function accept(draft: WaitingDraft, proposals: readonly Proposal[]): void {
  for (const proposal of proposals) draft.accepted.add(proposal);
  void keep(draft);
}

function toSection(reviewed: WaitingDraft, index: number): HTMLElement {
  const { imported, accepted } = reviewed;
  const { draft, photos, personal } = imported;
  const notes = [...(personal.length > 0 ? [phrases.leftOut(personal)] : []), ...imported.notes];
  const section = element('section', 'word-draft');
  const heading = element('h3', 'word-title', phrases.draftOf(index + 1, waiting.length, titleOf(imported)));
  heading.id = `word-draft-${index}`;
  section.setAttribute('aria-labelledby', heading.id);
  const list = element('ul', 'word-proposals');
  list.append(...draft.proposals.map((proposal, place) => toItem(proposal, reviewed, `${index}-${place}`)));
  const open = () => {
    dialog.close();
    openInForm(imported, [...accepted])
      .then(() => {
        remove(reviewed);
      })
      .catch(reportError);
  };
  const drop = () => {
    remove(reviewed);
    show();
  };
  const body = element('details', 'word-body');
  body.append(
    element('summary', '', phrases.bodyTaken(draft.body.split(/\s+/).length, photos.length)),
    element('pre', '', draft.body),
  );
  section.append(
    heading,
    kindChoice(reviewed, index),
    ...notes.map((note) => element('p', 'word-note', note)),
    list,
    body,
    button(phrases.openDraft, open, 'word-button word-open'),
    button(phrases.dropDraft, drop, 'word-drop'),
  );
  return section;
}

const titleOf = ({ draft, file }: ImportedDraft): string =>
  draft.proposals.find(({ field }) => field === 'title')?.shown ?? file;

function kindChoice(reviewed: WaitingDraft, index: number): HTMLElement {
  const group = element('fieldset', 'word-kind');
  group.append(element('legend', '', phrases.kind));
  for (const collection of ['exemplars', 'stories'] as const) {
    const label = element('label');
    const choice = element('input');
    choice.type = 'radio';
    choice.name = `word-kind-${index}`;
    choice.checked = reviewed.imported.draft.collection === collection;
    choice.addEventListener('change', () => {
      reviewed.imported = { ...reviewed.imported, draft: reviewed.imported.draft.turned() };
      reviewed.accepted.clear();
      void keep(reviewed);
      show();
      content.querySelectorAll<HTMLElement>(`[name="${choice.name}"]:checked`).forEach((each) => {
        each.focus();
      });
    });
    label.append(choice, ` ${collections[collection].label}`);
    group.append(label);
  }
  return group;
}

function toItem(proposal: Proposal, reviewed: WaitingDraft, id: string): HTMLElement {
  const { accepted, imported } = reviewed;
  const { shown, source, note } = proposal;
  const item = element('li', 'word-proposal');
  const box = element('input');
  box.type = 'checkbox';
  box.id = `word-accept-${id}`;
  box.checked = accepted.has(proposal);
  box.addEventListener('change', () => {
    if (box.checked) accepted.add(proposal);
    else accepted.delete(proposal);
    void keep(reviewed);
  });
  const label = element('label');
  label.htmlFor = box.id;
  label.append(element('b', '', `${labelOf(proposal.field, imported.draft.collection)}: `), shown);
  const quote = element('q', 'word-source', source);
  quote.id = `word-source-${id}`;
  box.setAttribute('aria-describedby', quote.id);
  item.append(box, label, quote, ...(note === undefined ? [] : [element('p', 'word-remark', note)]));
  return item;
}

function labelOf(field: string, collection: GatedName): string {
  const { fields } = collections[collection];
  return (
    (fields as Readonly<Record<string, { meta: () => { label?: string } | undefined }>>)[field]?.meta()?.label ?? ''
  );
}
