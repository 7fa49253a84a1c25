import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../../src/cli/content-server/guard.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const ask = (headers: Record<string, string>, method = 'POST') => refusalOf({ method, headers, port: 4321 })?.status;

describe('who may read and write entries on this machine', () => {
  test.each(['127.0.0.1', 'localhost'])('a page that was opened at %s', (name) => {
    expect(ask({ ...json, host: `${name}:4321`, origin: `http://${name}:4321` })).toBeUndefined();
  });

  test.each([
    ['a page of another site', { host: '127.0.0.1:4321', origin: 'https://ke-xau.example' }],
    ['a page of another program on this machine', { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:8080' }],
    [
      'a page whose name was pointed at this machine',
      { host: 'ke-xau.example:4321', origin: 'http://ke-xau.example:4321' },
    ],
    ['a page without an origin', { host: '127.0.0.1:4321', origin: 'null' }],
    ['one that does not say where it comes from', { host: '127.0.0.1:4321' }],
    ['one of the other name of this machine', { host: '127.0.0.1:4321', origin: 'http://localhost:4321' }],
  ])('not %s', (_who, headers) => {
    expect(ask({ ...json, ...headers })).toBe(403);
  });

  test('not a form, not a link', () => {
    const own = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' };
    expect(ask({ ...own, 'content-type': 'text/plain' })).toBe(415);
    expect(ask({ ...own, ...json }, 'GET')).toBe(405);
  });
});
