import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './files.ts';
import { buildReal } from './sites.ts';

test('the order of the layers is settled before the first of them', async () => {
  const { dir } = await buildReal();
  const styles = filesOf(dir).filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(dir, file), 'utf8'));
  expect(styles.length).toBeGreaterThan(0);
  for (const css of styles) {
    expect(css.indexOf('@layer reset,tokens,base,prose,components,utilities')).toBeGreaterThanOrEqual(0);
    expect(css.search(/@layer [a-z]+\{/)).toBeGreaterThan(css.indexOf('@layer reset,'));
  }
});
