/** The drafts that Decap knows, read from its store. */
import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';

type Draft = Map<string, unknown>;

/** The drafts by their `keyOf` keys; undefined until Decap has loaded its configuration. */
export const knownDrafts = (): Map<string, Draft> | undefined =>
  store.getState().editorialWorkflow.getIn(['entities']) as Map<string, Draft> | undefined;

/** Decap's key of an entry. */
export const keyOf = (collection: string, slug: string): string => `${collection}.${slug}`;

export const knownDraft = (collection: string, slug: string): Draft | undefined =>
  knownDrafts()?.get(keyOf(collection, slug));

/** True for Decap's error about an entry without a draft: one that was never saved, or that is already published. */
export const isNoDraft = (error: unknown): boolean => error instanceof Error && 'notUnderEditorialWorkflow' in error;
