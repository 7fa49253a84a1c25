/** Calls a function when the server has saved an entry, has published it, or has deleted its draft. */
import type { BackendClass } from '../backends/after-loading.ts';

/** What Decap saves, as far as it is read here. */
interface Save {
  entry: { dataFiles: readonly { slug: string }[] };
  options: { collectionName: string };
}

interface Workflow {
  persistEntry(entry: unknown, options: unknown): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}

type Callback = (collection: string, slug: string) => Promise<void>;

export interface Done {
  onSaved: Callback;
  onPublished: Callback;
  onDeleted: Callback;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
type WorkflowClass = new (...args: any[]) => InstanceType<BackendClass> & Workflow;

export const withDoneCallback = (Base: WorkflowClass, done: Done): WorkflowClass =>
  class extends Base {
    override async persistEntry(entry: unknown, options: unknown): Promise<unknown> {
      const answer = await super.persistEntry(entry, options);
      const save = { entry, options } as Save;
      await done.onSaved(save.options.collectionName, save.entry.dataFiles[0]?.slug ?? '');
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
