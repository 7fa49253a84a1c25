/** Only the page that shows the plan may mark slips of the print. */
export const planPage = 'ke-hoach';
