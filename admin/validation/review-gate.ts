/** Wraps a backend so that a draft is checked before its status becomes “in review” or “ready”. */
type Check = (collection: string, slug: string) => Promise<void>;
interface Workflow {
  updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
export const onlyWhole = <Class extends new (...args: any[]) => Workflow>(Base: Class, check: Check): Class =>
  class extends Base {
    override async updateUnpublishedEntryStatus(collection: string, slug: string, status: string): Promise<unknown> {
      if (status !== 'draft') await check(collection, slug);
      return await super.updateUnpublishedEntryStatus(collection, slug, status);
    }
  };
