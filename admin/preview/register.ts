import type { CMS } from 'decap-cms-core';
import { stylesheet } from 'virtual:site-styles';
import { collectionNames } from '../../src/domain/fields.ts';
import { pagePreview, type ReadMarkdown } from './page-preview.ts';

/** Registers the site's own page as the preview of every collection. */
export function registerPreviews(cms: CMS, readMarkdown: ReadMarkdown): void {
  cms.registerPreviewStyle(stylesheet);
  const preview = pagePreview(readMarkdown);
  for (const name of collectionNames) cms.registerPreviewTemplate(name, preview);
}
