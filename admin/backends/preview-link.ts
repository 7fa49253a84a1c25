/**
 * Gives Decap the address of an unpublished entry's preview, which the office's server builds from the entry's branch,
 * and says whether it is built.
 */
import { branchFromContentKey, generateContentKey } from 'decap-cms-lib-util';
import { previewAddress } from '../../src/editors/preview-address.ts';
import { previewState, type PreviewState } from './records/check-state.ts';
import type { Records } from './records/records.ts';

interface Preview {
  url: string;
  status: PreviewState;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
type RecordsClass = new (...args: any[]) => { readonly records: Records };

/** `pattern` is undefined when no server builds branches; Decap then shows no link. */
export const withPreviewLink = <Base extends RecordsClass>(Backend: Base, pattern: string | undefined): Base =>
  class extends Backend {
    async getDeployPreview(collection: string, slug: string): Promise<Preview | null> {
      if (pattern === undefined) return null;
      const branch = branchFromContentKey(generateContentKey(collection, slug));
      // If the git server cannot be reached, the next save says so; the link is not worth a message of its own.
      const checks = await this.records.listChecks({ collection, slug }).catch(() => []);
      return { url: previewAddress(pattern, branch), status: previewState(checks) };
    }
  };
