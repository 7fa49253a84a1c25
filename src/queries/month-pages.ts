import { paginate, toPageParam, type ListPage } from './pagination.ts';
import { storyMonths } from './selections.ts';
import type { Store, StoryEntry } from './store.ts';

interface MonthRoute {
  params: { month: string; page: string | undefined };
  /** `newer` and `older` are the nearest later and earlier months that have stories. */
  props: { page: ListPage<StoryEntry>; newer?: string; older?: string };
}

/** The pages of all months that have stories. Only the first page of a month leads to other months. */
export function monthPages(store: Store): MonthRoute[] {
  const months = storyMonths(store);
  return months.flatMap(([month, stories], index) => {
    const [newer] = months[index - 1] ?? [];
    const [older] = months[index + 1] ?? [];
    return paginate(stories).map((page) => ({
      params: { month, page: toPageParam(page.number) },
      props: {
        page,
        ...(page.number === undefined && newer !== undefined && { newer }),
        ...(page.number === undefined && older !== undefined && { older }),
      },
    }));
  });
}
