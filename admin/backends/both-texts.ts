/** Shows the editor's text and the saved one when a save was refused because someone else had saved in between. */
import { ChangedElsewhere } from './opened.ts';

type Show = (conflict: ChangedElsewhere) => Promise<void>;
interface Saving {
  persistEntry(entry: unknown, options: unknown): Promise<unknown>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants any[] for the base class of a mixin
export const showingBoth = <Class extends new (...args: any[]) => Saving>(Base: Class, show: Show): Class =>
  class extends Base {
    override async persistEntry(entry: unknown, options: unknown): Promise<unknown> {
      try {
        return await super.persistEntry(entry, options);
      } catch (error) {
        if (error instanceof ChangedElsewhere) await show(error);
        throw error;
      }
    }
  };
