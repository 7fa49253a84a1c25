import type { EntryKey } from './collections.ts';

/** Id of the page that shows the plan, the only page on which printing errors of the plan may be marked. */
export const planPage = 'ke-hoach';

/** An entry of another collection may have the same id. */
export const isPlanPage = ({ collection, id }: EntryKey): boolean => collection === 'pages' && id === planPage;
