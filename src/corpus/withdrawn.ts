import { isGated, pathOf } from '../domain/collections.ts';
import { isForAudience, withdrawnWhilePublic, type Audience } from '../domain/public.ts';
import type { Withdrawal } from '../domain/withdrawal.ts';
import type { LoadedCorpus } from './corpus.ts';

/** Paths that were once public: withdrawn paths, and entries whose consent was withdrawn while they were public. */
export function listWithdrawn(
  { entries, withdrawals }: Pick<LoadedCorpus, 'entries' | 'withdrawals'>,
  audience: Audience,
): Withdrawal[] {
  const listed = withdrawals.filter((withdrawal) => isForAudience(withdrawal, audience));
  const consentTakenBack = entries.filter(isGated).flatMap((entry): Withdrawal[] => {
    const on = withdrawnWhilePublic(entry.values, audience);
    return on === undefined ? [] : [{ path: pathOf(entry), on, reason: 'theo-yeu-cau', sample: entry.values.sample }];
  });
  return [...listed, ...consentTakenBack];
}
