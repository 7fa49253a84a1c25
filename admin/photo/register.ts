/** Uploads straight into an entry, and no other way: Decap's window of files writes past the review. */
import { createMediaLibrary } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { CMS } from 'decap-cms-core';
import '../styles/uploads.css';
import { DocumentControl } from './document-control.ts';
import { forgetLeftFiles } from './left-files.ts';
import { PhotoControl } from './photo-control.ts';

const controls = { photo: PhotoControl, 'document-file': DocumentControl };

export function registerUploads(cms: CMS): void {
  for (const [name, controlComponent] of Object.entries(controls)) {
    cms.registerWidget(name, controlComponent);
  }
  // With a library of files from elsewhere Decap shows neither its own window nor the way there.
  store.dispatch(createMediaLibrary({ enableStandalone: () => false }));
  forgetLeftFiles();
  for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, stayHere);
}

/** A photo that is dropped beside its field would take the place of the page. */
function stayHere(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}
