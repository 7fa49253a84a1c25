/** Types for how Decap holds the files of an open entry. */
declare module 'decap-cms-core/dist/esm/redux' {
  interface State {
    /** Loaded files by path. */
    medias: Readonly<Record<string, unknown>>;
  }
}
declare module 'decap-cms-core/dist/esm/valueObjects/AssetProxy' {
  export interface AssetProxy {
    path: string;
    url: string;
  }
  export function createAssetProxy(asset: { path: string; file: File }): AssetProxy;
}
declare module 'decap-cms-core/dist/esm/actions/media' {
  import type { AssetProxy } from 'decap-cms-core/dist/esm/valueObjects/AssetProxy';
  export function addAsset(asset: AssetProxy): unknown;
  export function removeAsset(path: string): unknown;
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export interface DraftFile {
    id: string;
    name: string;
    path: string;
    /** True for a file that is not published yet; it is saved with the entry. */
    draft: boolean;
    file?: File;
    size?: number;
    url?: string;
    displayURL?: string;
  }
  export function addDraftEntryMediaFile(file: DraftFile): unknown;
  export function removeDraftEntryMediaFile(file: { id: string }): unknown;
  /** Prepares an entry that replaces the one in the form at the next `loadLocalBackup`. */
  export function localBackupRetrieved(entry: object): unknown;
  export function loadLocalBackup(): unknown;
  export function changeDraftField(change: {
    field: import('immutable').Map<string, unknown>;
    value: unknown;
    metadata: object;
    entries: readonly [];
  }): unknown;
}
declare module 'decap-cms-core/dist/esm/actions/mediaLibrary' {
  export function createMediaLibrary(instance: { enableStandalone: () => boolean }): unknown;
}
declare module 'decap-cms-core/dist/esm/reducers/entries' {
  type Data = import('immutable').Map<string, unknown>;
  export function selectMediaFolder(config: unknown, collection: Data, entry: Data, field: undefined): string;
}
