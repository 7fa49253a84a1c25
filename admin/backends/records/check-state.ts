import { previewCheck } from '../../../src/editors/preview-address.ts';
import type { Check } from './records.ts';

/** The words of Forgejo and GitLab for a check that has ended without success. */
const failed = /^(?:error|failure|failed|warning|cancell?ed|canceling|skipped)$/;

/** Every other word says that the check has not ended. */
export const toState = (said: string): Check['state'] =>
  said === 'success' ? 'success' : failed.test(said) ? 'failure' : 'pending';

/** `UNKNOWN`: the server that builds the preview does not report to the git server. */
export type PreviewState = 'SUCCESS' | 'PENDING' | 'FAILURE' | 'UNKNOWN';

export function previewState(checks: readonly Check[]): PreviewState {
  const states = checks.filter(({ name }) => previewCheck.test(name)).map(({ state }) => state);
  if (states.length === 0) return 'UNKNOWN';
  if (states.includes('failure')) return 'FAILURE';
  return states.includes('pending') ? 'PENDING' : 'SUCCESS';
}
