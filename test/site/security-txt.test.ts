/** `security.txt` exists only if the content says how to reach the office. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officeMail } from '../support/canaries.ts';
import { buildFixtureRelease, buildRelease, origin } from '../support/sites.ts';

const file = '.well-known/security.txt';

test('an office that can be reached says so for half a year', async () => {
  const { dir } = await buildFixtureRelease();
  expect(readFileSync(join(dir, file), 'utf8')).toBe(
    `Contact: mailto:${officeMail}\nExpires: 2026-05-30T00:00:00+07:00\nPreferred-Languages: vi\nCanonical: ${origin}/${file}\n`,
  );
});

test('an office without an address says nothing', async () => {
  const { dir } = await buildRelease();
  expect(existsSync(join(dir, file))).toBe(false);
});
