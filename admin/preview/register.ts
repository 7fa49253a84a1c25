import type { CMS } from 'decap-cms-core';
import { stylesheet } from 'virtual:site-styles';
import { collectionNames } from '../../src/domain/fields.ts';
import { pagePreview, type ReadMarkdown } from './page-preview.ts';

/** Every collection is previewed as the site shows it. */
export function registerPreviews(cms: CMS, readMarkdown: ReadMarkdown): void {
  cms.registerPreviewStyle(stylesheet);
  const preview = pagePreview(readMarkdown);
  for (const name of collectionNames) cms.registerPreviewTemplate(name, preview);
}
