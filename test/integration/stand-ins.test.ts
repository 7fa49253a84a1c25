/**
 * The stand-ins for the git servers answer only calls of the tables, and the tables hold only calls that the backends
 * make.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cut, expectKnown, findCall, type ApiCall } from '../support/stand-ins/api-table.ts';
import { forgejoAnswers } from '../support/stand-ins/forgejo-api.ts';
import { forgejoCalls } from '../support/stand-ins/forgejo-calls.ts';
import { gitlabAnswers } from '../support/stand-ins/gitlab.ts';
import { gitlabCalls } from '../support/stand-ins/gitlab-calls.ts';
import { Answered } from '../support/stand-ins/repository.ts';

const tables = [
  ['forgejo', forgejoCalls, forgejoAnswers],
  ['gitlab', gitlabCalls, gitlabAnswers],
] as const;

const nameOf = ({ method, path }: ApiCall) => `${method} ${path}`;

test.each(tables)('%s: every answer stands in the table, once', (_server, table, answers) => {
  const names = table.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
  expect(answers.filter((answer) => !names.includes(answer))).toEqual([]);
});

test.each(tables)('%s: every call of the table has an answer', (_server, table, answers) => {
  expect(table.map(nameOf).filter((name) => !answers.includes(name))).toEqual([]);
});

test.each(tables)('%s: every call of the table is one that the backend makes', (server, table) => {
  const decap = 'node_modules/decap-cms-backend-SERVER/dist/esm/API.js';
  const code = [decap, 'admin/backends/SERVER-api.ts', 'admin/backends/records/SERVER.ts']
    .map((path) => readFileSync(path.replace('SERVER', server), 'utf8'))
    .join('');
  const lastPart = ({ path }: ApiCall) => path.split('/').findLast((part) => !part.startsWith('{')) ?? '';
  expect(table.filter((call) => !code.includes(lastPart(call))).map(nameOf)).toEqual([]);
});

test('a call that the table does not describe is a fault of the test', () => {
  const asked = { method: 'GET', path: '/repos/a/b/git/trees/c', query: new URLSearchParams(), body: {} };
  expect(findCall(forgejoCalls, asked).parts).toEqual(['a', 'b', 'c']);
  const strange = new URLSearchParams({ per_pages: '1000' });
  expect(() => findCall(forgejoCalls, { ...asked, query: strange })).toThrow('does not know per_pages');
  expect(() => findCall(forgejoCalls, { ...asked, method: 'PUT' })).toThrow('does not have PUT');
  const { call } = findCall(forgejoCalls, asked);
  expect(() => {
    expectKnown(call, new Answered(418, 'teapot'));
  }).toThrow('does not have 418');
});

test('a tree of Forgejo comes in pages of a thousand', () => {
  const { call } = findCall(forgejoCalls, {
    ...{ method: 'GET', path: '/repos/a/b/git/trees/c', query: new URLSearchParams(), body: {} },
  });
  const entries = Array.from({ length: 2500 }, (_, index) => index);
  const page = (query: Record<string, string>) => cut(call, entries, new URLSearchParams(query));
  expect(page({})).toMatchObject({ number: 1, size: 1000, total: 2500, hasNext: true });
  expect(page({ per_page: '5000' }).items).toHaveLength(1000);
  expect(page({ page: '3' })).toMatchObject({ items: entries.slice(2000), hasNext: false });
});
