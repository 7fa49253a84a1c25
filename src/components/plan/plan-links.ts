/** Where the text of a plan is. */
import { findDocument } from '../../queries/find.ts';
import { listPlans, mainPlan, type Plan } from '../../queries/plans.ts';
import type { Store } from '../../queries/store.ts';
import { urls, withBase } from '../../urls.ts';

/** The page that its document names or, without one, its place among the documents. */
export function addressOfPlan(store: Store, id: string): string {
  const url = findDocument(store, id)?.data.url;
  return url?.startsWith('/') === true ? withBase(url) : urls.document(id);
}

/** The plan whose text stands on the page with the address of the first; no other plan ever takes its place. */
export const printedPlan = (store: Store): Plan =>
  listPlans(store).find(({ id }) => addressOfPlan(store, id) === urls.plan) ?? mainPlan(store);

/** Where several plans stand on one page, each has its place there. */
export const placeOfPlan = (store: Store, id: string): string => (listPlans(store).length > 1 ? `#${id}` : '');
