/** Where in Decap the editor is. */
import { store } from 'decap-cms-core/dist/esm/redux';

export const isLoggedIn = (): boolean => Boolean(store.getState().auth.user);

/** True when the address is that of a form, even if the form has not loaded yet. */
export const isAtForm = (): boolean => /^#\/collections\/[^/]+\/(?:new|entries\/)/.test(location.hash);
