import type { RequestListener } from 'node:http';
import { contentServerPath } from '../../editors/settings.ts';

/**
 * Passes requests for the content server's address, which lies below `base`, to `content`, and all others to `site`.
 */
export const mount =
  (content: RequestListener, site: RequestListener, base: string): RequestListener =>
  (request, response) => {
    const [path] = (request.url ?? '/').split('?');
    const answer = path === `${base}${contentServerPath}` ? content : site;
    answer(request, response);
  };
