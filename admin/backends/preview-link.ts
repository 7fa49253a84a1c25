/** The true preview of an entry that is not published: what the office's server builds of the entry's branch. */
import { branchFromContentKey, generateContentKey } from 'decap-cms-lib-util';
import type { BackendClass } from './after-loading.ts';
import { previewAddress } from '../../src/editors/preview-address.ts';

/** `pattern` is undefined where no server builds branches: the link is left out then. */
export const withPreviewLink = (Base: BackendClass, pattern: string | undefined): BackendClass =>
  class extends Base {
    getDeployPreview(collection: string, slug: string): Promise<{ url: string; status: 'SUCCESS' } | null> {
      if (pattern === undefined) return Promise.resolve(null);
      const branch = branchFromContentKey(generateContentKey(collection, slug));
      return Promise.resolve({ url: previewAddress(pattern, branch), status: 'SUCCESS' });
    }
  };
