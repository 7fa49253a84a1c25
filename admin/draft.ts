/** The entry that is open in the form, read from Decap's store. */
import { changeDraftField } from 'decap-cms-core/dist/esm/actions/entries';
import { slugFormatter } from 'decap-cms-core/dist/esm/lib/formatters';
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map as Data, type List, type Map } from 'immutable';
import type { FieldShape } from './validation/placement.ts';

export interface OpenEntry {
  collection: string;
  /** Decap's name for the entry; undefined while the field that identifies a new entry is empty. */
  slug: string | undefined;
  /** Name of the entry's folder, or of its file. */
  id: string | undefined;
  isNew: boolean;
  values: Map<string, unknown>;
  fields: readonly FieldShape[];
  /** Key of the field that identifies the entry, such as its title. */
  first: string;
}

type Entry = Map<string, unknown>;

export const onDraftChange = (listener: () => void): (() => void) => store.subscribe(listener);

/** Calls `load` once, when the first form opens. */
export function onFirstForm(load: () => Promise<void>): void {
  const stop = onDraftChange(() => {
    if (openEntry() === undefined) return;
    stop();
    load().catch(reportError);
  });
}

/** Decap replaces this value at every change of the form, so `===` tells whether anything has changed. */
export const draftState = (): unknown => store.getState().entryDraft;

export const draftValue = (key: string): unknown => store.getState().entryDraft.getIn(['entry', 'data', key]);

export function openEntry(): OpenEntry | undefined {
  const entry = store.getState().entryDraft.get('entry') as Entry | undefined;
  return entry?.has('collection') === true ? describeEntry(entry) : undefined;
}

export function describeEntry(entry: Entry): OpenEntry {
  const name = String(entry.get('collection'));
  const collection = store.getState().collections.get(name);
  if (collection === undefined) throw new Error(`Không có mục “${name}”.`);
  const values = entry.get('data') as Map<string, unknown>;
  const isNew = entry.get('newRecord') === true;
  const slug = isNew ? newSlug(collection, values) : String(entry.get('slug'));
  const fields = fieldsOf(collection, slug);
  return {
    collection: name,
    slug,
    id: slug?.replace(/\/index$/, ''),
    isNew,
    values,
    fields,
    first: String(collection.get('identifier_field', fields[0]?.name)),
  };
}

/** Slug that Decap will give the entry on saving; undefined while the field that identifies the entry is empty. */
function newSlug(collection: Map<string, unknown>, values: Map<string, unknown>): string | undefined {
  const name = values.get(String(collection.get('identifier_field')));
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  return slugFormatter(collection, values, store.getState().config.slug);
}

const known = new WeakMap<object, readonly FieldShape[]>();

function fieldsOf(collection: Map<string, unknown>, slug: string | undefined): readonly FieldShape[] {
  const files = collection.get('files') as List<Map<string, unknown>> | undefined;
  const form = files === undefined ? collection : files.find((file) => file.get('name') === slug);
  const fields = form?.get('fields') as List<unknown> | undefined;
  if (fields === undefined) return [];
  const shapes = known.get(fields) ?? (fields.toJS() as FieldShape[]);
  known.set(fields, shapes);
  return shapes;
}

/**
 * Tells Decap that the form has unsaved changes; after a save Decap assumes that there are none. `first` is the key of
 * any field, which keeps its value.
 */
export function markChanged(first: string, values: Map<string, unknown>): void {
  const field = Data({ name: first });
  store.dispatch(changeDraftField({ field, value: values.get(first), metadata: {}, entries: [] }));
}

type Redraw = (values: Map<string, unknown>) => void;
let redraw: Redraw = () => {
  throw new Error('registerKeeping() has not run.');
};

/** Sets what `redrawForm` does. */
export function redrawFormWith(handler: Redraw): void {
  redraw = handler;
}

/** Mounts the fields anew with other values. The editor of the body reads its value only when it is mounted. */
export const redrawForm: Redraw = (values) => {
  redraw(values);
};

/** The button “Lưu”, as a CSS selector. */
export const saveButton = "#nc-root [class*='-SaveButton-']";

/** Saves the open form, as a click on “Lưu” does. */
export function saveForm(): void {
  document.querySelector<HTMLButtonElement>(saveButton)?.click();
}
