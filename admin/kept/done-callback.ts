/**
 * Calls `onSaved` when the server has a save, and `onPublished` or `onDeleted` when an entry
 * needs no kept draft any more, because it was published or its draft was deleted.
 */
import type { BackendClass } from '../backends/after-loading.ts';

interface Workflow {
  persistEntry(entry: unknown, options: unknown): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

export interface Done {
  onSaved: () => Promise<void>;
  onPublished: (collection: string, slug: string) => Promise<void>;
  onDeleted: (collection: string, slug: string) => Promise<void>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
type WorkflowClass = new (...args: any[]) => InstanceType<BackendClass> & Workflow;

export const withDoneCallback = (Base: WorkflowClass, done: Done): WorkflowClass =>
  class extends Base {
    override async persistEntry(entry: unknown, options: unknown): Promise<unknown> {
      const answer = await super.persistEntry(entry, options);
      await done.onSaved();
      return answer;
    }

    override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const answer = await super.publishUnpublishedEntry(collection, slug);
      // The server has published the entry, so a failure to delete the kept draft is only reported.
      await done.onPublished(collection, slug).catch(reportError);
      return answer;
    }

    override async deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const answer = await super.deleteUnpublishedEntry(collection, slug);
      await done.onDeleted(collection, slug).catch(reportError);
      return answer;
    }
  };
