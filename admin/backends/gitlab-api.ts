/** Decap's requests to GitLab, with a login that is renewed and sentences for editors. */
import { APIError, unsentRequest, type UnsentRequest } from 'decap-cms-lib-util';
import { API } from 'decap-cms-backend-gitlab';
import { explain, type Doing } from './problem.ts';
import { Refusal } from './refusal.ts';
import { reach, type Session } from './session.ts';

type Config = ConstructorParameters<typeof API>[0];

export class GitLabApi extends API {
  constructor(config: Config, session: Session) {
    super(config);
    // Decap defines these on each instance.
    this.request = (request) => send(this.apiRoot, request, session);
    this.responseToJSON = inWords(this.responseToJSON);
    this.responseToText = inWords(this.responseToText);
    this.responseToBlob = inWords(this.responseToBlob);
  }
}

async function send(root: string, asked: UnsentRequest | string, session: Session): Promise<Response> {
  const atRoot = unsentRequest.withRoot(root)(asked);
  const request = atRoot.has('cache') ? atRoot : unsentRequest.withNoCache(atRoot);
  const response = await session.send((token) => perform(request, token));
  // Decap itself asks for what may not be there.
  if (response.ok || response.status === 404) return response;
  const said = await response.text();
  throw new Refusal(explain({ status: response.status, said, doing: doingOf(request) }), response.status, 'GitLab');
}

function perform(request: UnsentRequest, token: string): Promise<Response> {
  const { headers, method, body, cache } = unsentRequest
    .withHeaders({ Authorization: `Bearer ${token}` }, request)
    .toJS() as RequestInit;
  const given = Object.entries({ headers, method, body, cache }).filter(([, value]) => value !== undefined);
  return reach(unsentRequest.toURL(request), Object.fromEntries(given));
}

/** Says in words what a parser of Decap's found. */
const inWords =
  <Content>(parse: (response: Response) => Promise<Content>) =>
  async (response: Response): Promise<Content> => {
    try {
      return await parse(response);
    } catch (error) {
      if (!(error instanceof APIError) || error.status === null) throw error;
      const { status, message: said } = error;
      throw new Refusal(explain({ status, said, doing: 'read' }), status, 'GitLab');
    }
  };

function doingOf(request: UnsentRequest): Doing {
  const method = (request.get('method') as string | undefined) ?? 'GET';
  if ((request.get('url') as string).endsWith('/merge')) return 'publish';
  return method === 'GET' || method === 'HEAD' ? 'read' : 'save';
}
