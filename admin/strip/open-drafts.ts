/** The drafts that Decap has loaded for its board, as the place of storage tells them. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { knownDrafts } from '../known-drafts.ts';
import type { Draft } from './drafts.ts';

interface OpenDraft extends Draft {
  /** The unit that its form names. */
  unit: string | undefined;
}

export function openDrafts(): OpenDraft[] {
  return [...(knownDrafts()?.values() ?? [])].map((draft) => {
    const text = (...path: string[]) => draft.getIn(path) as string | undefined;
    const slug = text('slug') ?? '';
    return {
      collection: text('collection') ?? '',
      slug,
      status: text('status') ?? '',
      title: text('data', 'title') ?? text('data', 'name') ?? slug,
      author: text('author') ?? '',
      updatedOn: text('updatedOn'),
      unit: text('data', 'unit'),
    };
  });
}

/** Whether Decap has loaded the list of drafts. */
export const areDraftsRead = (): boolean => store.getState().editorialWorkflow.getIn(['pages', 'ids']) !== undefined;
