/** Whether somebody still looks at how an exemplar is doing (II.4). Samples are not watched, nor is what is only emerging. */
import { addDays, daysBetween } from './days.ts';
import type { Exemplar } from './exemplar.ts';

/** So many days after the last look somebody asks again. */
const followUpDays = 365;

/** The fields that tell; a field that is absent is not valid. */
export type Watched = Partial<Pick<Exemplar, 'followUps' | 'recognisedOn' | 'stage' | 'sample'>>;

/** The day of the last follow-up, or of the recognition when there was none; undefined when nobody has to look. */
function lastLookOf({ followUps = [], recognisedOn, stage, sample = false }: Watched): string | undefined {
  if (sample || stage !== 'dien-hinh') return undefined;
  return (
    followUps
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? recognisedOn
  );
}

/** Since when nobody has looked, and for how many days; undefined while no year has passed. */
export function unseenForAYear(exemplar: Watched, today: string): { since: string; days: number } | undefined {
  const since = lastLookOf(exemplar);
  if (since === undefined) return undefined;
  const days = daysBetween(since, today);
  return days > followUpDays ? { since, days } : undefined;
}

/** The first day on which `unseenForAYear` holds. */
export function askAgainOn(exemplar: Watched): string | undefined {
  const since = lastLookOf(exemplar);
  return since === undefined ? undefined : addDays(since, followUpDays + 1);
}
