/** Links to the text of plans. */
import { findDocument } from '../../queries/find.ts';
import { listPlans, mainPlan, type Plan } from '../../queries/plans.ts';
import type { Store } from '../../queries/store.ts';
import { urls, withBase } from '../../urls.ts';

/**
 * Address of a plan's text: the page of this site that its document entry names or, if it names none, its place on the
 * page of documents. `id` is the main plan's by default.
 */
export function addressOfPlan(store: Store, id: string = mainPlan(store).id): string {
  const url = findDocument(store, id)?.data.url;
  return url?.startsWith('/') === true ? withBase(url) : urls.document(id);
}

/**
 * The plan whose text is on the page `urls.plan`. That address always belongs to the same plan, even when newer plans
 * exist. The main plan if `urls.plan` shows the text of no plan.
 */
export const printedPlan = (store: Store): Plan =>
  listPlans(store).find(({ id }) => addressOfPlan(store, id) === urls.plan) ?? mainPlan(store);

/** The anchor of a plan on a page that shows all plans; an empty string if there is only one plan. */
export const placeOfPlan = (store: Store, id: string): string => (listPlans(store).length > 1 ? `#${id}` : '');
