/** Decap with our form. The entries are in memory, loaded from `entries.json` by their paths. */
import { TestBackend } from 'decap-cms-backend-test';
import { DecapCmsCore as CMS, type CmsConfig, type EditorComponentOptions } from 'decap-cms-core';
import type { DraftFile } from 'decap-cms-core/dist/esm/actions/entries';
import { store } from 'decap-cms-core/dist/esm/redux';
import { loadContent } from '../../../admin/content.ts';
import { editorComponents, mdxFormat, yamlFormat } from '../../../admin/format/index.ts';
import { offerUnicodeInFields } from '../../../admin/format/paste/in-unicode.ts';
import { vi } from '../../../src/editors/vi.ts';
import { registerUploads } from '../../../admin/uploads/register.ts';
import { registerPhotos } from '../../../admin/photos/register.ts';
import { readEntryBody } from '../../../admin/validation/read-entry-body.ts';
import { checkForReview, registerValidation } from '../../../admin/validation/register.ts';
import { onlyWhole } from '../../../admin/validation/review-gate.ts';
import { registerWidgets } from '../../../admin/widgets/register.ts';
import { registerStockWidgets } from './stock-widgets.ts';

interface Folder {
  [name: string]: Folder | { content: string };
}

interface SavedEntry {
  slug: string;
  collection: string;
  status: string;
  hasSubfolders: boolean;
  diffs: { id: string; path: string; newFile: boolean; content: string }[];
  updatedAt: string;
}

/** The tree in which Decap's test backend keeps files. */
function toTree(files: Readonly<Record<string, string>>): Folder {
  const root: Folder = {};
  for (const [path, content] of Object.entries(files)) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    const folder = names.reduce((at, name) => (at[name] ??= {}) as Folder, root);
    folder[last] = { content };
  }
  return root;
}

const get = async (file: string): Promise<unknown> => (await fetch(file)).json();

/** Lists no uploads. Decap's test backend would list every file beside an entry. */
class MemoryBackend extends TestBackend {
  override getMedia() {
    return Promise.resolve([]);
  }
}

CMS.registerLocale('vi', vi);
const check = (collection: string, slug: string) => {
  checkForReview(collection, slug);
  return Promise.resolve();
};
CMS.registerBackend('test-repo', onlyWhole(MemoryBackend as never, check));
registerStockWidgets(CMS);
CMS.registerCustomFormat('mdx', 'mdx', mdxFormat);
CMS.registerCustomFormat('yaml', 'yaml', yamlFormat);
for (const component of editorComponents) CMS.registerEditorComponent(component as unknown as EditorComponentOptions);

await loadContent();
registerWidgets(CMS);
registerUploads(CMS);
registerPhotos(CMS);
registerValidation(CMS, readEntryBody);
offerUnicodeInFields();

window.repoFiles = toTree((await get('entries.json')) as Record<string, string>);
const config = (await get('config.json')) as CmsConfig;
window.filesOfDraft = () => {
  const files = store.getState().entryDraft.getIn(['entry', 'mediaFiles']) as { toJS: () => DraftFile[] };
  const added = files.toJS().filter(({ draft }) => draft);
  return added.map(({ name }) => name).toSorted();
};
CMS.init({ config: { ...config, backend: { name: 'test-repo' }, load_config_file: false } });

declare global {
  interface Window {
    repoFiles: Folder;
    /** Names of the files that will be saved with the entry. */
    filesOfDraft: () => string[];
    /** Saved entries by `collection/slug`. */
    repoFilesUnpublished: Record<string, SavedEntry>;
  }
}
