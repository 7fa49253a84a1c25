import { hasEntries } from '../../queries/selections.ts';
import type { Store } from '../../queries/store.ts';
import { strings } from '../../strings.ts';

/** The label of a search field names only what there is to be found. */
export const searchLabelOf = (store: Store): string =>
  hasEntries(store) ? strings.searchLabel : strings.searchLabelOfPlan;
