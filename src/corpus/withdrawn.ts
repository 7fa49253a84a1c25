import { isGated, pathOf } from '../domain/collections.ts';
import { lastTarget, listGone } from '../domain/gone.ts';
import { isForAudience, withdrawnWhilePublic, type Audience } from '../domain/public.ts';
import type { Withdrawal } from '../domain/withdrawal.ts';
import type { LoadedCorpus } from './loaded.ts';

/** Paths that were once public: withdrawn paths, and entries whose consent was withdrawn while they were public. */
export function listWithdrawn(
  { entries, withdrawals }: Pick<LoadedCorpus, 'entries' | 'withdrawals'>,
  audience: Audience,
): Withdrawal[] {
  const gone = listGone(withdrawals, entries, audience.today);
  const listed = withdrawals
    .filter((withdrawal) => isForAudience(withdrawal, audience))
    .map(({ redirect, ...rest }) => ({ ...rest, redirect: redirect && lastTarget(redirect, gone) }));
  const consentTakenBack = entries.filter(isGated).flatMap((entry): Withdrawal[] => {
    const on = withdrawnWhilePublic(entry.values, audience);
    return on === undefined ? [] : [{ path: pathOf(entry), on, reason: 'theo-yeu-cau', sample: entry.values.sample }];
  });
  // If a path is listed twice, its first line counts.
  return [
    ...new Map([...listed, ...consentTakenBack].toReversed().map((line) => [line.path, line])).values(),
  ].reverse();
}
