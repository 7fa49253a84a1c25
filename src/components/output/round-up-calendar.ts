/** The months of the round-up by year, for the calendar on its overview page. */
import { listRoundUps } from '../../queries/round-up.ts';
import type { Store } from '../../queries/store.ts';
import { urls } from '../../urls.ts';

export function roundUpCalendar(store: Store) {
  const counts = new Map(
    listRoundUps(store).map(({ month, exemplars, stories }) => [month, exemplars.length + stories.length]),
  );
  const years = [...new Set([...counts.keys()].map((month) => month.slice(0, 4)))];
  return years.map((year) => ({
    year,
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      const count = counts.get(month);
      return { month, count: count ?? 0, href: count === undefined ? undefined : urls.roundUp(month) };
    }),
  }));
}
