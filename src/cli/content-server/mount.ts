import type { RequestListener } from 'node:http';
import { contentServerPath } from '../../editors/settings.ts';

/** Sends requests of the editors' pages to the content server, and all other requests to the site below `base`. */
export const mount =
  (content: RequestListener, site: RequestListener, base: string): RequestListener =>
  (request, response) => {
    const [path] = (request.url ?? '/').split('?');
    const answer = path === `${base}${contentServerPath}` ? content : site;
    answer(request, response);
  };
