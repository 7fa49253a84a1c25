/**
 * Account names of those who write the drafts. Decap keeps only one text about the writer of a draft: with GitLab the
 * name, which two people may share.
 */
import { branchFromContentKey, generateContentKey } from 'decap-cms-lib-util';

/** By the branch of the draft. */
const accounts = new Map<string, string>();

export function noteWriter(branch: string, account: string): void {
  accounts.set(branch, account);
}

export const writerOf = (collection: string, slug: string): string | undefined =>
  accounts.get(branchFromContentKey(generateContentKey(collection, slug)));
