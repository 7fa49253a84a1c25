/**
 * Gives Decap the address of an unpublished entry's preview, which the office's server builds from the entry's branch.
 */
import { branchFromContentKey, generateContentKey } from 'decap-cms-lib-util';
import type { BackendClass } from './after-loading.ts';
import { previewAddress } from '../../src/editors/preview-address.ts';

/** `pattern` is undefined when no server builds branches; Decap then shows no link. */
export const withPreviewLink = (Base: BackendClass, pattern: string | undefined): BackendClass =>
  class extends Base {
    getDeployPreview(collection: string, slug: string): Promise<{ url: string; status: 'SUCCESS' } | null> {
      if (pattern === undefined) return Promise.resolve(null);
      const branch = branchFromContentKey(generateContentKey(collection, slug));
      return Promise.resolve({ url: previewAddress(pattern, branch), status: 'SUCCESS' });
    }
  };
