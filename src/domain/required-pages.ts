/**
 * Pages of the collection `pages` that the site's own templates link to. The content check reports an error when one is
 * missing.
 */
import { planPage } from './plan-page.ts';

export const contactPage = 'lien-he';
/** The page about the privacy of the people who are shown. It is not required. */
export const privacyPage = 'quyen-rieng-tu';
/** Anchor of the heading on the contact page that tells readers how to report a mistake. */
export const reportPlace = 'bao-sai-sot-hoac-de-nghi-go-bai';

/** Anchor of the heading on the contact page that tells readers how to propose someone. */
export const proposePlace = 'gioi-thieu-mot-guong-moi';

export const requiredPages: readonly { id: string; places: readonly string[] }[] = [
  { id: contactPage, places: [reportPlace, proposePlace] },
  { id: planPage, places: [] },
];
