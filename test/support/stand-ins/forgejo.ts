/**
 * Stand-in for a Forgejo of the office, on this machine's loopback, for the tests only: the login with PKCE and the
 * part of the API that Decap's backend asks. It is no Forgejo: no git, no web pages but one to choose a person.
 */
import { answerApi } from './forgejo-api.ts';
import { startStandIn, type Ask, type StandIn } from './git-server.ts';

export const startForgejo = (ask: Ask): Promise<StandIn> =>
  startStandIn(ask, ({ method, path, query, body, authorization }, repository, logins) => {
    if (path === '/login/oauth/authorize') return { html: logins.page(query) };
    if (path === '/login/oauth/access_token') return { value: logins.exchange(new URLSearchParams(body)) };
    const person = logins.personOf(authorization);
    const call = {
      method,
      path: decodeURIComponent(path.replace('/api/v1', '')),
      query,
      body: (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>,
    };
    const { owner, name, people } = ask;
    const { value, link } = answerApi(call, { repository, people, person, owner, name });
    return { value, headers: link === undefined ? {} : { Link: link } };
  });
