/** Decides whether there is something to publish. Pure. */
import { dayOf, momentInVietnam } from '../../domain/days.ts';
import type { PublisherState } from './state.ts';

export type Due =
  | { do: 'publish'; why: 'moved' | 'midnight' | 'again'; isClean: false }
  | { do: 'publish'; why: 'nightly'; isClean: true }
  | { do: 'renew'; why: 'midnight' }
  | { do: 'send'; why: 'unsent' }
  | { do: 'wait'; why: 'nothing-new' | 'set-aside' | 'pause' };

interface Question {
  now: Date;
  /** The newest commit of the branch. */
  head: string;
  state: PublisherState | undefined;
  /** The commit that a rollback has set aside. */
  setAside: string | undefined;
  /** Whether the served release has still to be sent to another server. */
  isUnsent: boolean;
}

/** Seconds to wait after each failure in a row. After more failures, the last value applies. */
const pauses = [30, 60, 120, 300, 900, 1800, 3600];
export const pauseAfter = (failures: number): number => pauses[Math.min(failures, pauses.length) - 1] ?? 0;

/** Hour of the day in Việt Nam in which the site is built from nothing, once a day: nobody reads or edits then. */
const nightlyHour = 2;

const isOver = (next: string | undefined, now: Date): boolean =>
  next === undefined || Date.parse(next) <= now.getTime();

export function whatIsDue({ now, head, state, setAside, isUnsent }: Question): Due {
  const moment = momentInVietnam(now);
  const today = dayOf(moment);
  const released = state?.released;
  if (setAside === head) {
    // On a new day a consent may have ended.
    const isOld = released !== undefined && released.day < today;
    if (!isUnsent && !isOld) return { do: 'wait', why: 'set-aside' };
    // A pause from before the rollback does not count: what was taken back is still on the other server.
    const isPause = state?.state === 'da-lui' && state.commit === head && !isOver(state.next, now);
    if (isPause) return { do: 'wait', why: 'pause' };
    return isOld ? { do: 'renew', why: 'midnight' } : { do: 'send', why: 'unsent' };
  }
  if (state?.state === 'loi' && state.commit === head)
    return isOver(state.next, now) ? { do: 'publish', why: 'again', isClean: false } : { do: 'wait', why: 'pause' };
  if (released?.commit !== head) return { do: 'publish', why: 'moved', isClean: false };
  // On a new day, scheduled entries may have become public.
  if (released.day < today) return { do: 'publish', why: 'midnight', isClean: false };
  if (isUnsent) return { do: 'publish', why: 'again', isClean: false };
  const hour = Number(moment.slice(11, 13));
  if (hour === nightlyHour && state?.cleanedOn !== today) return { do: 'publish', why: 'nightly', isClean: true };
  return { do: 'wait', why: 'nothing-new' };
}
