import type { RequestListener } from 'node:http';
import { contentServerPath } from '../../editors/settings.ts';

/** Questions of the editors' pages go to the content server, everything else to the site below `base`. */
export const mount =
  (content: RequestListener, site: RequestListener, base: string): RequestListener =>
  (request, response) => {
    const [path] = (request.url ?? '/').split('?');
    const answer = path === `${base}${contentServerPath}` ? content : site;
    answer(request, response);
  };
