import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from './files.ts';
import { buildReal } from './sites.ts';

const order = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities'];

test('the layers come in their order, so that a later one wins', async () => {
  const { dir } = await buildReal();
  const styles = filesOf(dir)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(dir, file), 'utf8'));
  expect(styles.length).toBeGreaterThan(0);
  for (const css of styles) {
    const named = [...css.matchAll(/@layer ([a-z, ]+)[{;]/g)].flatMap(([, names = '']) => names.split(/,\s*/));
    expect([...new Set(named)]).toEqual(order.filter((layer) => named.includes(layer)));
  }
});
