/** Tells when an entry needs no kept draft any more: it is published, or its draft was thrown away. */
import type { BackendClass } from '../backends/after-loading.ts';

interface Workflow {
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
}
type Done = Workflow['publishUnpublishedEntry'];

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a mixin's base takes any arguments, TypeScript demands
type WorkflowClass = new (...args: any[]) => InstanceType<BackendClass> & Workflow;

export const untilDone = (Base: WorkflowClass, onDone: Done): WorkflowClass =>
  class extends Base {
    override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const answer = await super.publishUnpublishedEntry(collection, slug);
      // The server has done it, whatever becomes of what is kept here.
      await onDone(collection, slug).catch(reportError);
      return answer;
    }

    override async deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const answer = await super.deleteUnpublishedEntry(collection, slug);
      await onDone(collection, slug).catch(reportError);
      return answer;
    }
  };
