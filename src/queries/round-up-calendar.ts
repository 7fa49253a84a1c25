import { asQuestion } from '../recording/questions.ts';
import { monthsByYear } from './month-calendar.ts';
import { listRoundUps } from './round-up.ts';
import type { Store } from './store.ts';

interface RoundUpYear {
  year: string;
  /** `count` is undefined where there is no round-up, and 0 where nothing was published. */
  months: { month: string; count: number | undefined }[];
}

/** The months of the round-up, newest year first. */
export const roundUpCalendar = asQuestion('roundUpCalendar', (store: Store): RoundUpYear[] => {
  const counts = new Map(
    listRoundUps(store).map(({ month, exemplars, stories }) => [month, exemplars.length + stories.length]),
  );
  return monthsByYear([...counts.keys()]).map(({ year, months }) => ({
    year,
    months: months.map((month) => ({ month, count: counts.get(month) })),
  }));
});
