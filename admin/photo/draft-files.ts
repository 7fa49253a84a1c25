/** The files beside the open entry: those that are kept there, and those that come with its draft. */
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
  /** Of this opening of the form; empty when no form is open. */
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

/** Names that a new file may not take. Of a long list of files the office's Forgejo tells only the beginning. */
export function takenNames(): string[] {
  const draft = openDraft();
  const folder = folderOf(draft);
  const beside = filesOf(draft).filter(({ path, name }) => path === `${folder}/${name}`);
  return [...beside.map(({ name }) => name), ...namesIn(draft.values?.toJS())];
}

export const isNamed = (name: string): boolean => namesIn(openDraft().values?.toJS()).includes(name);

/** As `takenNames`, where several entries share a folder: of a new entry Decap has not looked there yet. */
export async function takenInFolder(): Promise<string[]> {
  const draft = openDraft();
  if (!isNew(draft)) return takenNames();
  const files = await currentBackend(store.getState().config).implementation.getMedia(folderOf(draft));
  return [...files.map(({ name }) => name), ...takenNames()];
}

/** A new entry may be a copy of another, whose files it names. */
export function isOwn(name: string): boolean {
  const draft = openDraft();
  return !isNew(draft) || filesOf(draft).some((file) => file.draft && file.name === name);
}

const isNew = ({ entry }: Draft): boolean => entry.get('newRecord') === true;

/** What the open form has not saved, by path. */
const unsaved = new Map<string, DraftFile>();

export interface UnsavedFile {
  id: string;
  file: File;
}

export const unsavedFiles = (): UnsavedFile[] =>
  [...unsaved.values()].flatMap(({ id, file }) => (file === undefined ? [] : [{ id, file }]));

/** The file goes with the entry when that is saved; it takes the place of one with its name. */
export function addToDraft(content: Blob, name: string): void {
  dropFromDraft(name);
  // By their content, as Decap does it, two equal photos would be one.
  const added = show({ id: crypto.randomUUID(), file: new File([content], name, { type: content.type }) });
  unsaved.set(added.path, added);
  store.dispatch(addDraftEntryMediaFile(added));
}

/** Its address is known from now on. */
function show({ id, file }: UnsavedFile): DraftFile {
  const { name, size } = file;
  const path = `${folderOf(openDraft())}/${name}`;
  const asset = createAssetProxy({ path, file });
  store.dispatch(addAsset(asset));
  return { id, name, path, draft: true, file, size, url: asset.url, displayURL: asset.url };
}

/** The open form takes these values and files for its own, unsaved. */
export function refill(values: Group, files: readonly UnsavedFile[]): void {
  const draft = openDraft();
  forgetUnsaved();
  const added = files.map(show);
  const others = filesOf(draft).filter((file) => !file.draft || !added.some(({ name }) => name === file.name));
  store.dispatch(
    localBackupRetrieved({ ...draft.entry.toJS(), data: values.toJS(), mediaFiles: [...added, ...others] }),
  );
  // The fields are drawn anew.
  store.dispatch(loadLocalBackup());
  for (const file of added) unsaved.set(file.path, file);
}

/** What is published stays. */
export function dropFromDraft(name: string): void {
  for (const { id, path } of filesOf(openDraft()).filter((file) => file.draft && file.name === name)) {
    unsaved.delete(path);
    store.dispatch(removeDraftEntryMediaFile({ id }));
    store.dispatch(removeAsset(path));
  }
}

export function noteSaved(): void {
  unsaved.clear();
}

/** The form is closed: what it has not saved is not shown for what is kept. */
export function forgetUnsaved(): void {
  const paths = [...unsaved.keys()];
  unsaved.clear();
  for (const path of paths) store.dispatch(removeAsset(path));
}

/** Decap looks at values only: a photo that took another's place and its name would be no change. */
export function markUnsaved(): void {
  const [file] = unsaved.values();
  if (file !== undefined) store.dispatch(addDraftEntryMediaFile(file));
}
