/** Sends requests to GitLab with a valid token, and words its refusals in Vietnamese. */
import { APIError, unsentRequest, type UnsentRequest } from 'decap-cms-lib-util';
import { explain, type GitServerAction } from '../../src/editors/git-server-error.ts';
import { ServerRefusal } from './server-refusal.ts';
import { fetchWithTimeout, type Session } from './session.ts';

export async function send(root: string, asked: UnsentRequest | string, session: Session): Promise<Response> {
  const atRoot = unsentRequest.withRoot(root)(asked);
  const request = atRoot.has('cache') ? atRoot : unsentRequest.withNoCache(atRoot);
  const response = await session.send((token) => perform(request, token), request.get('body'));
  // A 404 is passed on: Decap uses it to find out whether a file exists.
  if (response.ok || response.status === 404) return response;
  const said = await response.text();
  throw new ServerRefusal(
    explain({ status: response.status, said, doing: doingOf(request) }),
    response.status,
    'GitLab',
  );
}

function perform(request: UnsentRequest, token: string): Promise<Response> {
  const { headers, method, body, cache } = unsentRequest
    .withHeaders({ Authorization: `Bearer ${token}` }, request)
    .toJS() as RequestInit;
  const given = Object.entries({ headers, method, body, cache }).filter(([, value]) => value !== undefined);
  return fetchWithTimeout(unsentRequest.toURL(request), Object.fromEntries(given));
}

/** Wraps one of Decap's response parsers so that its errors become Vietnamese sentences. */
export const inWords =
  <Content>(parse: (response: Response) => Promise<Content>) =>
  async (response: Response): Promise<Content> => {
    try {
      return await parse(response);
    } catch (error) {
      if (!(error instanceof APIError) || error.status === null) throw error;
      const { status, message: said } = error;
      throw new ServerRefusal(explain({ status, said, doing: 'read' }), status, 'GitLab');
    }
  };

function doingOf(request: UnsentRequest): GitServerAction {
  const method = (request.get('method') as string | undefined) ?? 'GET';
  if ((request.get('url') as string).endsWith('/merge')) return 'publish';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'save';
}
