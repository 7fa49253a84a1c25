import { expect, test } from 'vitest';
import { SessionOver } from '../../../../src/editors/git-server-error.ts';
import { Session, timeFor, type SessionHost, type Tokens } from '../../../../admin/backends/session.ts';

const hour = 3_600_000;
const start = 1_000_000;
const tokens = (changes: Partial<Tokens> = {}): Tokens => ({
  token: 'first',
  refresh_token: 'more',
  expires_at: start + hour,
  signed_in_at: start,
  ...changes,
});

interface Office {
  session: Session;
  /** The access token of each request that was sent. */
  sent: string[];
  renewals: string[];
  send: () => Promise<number>;
}

/** A server that accepts the tokens in `good`, and a browser in which Decap has stored `stored`. */
function office(good: readonly string[], now: number, stored: Tokens | null = tokens()): Office {
  const [sent, renewals]: [string[], string[]] = [[], []];
  let kept = stored;
  const around: SessionHost = {
    now: () => now,
    stored: () => kept ?? undefined,
    keep: (renewed) => {
      kept = renewed;
    },
    renew: (refreshToken) => {
      renewals.push(refreshToken);
      return Promise.resolve({ access_token: 'second', expires_in: 3600 });
    },
    alone: (task) => task(),
  };
  const session = new Session(tokens(), around);
  const send = async () => {
    const response = await session.send((token) => {
      sent.push(token);
      return Promise.resolve(new Response(null, { status: good.includes(token) ? 200 : 401 }));
    });
    return response.status;
  };
  return { session, sent, renewals, send };
}

test('a token is used while it is good', async () => {
  const { send, sent, renewals } = office(['first'], start + hour / 2);
  expect([await send(), sent, renewals]).toEqual([200, ['first'], []]);
});

test('a token is renewed before its end, and the refresh token is kept when the server sends no next', async () => {
  const { send, sent, renewals, session } = office(['second'], start + hour - 30_000);
  expect([await send(), sent, renewals]).toEqual([200, ['second'], ['more']]);
  expect(session.tokens).toEqual({
    token: 'second',
    refresh_token: 'more',
    expires_at: start + 2 * hour - 30_000,
    signed_in_at: start,
  });
});

test('a refusal leads to one new try', async () => {
  const { send, sent } = office([], start);
  expect([await send(), sent]).toEqual([401, ['first', 'second']]);
});

test('what another tab has renewed is taken over', async () => {
  const { send, sent, renewals } = office(['other'], start, tokens({ token: 'other' }));
  expect([await send(), sent, renewals]).toEqual([200, ['first', 'other'], []]);
});

test('a login ends with the working day', async () => {
  const { send, renewals } = office([], start + 13 * hour);
  await expect(send()).rejects.toBeInstanceOf(SessionOver);
  expect(renewals).toEqual([]);
});

test('a logout in another tab ends the login here', async () => {
  const { send } = office([], start, null);
  await expect(send()).rejects.toBeInstanceOf(SessionOver);
});

test('twelve photos have the time that they need on a slow line', () => {
  expect(timeFor(undefined)).toBe(60_000);
  expect(timeFor('x'.repeat(30_000_000))).toBeGreaterThan(30 * 60_000);
});
