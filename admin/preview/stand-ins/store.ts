/** Replaces `src/queries/store.ts`: the public site with the draft in it. */
import type { Store } from '../../../src/queries/store.ts';
import { getShown } from '../shown.ts';

export const getStore = (): Promise<Store> => Promise.resolve(getShown().store);
