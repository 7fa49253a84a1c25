/**
 * Stand-in for the office's Forgejo server, only for the tests: the login with PKCE, and the part of the API that the
 * editors' pages call. It has no git, and its only web page lets the test choose a person to log in.
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
