/** Id of the page that shows the plan, the only page on which printing errors of the plan may be marked. */
export const planPage = 'ke-hoach';
