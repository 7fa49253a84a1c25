import { planDeadlines, planDuties, planForms, planSteps } from '../../domain/plan-items.ts';
import type { ContentsItem } from './contents.ts';

/**
 * The groups of items that the plan asks for. `whom` is the label before the `whom` of each item: who is responsible
 * for the item or, in the group of forms of publicity, whom it serves.
 */
export const holdingGroups = [
  { id: 'co-gi-cac-buoc', title: 'Các bước', whom: 'Việc của', items: planSteps },
  { id: 'co-gi-hinh-thuc', title: 'Tám hình thức tuyên truyền', whom: 'Dành cho', items: planForms },
  { id: 'co-gi-thoi-han', title: 'Thời hạn', whom: 'Việc của', items: planDeadlines },
  { id: 'co-gi-viec-duoc-giao', title: 'Việc được giao', whom: 'Việc của', items: planDuties },
] as const;

export type HoldingGroup = (typeof holdingGroups)[number];

/** The forms of publicity, which the plan's page shows too. All groups are on the page `urls.planHoldings`. */
export const formsGroup: HoldingGroup = holdingGroups[1];

export const contentsOfGroups = (groups: readonly HoldingGroup[]): ContentsItem[] =>
  groups.map(({ id, title }) => ({ depth: 2, text: title, href: `#${id}` }));
