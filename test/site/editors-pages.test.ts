/** The weight of the editors' pages, and what their security policy forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { packedWithin } from '../support/page-weight.ts';
import { buildReal, expectNone, type Site } from '../support/sites.ts';

/**
 * Limit in kB of 1000 bytes, compressed with brotli, for all scripts together that an editor loads after the login to
 * write an entry.
 */
const limit = 750;
/**
 * Scripts that load only when somebody imports a Word file, chooses a HEIC photo of a phone, opens the example or
 * starts the walk through the form.
 */
const onDemand = /^(?:dialog|heic-worker|example-dialog|walk)-/;

let folder: string;
let html: string;
beforeAll(async () => {
  const site: Site = await buildReal();
  folder = join(site.dir, 'admin');
  html = readFileSync(join(folder, 'index.html'), 'utf8');
});

test('the scripts are light', () => {
  const scripts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
  const always = scripts.filter((file) => !onDemand.test(file));
  expect(scripts.length - always.length).toBe(4);
  expect(always.length).toBeGreaterThan(1);
  const all = Buffer.concat(always.map((file) => readFileSync(join(folder, 'assets', file))));
  expect(packedWithin(all, limit)).toBeLessThanOrEqual(limit);
});

test('the page is for no search engine, runs no script of its own text, and loads from its own folder only', () => {
  expect(html).toContain('<meta name="robots" content="noindex" />');
  expect(html).not.toMatch(/<script(?![^>]* src=)/);
  const addresses = [...html.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(3);
  expectNone(addresses.filter((address) => !/^(?:\/admin\/|#)/.test(address)));
});
