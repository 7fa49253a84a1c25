/** Servers send calendars, CSV, Word and Excel files with the right content type. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writers } from '../../../../src/cli/host-config/write.ts';
import { serveFolder } from '../../../../src/cli/static-server.ts';
import { serve } from '../../../support/hosts/listen.ts';
import { servedSite } from '../../../support/hosts/served-site.ts';

const office = 'application/vnd.openxmlformats-officedocument.';
const types = [
  ['su-kien.ics', 'text/calendar; charset=utf-8'],
  ['du-lieu.csv', 'text/csv; charset=utf-8'],
  ['tong-hop.docx', `${office}wordprocessingml.document`],
  ['tong-hop.xlsx', `${office}spreadsheetml.sheet`],
  ['site.webmanifest', 'application/manifest+json'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'types-'));
let host: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  for (const [name] of types) writeFileSync(join(folder, name), 'x');
  host = await serve(serveFolder(folder, '/thi-dua/'), '/thi-dua/');
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

test.each(types)('our own server sends %s as %s', async (name, type) => {
  const answer = await fetch(`${host.url}${name}`);
  expect(answer.headers.get('content-type')).toBe(type);
});

test.each(['nginx', 'apache', 'caddy', 'iis'])('%s is told each type, and that text is UTF-8', (name) => {
  const text = (writers[name]?.(servedSite()) ?? '').replaceAll('{\n', '{');
  for (const [file, type] of types) {
    const ending = file.split('.').at(-1) ?? '';
    const line = text.split('\n').find((each) => each.includes(type) && new RegExp(`\\b${ending}\\b`).test(each));
    expect(line).toBeDefined();
  }
});
