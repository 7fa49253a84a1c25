/** The files of the open entry: those in its folder, and those added to its draft. */
import {
  addDraftEntryMediaFile,
  loadLocalBackup,
  localBackupRetrieved,
  removeDraftEntryMediaFile,
  type DraftFile,
} from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { addAsset, removeAsset } from 'decap-cms-core/dist/esm/actions/media';
import { selectMediaFolder } from 'decap-cms-core/dist/esm/reducers/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createAssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
import { Map as Data, type List } from 'immutable';
import { namesIn } from './names-in.ts';

type Group = Data<string, unknown>;

interface Draft {
  /** Id of this instance of the form; empty when no form is open. */
  key: string;
  entry: Group;
  values: Group | undefined;
  hasChanged: boolean;
}

export function openDraft(): Draft {
  const { entryDraft } = store.getState();
  const entry = entryDraft.get('entry', Data()) as Group;
  return {
    key: String(entryDraft.get('key')),
    entry,
    values: entry.get('data') as Group | undefined,
    hasChanged: entryDraft.get('hasChanged') === true,
  };
}

const filesOf = ({ entry }: Draft): DraftFile[] =>
  ((entry.get('mediaFiles') as List<unknown> | undefined)?.toJS() ?? []) as DraftFile[];

function folderOf({ entry }: Draft): string {
  const { config, collections } = store.getState();
  const collection = collections.get(String(entry.get('collection')));
  if (collection === undefined) throw new Error('No form is open.');
  return selectMediaFolder(config, collection, entry, undefined);
}

/** File names that a new file may not take: those in the entry's folder, and those that its values name. */
export function takenNames(): string[] {
  const draft = openDraft();
  const folder = folderOf(draft);
  const beside = filesOf(draft).filter(({ path, name }) => path === `${folder}/${name}`);
  return [...beside.map(({ name }) => name), ...namesIn(draft.values?.toJS())];
}

export const isNamed = (name: string): boolean => namesIn(openDraft().values?.toJS()).includes(name);

/** Like `takenNames`, but for a folder that entries share: Decap does not list the folder for a new entry. */
export async function takenInFolder(): Promise<string[]> {
  const draft = openDraft();
  if (!isNew(draft)) return takenNames();
  const files = await currentBackend(store.getState().config).implementation.getMedia(folderOf(draft));
  return [...files.map(({ name }) => name), ...takenNames()];
}

/** True when the file belongs to this entry. A duplicate that is not saved yet still names the original's files. */
export function isOwn(name: string): boolean {
  const draft = openDraft();
  return !isNew(draft) || filesOf(draft).some((file) => file.draft && file.name === name);
}

const isNew = ({ entry }: Draft): boolean => entry.get('newRecord') === true;

/** Files that the open form has not saved, by path. */
const unsaved = new Map<string, DraftFile>();

export interface UnsavedFile {
  id: string;
  file: File;
}

export const unsavedFiles = (): UnsavedFile[] =>
  [...unsaved.values()].flatMap(({ id, file }) => (file === undefined ? [] : [{ id, file }]));

/** Adds the file to the draft; it is saved with the entry. Replaces a file of the same name. */
export function addToDraft(content: Blob, name: string): void {
  dropFromDraft(name);
  // A random id: Decap's ids are hashes of the content, so two equal photos would be one file. `randomUUID` is missing on
  // a page without HTTPS.
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const added = show({ id, file: new File([content], name, { type: content.type }) });
  unsaved.set(added.path, added);
  store.dispatch(addDraftEntryMediaFile(added));
}

/** Registers the file with Decap, so that its address is known. */
function show({ id, file }: UnsavedFile): DraftFile {
  const { name, size } = file;
  const path = `${folderOf(openDraft())}/${name}`;
  const asset = createAssetProxy({ path, file });
  store.dispatch(addAsset(asset));
  return { id, name, path, draft: true, file, size, url: asset.url, displayURL: asset.url };
}

/** Puts values and files into the open form as unsaved changes. */
export function refill(values: Group, files: readonly UnsavedFile[]): void {
  const draft = openDraft();
  forgetUnsaved();
  const added = files.map(show);
  const others = filesOf(draft).filter((file) => !file.draft || !added.some(({ name }) => name === file.name));
  store.dispatch(
    localBackupRetrieved({ ...draft.entry.toJS(), data: values.toJS(), mediaFiles: [...added, ...others] }),
  );
  // This also remounts the fields.
  store.dispatch(loadLocalBackup());
  for (const file of added) unsaved.set(file.path, file);
}

/** Removes the file from the draft; a published file stays. */
export function dropFromDraft(name: string): void {
  for (const { id, path } of filesOf(openDraft()).filter((file) => file.draft && file.name === name)) {
    unsaved.delete(path);
    store.dispatch(removeDraftEntryMediaFile({ id }));
    store.dispatch(removeAsset(path));
  }
}

/** Forgets files that have been saved. */
export function noteSaved(files: readonly UnsavedFile[]): void {
  for (const [path, { id }] of unsaved) if (files.some((file) => file.id === id)) unsaved.delete(path);
}

/**
 * Adds the unsaved files to the draft again after its entry was loaded again. Their paths may differ from before: what
 * was a new entry has a folder of its own by then.
 */
export function showAgain(): void {
  const files = unsavedFiles();
  forgetUnsaved();
  for (const file of files) {
    // A photo that was replaced while it was being saved is in the loaded draft too, under the same name.
    dropFromDraft(file.file.name);
    const added = show(file);
    unsaved.set(added.path, added);
    store.dispatch(addDraftEntryMediaFile(added));
  }
}

/** Forgets the unsaved files, and removes them from Decap, so that they are not shown in place of the saved ones. */
export function forgetUnsaved(): void {
  const paths = [...unsaved.keys()];
  unsaved.clear();
  for (const path of paths) store.dispatch(removeAsset(path));
}

/**
 * Tells Decap that something changed: it compares only values, and a replaced photo with the same name changes none.
 */
export function markUnsaved(): void {
  const [file] = unsaved.values();
  if (file !== undefined) store.dispatch(addDraftEntryMediaFile(file));
}
