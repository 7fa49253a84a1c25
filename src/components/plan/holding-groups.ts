import { planDeadlines, planDuties, planForms, planSteps } from '../../domain/plan-items.ts';
import type { ContentsItem } from './contents.ts';

/** Where the list is on the page of the plan. */
export const holdingsId = 'trang-nay-co-gi';

/** `whom` says what the bodies of an item are to it. */
export const holdingGroups = [
  { id: 'co-gi-cac-buoc', title: 'Các bước', whom: 'Việc của', items: planSteps },
  { id: 'co-gi-hinh-thuc', title: 'Tám hình thức tuyên truyền', whom: 'Dành cho', items: planForms },
  { id: 'co-gi-thoi-han', title: 'Thời hạn', whom: 'Việc của', items: planDeadlines },
  { id: 'co-gi-viec-duoc-giao', title: 'Việc được giao', whom: 'Việc của', items: planDuties },
] as const;

export const holdingContents: readonly ContentsItem[] = [
  { depth: 2, text: 'Trang này có gì', href: `#${holdingsId}` },
  ...holdingGroups.map(({ id, title }) => ({ depth: 3 as const, text: title, href: `#${id}` })),
];
