/**
 * The pages that list the exemplars open to visitors, newest first: one list of all, and one for each month that has
 * any.
 */
import { visitMonths, type VisitMonth } from '../domain/vocabulary.ts';
import { paginate, toPageParam, type ListPage } from './pagination.ts';
import { openToVisitors, openToVisitorsIn } from './selections.ts';
import type { ExemplarEntry, Store } from './store.ts';

interface VisitPage {
  params: { list: string | undefined };
  props: { month: VisitMonth | undefined; page: ListPage<ExemplarEntry> };
}

export function visitPages(store: Store): VisitPage[] {
  const toPages = (month: VisitMonth | undefined, exemplars: ExemplarEntry[]): VisitPage[] =>
    paginate(exemplars).map((page) => ({
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
