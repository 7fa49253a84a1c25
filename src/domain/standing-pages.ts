/** Pages that the site's own pages lead to; the content check demands them. */
import { planPage } from './plan-page.ts';

export const contactPage = 'lien-he';
/** The heading of the contact page below which mistakes are reported. */
export const reportPlace = 'bao-sai-sot-hoac-de-nghi-go-bai';

export const standingPages: readonly { id: string; places: readonly string[] }[] = [
  { id: contactPage, places: [reportPlace] },
  { id: planPage, places: [] },
];
