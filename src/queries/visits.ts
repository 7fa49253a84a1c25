/** The pages that list the exemplars open to visitors: one list of all, and one for each month that has any. */
import { visitMonths, type VisitMonth } from '../domain/vocabulary.ts';
import { getUnit } from './find.ts';
import { paginate, toPageParam, type ListPage } from './pagination.ts';
import { openToVisitors, openToVisitorsIn } from './selections.ts';
import type { ExemplarEntry, Store } from './store.ts';

interface VisitPage {
  params: { list: string | undefined };
  props: { month: VisitMonth | undefined; page: ListPage<ExemplarEntry> };
}

export function visitPages(store: Store): VisitPage[] {
  const byPlace = (exemplars: ExemplarEntry[]) => {
    const nameOf = ({ data }: ExemplarEntry) => getUnit(store, data.unit).data.name;
    return exemplars.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi'));
  };
  const toPages = (month: VisitMonth | undefined, exemplars: ExemplarEntry[]): VisitPage[] =>
    paginate(byPlace(exemplars)).map((page) => ({
      params: { list: [month, toPageParam(page.number)].filter(Boolean).join('/') || undefined },
      props: { month, page },
    }));
  return [
    ...toPages(undefined, openToVisitors(store)),
    ...(Object.keys(visitMonths) as VisitMonth[]).flatMap((month) => {
      const open = openToVisitorsIn(store, month);
      return open.length === 0 ? [] : toPages(month, open);
    }),
  ];
}
