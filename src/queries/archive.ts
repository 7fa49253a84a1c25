/**
 * The archive state: the offices of the town no longer exist, and another office answers for the gallery. The setting
 * `archive` switches it on.
 */
import { getUnit } from './find.ts';
import type { Store, UnitEntry } from './store.ts';

/**
 * The office to ask where an entry names one: the named office or, in the archive state, the one that answers for all.
 */
export const officeToAsk = (store: Store, named: string): UnitEntry =>
  getUnit(store, store.settings.archive?.answeredBy ?? named);

/** The label for the offices that lead a movement. In the archive state none does, and the label points to the plan. */
export const leadsIn = ({ settings }: Store): string => (settings.archive ? 'Chủ trì theo kế hoạch' : 'Chủ trì');

/** The office that answers questions about the site. */
export const answeringUnit = (store: Store): UnitEntry => officeToAsk(store, store.settings.contact.unit);
