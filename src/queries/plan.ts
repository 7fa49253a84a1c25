import { planPage } from '../domain/plan-page.ts';
import { getBody } from './body.ts';
import { getPage } from './find.ts';
import { toPlanText, type PlanText } from './plan-parts.ts';
import type { PageEntry, Store } from './store.ts';

export function getPlan(store: Store): { page: PageEntry; text: PlanText } {
  const page = getPage(store, planPage);
  return { page, text: toPlanText(getBody(page).body) };
}
