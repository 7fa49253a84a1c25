import type { Check } from './records.ts';

/** The words of Forgejo and GitLab for a check that has ended without success. */
const failed = /^(?:error|failure|failed|warning|cancell?ed|canceling|skipped)$/;

/** Every other word says that the check has not ended. */
export const toState = (said: string): Check['state'] =>
  said === 'success' ? 'success' : failed.test(said) ? 'failure' : 'pending';
