/** Reads the drafts from what Decap keeps of them. */
import type { Map } from 'immutable';
import type { Draft } from './drafts.ts';

export interface OpenDraft extends Draft {
  /** Id of the unit that the draft names. */
  unit: string | undefined;
}

/** The account name of the writer of a draft; undefined where it is not known. */
type AccountOf = (collection: string, slug: string) => string | undefined;

/**
 * Leaves out what has no status: with it Decap only notes that it looks for the draft of a published entry, or saves a
 * new entry for the first time.
 */
export function toDrafts(known: Iterable<Map<string, unknown>>, accountOf: AccountOf): OpenDraft[] {
  return [...known].flatMap((draft) => {
    const text = (...path: string[]) => draft.getIn(path) as string | undefined;
    const [collection = '', slug = '', status = ''] = ['collection', 'slug', 'status'].map((key) => text(key));
    if (status === '') return [];
    return {
      ...{ collection, slug, status },
      title: text('data', 'title') ?? text('data', 'name') ?? slug,
      author: text('author') ?? '',
      account: accountOf(collection, slug),
      updatedOn: text('updatedOn'),
      unit: text('data', 'unit'),
    };
  });
}
