/** Registers the widget for documents and closes Decap's media library, which writes files without a review. */
import { createMediaLibrary } from 'decap-cms-core/dist/esm/actions/mediaLibrary';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { CMS } from 'decap-cms-core';
import '../styles/uploads.css';
import { DocumentControl } from './document-control.ts';
import { forgetLeftFiles } from './left-files.ts';

export function registerUploads(cms: CMS): void {
  cms.registerWidget('document-file', DocumentControl);
  // With an external media library registered, Decap shows neither its own library nor the button to it.
  store.dispatch(createMediaLibrary({ enableStandalone: () => false }));
  forgetLeftFiles();
  for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, stayHere);
}

/** Stops the browser from leaving the page to show a file that is dropped beside its field. */
function stayHere(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}
