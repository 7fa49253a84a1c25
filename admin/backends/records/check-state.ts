import { previewCheck } from '../../../src/editors/preview-address.ts';
import type { Check } from './records.ts';

/** The words of Forgejo and GitLab for a check that has ended without success. */
const failed = /^(?:error|failure|failed|warning|cancell?ed|canceling|skipped)$/;

/** A word other than `success` and those in `failed` says that the check has not ended. */
const toState = (said: string): Check['state'] =>
  said === 'success' ? 'success' : failed.test(said) ? 'failure' : 'pending';

/** A job of GitLab that waits for somebody to start it may never be started, so nobody is told to wait for it. */
const isAwaited = (said: string): boolean => said !== 'manual';

/** The checks, from what a server says of each. */
export const toChecks = (said: readonly { name: string; status: string }[]): Check[] =>
  said.filter(({ status }) => isAwaited(status)).map(({ name, status }) => ({ name, state: toState(status) }));

/** `UNKNOWN`: the git server has no check of the preview, as when the server that builds the preview reports none. */
export type PreviewState = 'SUCCESS' | 'PENDING' | 'FAILURE' | 'UNKNOWN';

export function previewState(checks: readonly Check[]): PreviewState {
  const states = checks.filter(({ name }) => previewCheck.test(name)).map(({ state }) => state);
  if (states.length === 0) return 'UNKNOWN';
  if (states.includes('failure')) return 'FAILURE';
  return states.includes('pending') ? 'PENDING' : 'SUCCESS';
}
