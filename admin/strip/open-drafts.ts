/** The drafts that Decap has loaded for its board, as the place of storage tells them. */
import { store } from 'decap-cms-core/dist/esm/redux';
import { writerOf } from '../backends/writers.ts';
import { knownDrafts } from '../known-drafts.ts';
import { toDrafts, type OpenDraft } from './to-drafts.ts';

export const openDrafts = (): OpenDraft[] => toDrafts(knownDrafts()?.values() ?? [], writerOf);

/** Whether Decap has loaded the list of drafts. */
export const areDraftsRead = (): boolean => store.getState().editorialWorkflow.getIn(['pages', 'ids']) !== undefined;
