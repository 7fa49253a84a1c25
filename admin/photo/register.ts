/** Registers the upload widgets and closes Decap's media library, which writes files without a review. */
import { createMediaLibrary } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { CMS } from 'decap-cms-core';
import '../styles/uploads.css';
import '../styles/photos.css';
import { FocusControl } from '../photos/focus-control.ts';
import { DocumentControl } from './document-control.ts';
import { forgetLeftFiles } from './left-files.ts';
import { PhotoControl } from './photo-control.ts';

const controls = { photo: PhotoControl, focus: FocusControl, 'document-file': DocumentControl };

export function registerUploads(cms: CMS): void {
  for (const [name, controlComponent] of Object.entries(controls)) {
    cms.registerWidget(name, controlComponent);
  }
  // With an external media library registered, Decap shows neither its own library nor the button to it.
  store.dispatch(createMediaLibrary({ enableStandalone: () => false }));
  forgetLeftFiles();
  for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, stayHere);
}

/** Stops the browser from leaving the page to show a file that is dropped beside its field. */
function stayHere(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}
