/**
 * When somebody last looked at how an exemplar is doing, and when to look again (section II.4 of the plan). Samples and
 * exemplars of the stage `nhan-to-moi` are not watched.
 */
import { addDays, daysBetween } from './days.ts';
import type { Exemplar } from './exemplar.ts';

/** Days that may pass after the last look before editors are asked to look again. */
const followUpDays = 365;

/** The fields of an exemplar that are needed; invalid fields are absent. */
export type Watched = Partial<Pick<Exemplar, 'followUps' | 'recognisedOn' | 'stage' | 'sample'>>;

/**
 * The day of the last follow-up, or of the recognition when there was none; undefined for an exemplar that is not
 * watched or has no valid day.
 */
function lastLookOf({ followUps = [], recognisedOn, stage, sample = false }: Watched): string | undefined {
  if (sample || stage !== 'dien-hinh') return undefined;
  return (
    followUps
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? recognisedOn
  );
}

/** The day of the last look, and how many days ago it was; undefined unless it was more than a year ago. */
export function unseenForAYear(exemplar: Watched, today: string): { since: string; days: number } | undefined {
  const since = lastLookOf(exemplar);
  if (since === undefined) return undefined;
  const days = daysBetween(since, today);
  return days > followUpDays ? { since, days } : undefined;
}

/** The first day on which a new look is due; undefined where `lastLookOf` is. */
export function askAgainOn(exemplar: Watched): string | undefined {
  const since = lastLookOf(exemplar);
  return since === undefined ? undefined : addDays(since, followUpDays + 1);
}
