import type { CMS } from 'decap-cms-core';
import '../styles/photos.css';
import { FocusControl } from './focus-control.ts';
import { PhotoControl } from './photo-control.ts';

export function registerPhotos(cms: CMS): void {
  cms.registerWidget('photo', PhotoControl);
  cms.registerWidget('focus', FocusControl);
}
